using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using MediaBridge.Core;
using MediaBridge.Plugins.FilmAffinity.Formats;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Tests.FilmAffinity;

/// <summary>What is written in the form of FilmAffinity Backup is read by the source of tables as it was.</summary>
public sealed class BackupRoundTripTests
{
    private static readonly string[] Titles = ["Faro", "Ñandú; el río", "\"Con comillas\"", "[•REC]²", "9", "Æon Flux", "千と千尋の神隠し", "El sur, otra vez", "🎬 Cine"];
    private static readonly string[] Names = ["Ana Díaz", "O'Hara", "Tetsurō Ñáñez", "\"Bell\""];
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("mediabridge-fa-");

    [TearDown]
    public void Clean() => _folder.Delete(recursive: true);

    [Test]
    public async Task RatingsGoThroughTheFileUnchanged([Values("dot", "comma")] string point)
    {
        await using var bridge = await Bridge.OpenAsync(new BridgeOptions { DataFolder = _folder.FullName, Environment = new Dictionary<string, string>() });
        Prop.ForAll(Items().ToArbitrary(), items => SameAsync(bridge, items, point).GetAwaiter().GetResult()).Check(Config.QuickThrowOnFailure.WithMaxTest(200).WithReplay(20_261_128UL, 5UL));
    }

    private static Gen<MediaItem[]> Items()
    {
        var one =
            from title in Gen.Elements(Titles)
            from original in Gen.Elements(Titles)
            from year in Gen.Choose(1890, 2030)
            from mark in Gen.Choose(1, 10)
            from average in Gen.Choose(10, 100)
            from directors in Gen.SubListOf(Names)
            select new MediaItem
            {
                Kind = ItemKinds.Movie,
                Title = title,
                OriginalTitle = original == title ? null : original,
                Year = year,
                Ratings = [Rating.Own(mark, 10), Rating.OfSite(IdSchemes.FilmAffinity, average / 10m, 10)],
                People = directors.Count == 0 ? null : [.. directors.Select(d => new Person { Name = d, Role = Person.Director })],
            };
        return from items in one.ListOf() select items.Select((item, i) => item with { Ids = [new ExternalId(IdSchemes.FilmAffinity, $"{100_000 + i}")] }).ToArray();
    }

    private static async Task<bool> SameAsync(Bridge bridge, MediaItem[] items, string point)
    {
        var files = await BackupFormatTests.RenderAsync(new BackupOptions { Decimal = point }, items);
        if (items.Length == 0)
        {
            return true;
        }

        var bytes = System.Text.Encoding.UTF8.GetBytes(files["watched.csv"]);
        List<string> told = [];
        var read = await bridge.Matches.ReadItemsAsync(new MemoryStream(bytes), "watched.csv", told.Add).ToListAsync();
        Assert.That(told, Is.Empty, files["watched.csv"]);
        Assert.That(read.Select(Facts), Is.EqualTo(items.Select(Facts)), files["watched.csv"]);

        // Items to match come without marks: these are looked up in the table.
        using var file = new MemoryStream(bytes);
        var table = await CsvTable.OpenAsync(file);
        var cells = await table.ReadAsync().Select(r => $"{r.Cells[^4]} {r.Cells[^3]}").ToListAsync();
        Assert.That(cells, Is.EqualTo(items.Select(i => string.Create(CultureInfo.InvariantCulture, $"{i.Ratings![0].Value:0} {i.Ratings[1].Value:0.0}").Replace('.', point == "comma" ? ',' : '.'))));
        return true;
    }

    private static string Facts(MediaItem item)
        => string.Create(CultureInfo.InvariantCulture, $"{item.Ids[0]} {item.Kind} {item.Title}|{item.OriginalTitle}|{item.Year}|{string.Join('|', item.People?.Select(p => p.Name) ?? [])}");
}
