using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace MediaBridge.Sdk.Tests.Tables;

public sealed class CsvTableTests
{
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    [TestCase("title,year\nCharade,1963\n", ',')]
    [TestCase("title;year\nCharade;1963\n", ';')]
    [TestCase("title\tyear\r\nCharade\t1963\r\n", '\t')]
    [TestCase("title|year\rCharade|1963\r", '|')]
    [TestCase("sep=;\r\ntitle;year\r\nCharade;1963", ';')]
    [TestCase("\uFEFFtitle,year\nCharade,1963", ',')]
    [TestCase("\n\n\"title\",\"ye;a;r\"\n\nCharade,1963", ',')]
    public async Task DelimiterAndLineEndsAreFoundOut(string text, char delimiter)
    {
        var (table, rows) = await ReadAsync(Encoding.UTF8.GetBytes(text));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(table.Delimiter, Is.EqualTo(delimiter));
            Assert.That(rows.Single()["Title"], Is.EqualTo("Charade"));
            Assert.That(rows.Single().Cells[1], Is.EqualTo("1963"));
        }
    }

    private static IEnumerable<TestCaseData> Encodings =>
    [
        new TestCaseData(new UTF8Encoding(false)).SetArgDisplayNames("utf-8"),
        new TestCaseData(new UTF8Encoding(true)).SetArgDisplayNames("utf-8 with mark"),
        new TestCaseData(Encoding.Unicode).SetArgDisplayNames("utf-16le"),
        new TestCaseData(Encoding.BigEndianUnicode).SetArgDisplayNames("utf-16be"),
        new TestCaseData(Windows1252).SetArgDisplayNames("windows-1252"),
    ];

    [TestCaseSource(nameof(Encodings))]
    public async Task TheEncodingIsFoundOut(Encoding encoding)
    {
        var (table, rows) = await ReadAsync([.. encoding.GetPreamble(), .. encoding.GetBytes("título;año\nÁgora – «Mar»;2009\nMatrix;1999\n")]);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(table.Has("Titulo"), Is.True);
            Assert.That(rows.Select(r => r["titulo"]), Is.EqualTo(new[] { "Ágora – «Mar»", "Matrix" }));
            Assert.That(rows.Select(r => r["ano", "year"]), Is.EqualTo(new[] { "2009", "1999" }));
        }
    }

    [TestCase("Your Rating", "your_rating")]
    [TestCase("Your Rating", "YourRating")]
    [TestCase("Runtime (mins)", "runtime mins")]
    [TestCase("Puntuación", "puntuacion")]
    [TestCase("#", "#")]
    public async Task ColumnsAreFoundHoweverTheirNameIsWritten(string header, string asked)
    {
        var (_, rows) = await ReadAsync(Encoding.UTF8.GetBytes($"x,{header}\n1,8"));
        Assert.That(rows.Single()[asked], Is.EqualTo("8"));
    }

    [Test]
    public async Task QuotesHoldDelimitersLineEndsAndQuotes()
    {
        var (_, rows) = await ReadAsync("a,b\n\"x, \"\"y\"\"\r\nz\",2\nlast,3\n"u8.ToArray());
        using (Assert.EnterMultipleScope())
        {
            Assert.That(rows.Select(r => r["a"]), Is.EqualTo(new[] { "x, \"y\"\r\nz", "last" }));
            Assert.That(rows.Select(r => r.Line), Is.EqualTo(new[] { 2, 4 }));
        }
    }

    [Test]
    public async Task AQuoteInsideACellIsAQuote()
    {
        var (_, rows) = await ReadAsync("a,b\nsay \"hi\",1\n\"say \"hi\" again\",2\n"u8.ToArray());
        Assert.That(rows.Select(r => r["a"]), Is.EqualTo(new[] { "say \"hi\"", "say \"hi\" again" }));
    }

    [Test]
    public async Task AQuoteThatNeverEndsCostsItsOwnLineOnly()
    {
        var (_, rows) = await ReadAsync("a,b\n\"broken,1\nfine,2\n"u8.ToArray());
        using (Assert.EnterMultipleScope())
        {
            Assert.That(rows[0].Problem, Does.Contain("quote"));
            Assert.That(rows[0].Line, Is.EqualTo(2));
            Assert.That(rows[1]["a"], Is.EqualTo("fine"));
            Assert.That(rows[1].Problem, Is.Null);
            Assert.That(rows[1].Line, Is.EqualTo(3));
        }
    }

    [Test]
    public async Task RowsOfAnyLengthAreGivenAsTheyAre()
    {
        var (_, rows) = await ReadAsync("a,b,c\n1\n1,2,3,4\n"u8.ToArray());
        using (Assert.EnterMultipleScope())
        {
            Assert.That(rows[0]["c"], Is.Null);
            Assert.That(rows.Select(r => r.Cells.Count), Is.EqualTo(new[] { 1, 4 }));
        }
    }

    [Test]
    public async Task AFileMayHoldSeveralTables()
    {
        using var stream = new MemoryStream("Some list\nName,Tags\nBest,x\n\nPosition,Title\n1,Charade\n"u8.ToArray());
        var table = await CsvTable.OpenAsync(stream, header: false);
        var titles = new List<string?>();
        await foreach (var row in table.ReadAsync())
        {
            if (row.Cells[0] is "Name" or "Position")
            {
                table.UseHeader(row);
            }
            else
            {
                titles.Add(row["Title"] ?? row["Name"]);
            }
        }

        Assert.That(titles, Is.EqualTo(new[] { null, "Best", "Charade" }));
    }

    [TestCase("")]
    [TestCase("\n\n")]
    [TestCase("\uFEFF")]
    public async Task AnEmptyFileHasNoRows(string text)
    {
        var (table, rows) = await ReadAsync(Encoding.UTF8.GetBytes(text));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(rows, Is.Empty);
            Assert.That(table.Columns, Is.Empty);
        }
    }

    [TestCase("8", 8)]
    [TestCase(" 8.0 ", 8)]
    [TestCase("8,5", 8.5)]
    [TestCase("1999.0", 1999)]
    [TestCase("--", null)]
    [TestCase("8/10", null)]
    [TestCase(null, null)]
    public void NumbersAreReadAsPeopleWriteThem(string? text, double? number) => Assert.That(CsvTable.Number(text), Is.EqualTo((decimal?)number));

    [TestCase(',')]
    [TestCase(';')]
    [TestCase('\t')]
    public void WhatIsWrittenIsReadBack(char delimiter)
    {
        var texts = ArbMap.Default.GeneratorFor<string>().Select(Plain);
        var rows = Gen.Three(texts).Select(t => new[] { t.Item1, t.Item2, t.Item3 }).ListOf().ToArbitrary();
        Prop.ForAll(rows, cells =>
        {
            var header = CsvTable.Line(["one", "two", "three"], delimiter);
            var text = string.Join("\r\n", cells.Select(c => CsvTable.Line(c, delimiter)).Prepend(header));
            var (_, read) = ReadAsync(Encoding.UTF8.GetBytes(text), step: 7).GetAwaiter().GetResult();
            return read.Select(r => string.Join('\u0001', r.Cells)).SequenceEqual(cells.Select(c => string.Join('\u0001', c)));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(20_261_128UL, 11UL));
    }

    [Test]
    public void NoBytesMakeItFail()
        => Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), bytes => ReadAsync(bytes ?? [], step: 3).GetAwaiter().GetResult().Rows.Count >= 0)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(20_261_128UL, 13UL));

    /// <summary>Unpaired surrogates have no UTF-8 form.</summary>
    private static string Plain(string? text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text ?? ""));

    private static async Task<(CsvTable Table, List<CsvRow> Rows)> ReadAsync(byte[] bytes, int step = int.MaxValue)
    {
        await using var stream = new SlowStream(bytes, step);
        var table = await CsvTable.OpenAsync(stream);
        var rows = new List<CsvRow>();
        await foreach (var row in table.ReadAsync())
        {
            rows.Add(row);
        }

        return (table, rows);
    }

    /// <summary>Gives a few bytes at a time, as networks do.</summary>
    private sealed class SlowStream(byte[] bytes, int step) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
            => base.ReadAsync(buffer[..Math.Min(buffer.Length, step)], cancellationToken);
    }
}
