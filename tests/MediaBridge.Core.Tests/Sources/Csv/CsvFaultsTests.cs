using MediaBridge.Core.Tests.Support;
using MediaBridge.Sdk;
using static MediaBridge.Core.Tests.Sources.Csv.CsvReading;

namespace MediaBridge.Core.Tests.Sources.Csv;

/// <summary>What is wrong in a table is told with its line; what can be read in two ways is refused.</summary>
internal sealed class CsvFaultsTests
{
    private readonly TempFolder _folder = new();

    [TearDown]
    public void Clean() => _folder.Dispose();

    [Test]
    public async Task EveryRowThatIsLeftOutIsToldWithItsLine()
    {
        var (items, end, told) = await ReadAsync(_folder, "title,year,rating10\nOne,1999,8\n,2000,7\nTwo, or three,2001,9,x\n\"Four,2002,5\n");
        Assert.That(items.Select(i => i.Title), Is.EqualTo(new[] { "One" }));
        Assert.That(told, Is.EqualTo(new[]
        {
            "table.csv:3: it has no title; the row was left out",
            "table.csv:4: it has more cells than there are columns: a separator in a text is not quoted; the row was left out",
            "table.csv:5: a quote is opened and never closed, or the row is longer than 4 MiB; the row was left out",
        }));
        Assert.That((end.IsComplete, end.Reason), Is.Not.EqualTo((true, (string?)null)));
        Assert.That(end.Reason, Does.Contain("table.csv:3: it has no title").And.Contain("table.csv:5"));
    }

    [TestCase("title,year,imdb id\nOne,1999,\n,2000,\n", true)]
    [TestCase("title,year,imdb id\nOne,1999,\n,2000,tt0000001\n", false)]
    public async Task ARowWithNeitherTitleNorIdIsNoFilmAndTheReadIsWholeWithoutIt(string table, bool complete)
    {
        var (items, end, told) = await ReadAsync(_folder, table);
        Assert.That((items.Count, told.Count, end.IsComplete, end.Reason!.EndsWith("table.csv:3: it has no title", StringComparison.Ordinal)), Is.EqualTo((1, 1, complete, true)));
    }

    [Test]
    public async Task MarksOutOfRangeAreToldAndTheFilmStays()
    {
        var (items, end, _) = await ReadAsync(_folder, "title,rating10\nOne,8\nTwo,11\nThree,0\nFour,7.5\nFive,good\nSix,--\n");
        Assert.That(items.Select(i => Own(i)?.Value), Is.EqualTo(new decimal?[] { 8, null, null, null, null, null }));
        Assert.That(items.SelectMany(Remarks), Is.EqualTo(new[]
        {
            "table.csv:3: the mark 11 is none of the scale 1..10/1; it was left out",
            "table.csv:4: the mark 0 is none of the scale 1..10/1; it was left out",
            "table.csv:5: the mark 7.5 is none of the scale 1..10/1; it was left out",
            "table.csv:6: the mark 'good' is no number; it was left out",
        }));
        Assert.That(end.IsComplete, Is.True);
    }

    [TestCase("8 9 10 7", "1..10/1")]
    [TestCase("4.5 3 5 0.5", "0.5..5/0.5")]
    [TestCase("4,5 3,0 5", "0.5..5/0.5")]
    [TestCase("8.5 3 10", "0.5..10/0.5")]
    [TestCase("85 70 100 9", "0..100/1")]
    [TestCase("8.3 7.1", "0..10/0.1")]
    public async Task TheScaleIsFoundOut(string marks, string scale)
    {
        var (items, _, _) = await ReadAsync(_folder, "Title;Rating\n" + string.Concat(marks.Split(' ').Select((m, i) => $"Film {i};{m}\n")));
        Assert.That(items.Select(i => Own(i)!.Scale.ToString()).Distinct(), Is.EqualTo(new[] { scale }));
    }

    [TestCase("4 3 5 1", "stars out of 5, or marks out of 10")]
    [TestCase("8 9 100 7", "most marks are up to 10, and there is 100 in line 4")]
    [TestCase("8 9 250", "above every known scale")]
    [TestCase("4.2 3.1", "stars out of 5, or marks out of 10")]
    public async Task AScaleThatCanBeReadInTwoWaysIsRefused(string marks, string says)
    {
        var table = "Title;Rating\n" + string.Concat(marks.Split(' ').Select((m, i) => $"Film {i};{m}\n"));
        var refused = (await Assert.ThrowsAsync<PluginException>(() => ReadAsync(_folder, table)))!;
        Assert.That((refused.Error.Kind, refused.Error.Hint), Is.EqualTo((ErrorKind.Configuration, "Set scale: 5, scale: 10, scale: 100 or scale: none.")));
        Assert.That(refused.Message, Does.Contain("column 'Rating'").And.Contain(says));
        Assert.That(async () => (await ReadAsync(_folder, table, o => o with { Scale = "10" })).Items.Count, Is.GreaterThan(1));
        Assert.That(async () => (await ReadAsync(_folder, table, o => o with { Scale = "none" })).Items.TrueForAll(i => i.Ratings is null), Is.True);
    }

