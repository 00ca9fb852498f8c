using System.Text;
using FsCheck;
using FsCheck.Fluent;
using MediaBridge.Core.Formats.Csv;
using MediaBridge.Core.Sources.Csv;
using MediaBridge.Core.Tests.Support;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Tests.Sources.Csv;

/// <summary>What the format writes, the source reads: written again it is the same text. And no bytes make it fail in any other way than it says.</summary>
internal sealed class CsvRoundTripTests
{
    private static readonly string[] Words = ["Metropolis", "El sur", "A, b", "says \"no\"", "ñandú", "七人の侍", "line\nbreak", "semi;colon", "x", "=1+1", "(2001)", "Ægir"];
    private readonly TempFolder _folder = new();

    [TearDown]
    public void Clean() => _folder.Dispose();

    [Test]
    public void WhatTheFormatWritesIsReadBack()
    {
        var item = from title in Gen.Elements(Words)
                   from number in Gen.Choose(1, 1_000_000)
                   from original in Gen.Elements(Words.Append(null))
                   from year in Gen.Elements(null, (int?)1927, 2024)
                   from kind in Gen.Elements(ItemKinds.Movie, ItemKinds.Series)
                   from mark in Gen.Choose(0, 10)
                   from scale in Gen.Elements(Scale.Ten, Scale.FiveStars)
                   from plays in Gen.Choose(0, 3)
                   from site in Gen.Choose(0, 99)
                   from names in Gen.ListOf(Gen.Elements("Ann One", "Bea \"B\" Two", "Çağ Üç"))
                   select new MediaItem
                   {
                       Kind = kind,
                       Title = title,
                       OriginalTitle = original,
                       Year = year,
                       Ids = [new ExternalId(IdSchemes.Imdb, FormattableString.Invariant($"tt{number:0000000}")), new ExternalId(kind == ItemKinds.Movie ? IdSchemes.TmdbMovie : IdSchemes.TmdbTv, FormattableString.Invariant($"{number}"))],
                       Ratings = [.. mark == 0 ? Array.Empty<Rating>() : [new Rating { Value = scale == Scale.Ten ? mark : mark / 2m, Scale = scale, At = new EventTime(new DateOnly(2024, 1, mark)) }], .. site == 0 ? Array.Empty<Rating>() : [Rating.OfSite("imdb", site / 10m, 10, number)]],
                       Watches = plays == 0 ? null : [.. Enumerable.Repeat(new Watch(), plays - 1), new Watch { At = new EventTime(new DateOnly(2024, 2, 1 + plays)) }],
                       People = [.. names.Select(n => new Person { Name = n, Role = Person.Director }), new Person { Name = "An Actor", Role = Person.Actor }],
                       Description = new Description { Runtime = TimeSpan.FromMinutes(90 + plays), Genres = ["Drama", "War"], Countries = ["Spain"], Overview = title, Collection = new CollectionRef { Name = "Some films" } },
                       Tags = [.. names.Select(n => (Personal<string>)n)],
                       Lists = mark > 5 ? [new ListEntry { List = "best", Name = "best" }] : null,
                       Favourite = mark > 8 ? true : null,
                   };
        Prop.ForAll(item.ListOf().Select(l => l.DistinctBy(i => i.Ids[0]).ToList()).ToArbitrary(), items => SameAsync(items).GetAwaiter().GetResult())
            .Check(Config.QuickThrowOnFailure.WithMaxTest(60).WithReplay(20_260_101, 7));
    }

    [Test]
    public void AnyBytesGiveRowsOrAWordOnThem()
    {
        var cell = Gen.Elements("title", "año", "rating", "1999", "8,5", "--", "\"", "\"\"", "a;b", "tt0000001", "\u0000", "é", "x\ny", "");
        var table = from columns in Gen.Choose(1, 5)
                    from rows in Gen.ListOf(Gen.ListOf(cell).Select(c => string.Join(';', c)))
                    select string.Join('\n', rows.Prepend(string.Join(';', new[] { "title", "year", "user score", "fecha de voto", "imdb id" }.Take(columns))));
        Prop.ForAll(table.ToArbitrary(), text => ToldAsync(text).GetAwaiter().GetResult()).Check(Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(20_260_102, 9));
    }

    private async Task<bool> SameAsync(List<MediaItem> items)
    {
        var first = await WrittenAsync(items);
        var (read, end, _) = await CsvReading.ReadAsync(_folder, first);
        if (!end.IsComplete || read.Count != items.Count)
        {
            return false;
        }

        var second = await WrittenAsync(read);
        Assert.That(Encoding.UTF8.GetString(second), Is.EqualTo(Encoding.UTF8.GetString(first)));
        return read.Zip(items).All(p => p.First.Ids.SequenceEqual(p.Second.Ids));
    }

    private async Task<bool> ToldAsync(string text)
    {
        var rows = 0;
        var table = await CsvTable.OpenAsync(new MemoryStream(Encoding.UTF8.GetBytes(text)));
        await foreach (var _ in table.ReadAsync())
        {
            rows++;
        }

        try
        {
            var (items, end, told) = await CsvReading.ReadAsync(_folder, text);
            return items.Count + told.Count == rows && (end.IsComplete ? told.TrueForAll(t => t.Contains("it has no title", StringComparison.Ordinal)) : told.Count > 0);
        }
        catch (PluginException e)
        {
            return e.Error.Kind == ErrorKind.Configuration && e.Error.Hint is not null;
        }
    }

    private static async Task<byte[]> WrittenAsync(List<MediaItem> items)
    {
        var request = new RenderRequest { Items = items.ToAsyncEnumerable(), Count = items.Count, Reject = (_, _) => { } };
        using var bytes = new MemoryStream();
        await foreach (var file in new CsvFormat(new CsvOptions()).RenderAsync(request, CancellationToken.None))
        {
            await file.WriteAsync(bytes, CancellationToken.None);
        }

        return bytes.ToArray();
    }
}