    [TestCase("a;b;c\n1;2;3\n", "The columns are: 'a', 'b', 'c'")]
    [TestCase("Metropolis;1927;9\nFaust;1926;8\n", "The columns are: 'Metropolis', '1927', '9'")]
    [TestCase("", "the table is empty")]
    public async Task ATableWithoutTitlesIsRefusedAndNeverEmpty(string table, string says)
    {
        var refused = (await Assert.ThrowsAsync<PluginException>(() => ReadAsync(_folder, table)))!;
        Assert.That(refused.Error.Kind, Is.EqualTo(ErrorKind.Configuration));
        Assert.That(refused.Message, Does.Contain("table.csv:1: ").And.Contain(says));
    }

    [Test]
    public async Task ColumnsCanBeNamedByHand()
    {
        const string Table = "Cosa;Mi sensación;Vista el;Clave\nEl sur;9;3/4/2021;x-7\n";
        var (items, end, _) = await ReadAsync(_folder, Table, o => o with { Scale = "10", Dates = Core.Sources.Csv.CsvDateOrder.Dmy, Columns = new Dictionary<string, string> { ["title"] = "cosa", ["rating"] = "Mi sensacion", ["watchedAt"] = "Vista el", ["id:shop"] = "Clave" } });
        Assert.That((items[0].Title, Own(items[0])!.Value, items[0].Watches!.Single().At.ToString(), items[0].Ids.Single().ToString()), Is.EqualTo(("El sur", 9m, "2021-04-03", "shop:x-7")));
        Assert.That((end.IsComplete, end.Reason), Is.EqualTo((true, (string?)null)));
        Assert.That((await Assert.ThrowsAsync<PluginException>(() => ReadAsync(_folder, Table, o => o with { Columns = new Dictionary<string, string> { ["title"] = "Nombre" } })))!.Message, Does.Contain("there is no column 'Nombre'. The columns are: 'Cosa'"));
        Assert.That((await Assert.ThrowsAsync<PluginException>(() => ReadAsync(_folder, Table, o => o with { Columns = new Dictionary<string, string> { ["titel"] = "Cosa" } })))!.Message, Does.Contain("Did you mean 'title'?"));
    }

    [Test]
    public async Task DatesThatCanBeReadInTwoWaysAreLeftOutAndTold()
    {
        var (items, _, _) = await ReadAsync(_folder, "title,watched date\nOne,03/04/2021\nTwo,2021-04-03\nThree,4 Mar 2021\nFour,5 de junio de 2024\nFive,never\nSix,05/05/2021\n");
        Assert.That(items.Select(i => i.Watches?.Single().At.ToString()), Is.EqualTo(new[] { null, "2021-04-03", "2021-03-04", "2024-06-05", null, "2021-05-05" }));
        Assert.That(items.SelectMany(Remarks), Is.EqualTo(new[] { "table.csv:2: '03/04/2021' can be read in two ways: set dates: dmy or dates: mdy; it was left out", "table.csv:6: 'never' is no date; it was left out" }));
    }

    [Test]
    public async Task TwoFilmsOfOneTitleAndYearAreTwoAndARepeatedRowIsTold()
    {
        var (items, _, _) = await ReadAsync(_folder, "title,year,director,rating10\nHercules,2014,Brett One,7\nHercules,2014,Renny Two,5\nHercules,2014,Brett One,8\nHERCULES,2014,Brett One,7\n");
        Assert.That(items.Select(i => i.Ids[0].ToString()), Is.EqualTo(new[] { "csv.title:hercules (2014)", "csv.title:hercules (2014) renny two", "csv.title:hercules (2014)", "csv.title:hercules (2014)" }));
        Assert.That(items.SelectMany(Remarks), Is.EqualTo(new[]
        {
            "table.csv:3: another work of this title and year stands in line 2; the two are told apart by director and original title",
            "table.csv:4: it stands in line 2 already",
            "table.csv:4: its mark is another than there, which counts",
            "table.csv:5: it stands in line 2 already",
        }));
        Assert.That(Own(items[2]), Is.Null);
    }

    [Test]
    public async Task WrongIdsAreToldAndTheNextBestIdIsTaken()
    {
        var (items, _, _) = await ReadAsync(_folder, "title,imdb id,tmdb id,kind\nOne,nonsense,603,movie\nTwo,133093,1396,series\nThree,https://m.imdb.com/title/tt0133093/?ref_=x,,movie\nFour,tt0133093.0,,movie\n");
        Assert.That(items.Select(i => string.Join(' ', i.Ids)), Is.EqualTo(new[] { "tmdb.movie:603", "imdb:tt0133093 tmdb.tv:1396", "imdb:tt0133093", "imdb:tt0133093" }));
        Assert.That(items.SelectMany(Remarks).First(), Does.StartWith("table.csv:2: 'nonsense' is no id of IMDb (imdb)"));
    }

    [Test]
    public async Task AChangedFileIsNotGoneOnWith()
    {
        var error = (await Assert.ThrowsAsync<PluginException>(() => ReadAsync(_folder, "title\nOne\n"u8.ToArray(), request: new SourceRequest { Resume = "200:1:2" })))!;
        Assert.That(error.Error.Kind, Is.EqualTo(ErrorKind.Transient));
    }
}
