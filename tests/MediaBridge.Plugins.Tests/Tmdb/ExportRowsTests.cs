using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using MediaBridge.Plugins.Tmdb;
using MediaBridge.Plugins.Tmdb.Sources;
using MediaBridge.Sdk;
using MediaBridge.Sdk.Testing;

namespace MediaBridge.Plugins.Tests.Tmdb;

public sealed class ExportRowsTests
{
    [Test]
    public async Task EveryKindOfRowIsRead()
    {
        var (items, end) = await ReadAsync(
            ExportFile.Row("90001", "tt0015864", "movie", "The Gold Rush, \"again\"", "1925-07-13T00:00:00Z", "", "", "8.012", "8.5", "2024-01-31T20:15:00Z"),
            ExportFile.Row("60001", "tt9900001", "tv", "The Lantern Road", "2008-01-20T00:00:00Z", "", "", "8.5", "10", "2024-02-01T00:00:00Z"),
            ExportFile.Row("61001", "", "tv", "The Lantern Road S1", "", "1", "", "0", "0.5", "2024-02-01T00:00:00Z"),
            ExportFile.Row("62002", "tt9900012", "tv", "The Lantern Road S1E2", "2008-01-27T00:00:00Z", "1", "2", "7.9", "7.5", "2024-02-01T00:00:00Z"),
            ExportFile.Row("90002", "", "movie", "The Thief", "", "", "", "", "", "2024-03-01T00:00:00Z"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(end.IsComplete, Is.True);
            Assert.That(items.Select(i => $"{i.Kind} {string.Join(' ', i.Ids)} {i.Year}"), Is.EqualTo(new[]
            {
                "movie tmdb.movie:90001 imdb:tt0015864 1925", "series tmdb.tv:60001 imdb:tt9900001 2008", "season tmdb.season:61001 ", "episode tmdb.episode:62002 imdb:tt9900012 2008", "movie tmdb.movie:90002 ",
            }));
            Assert.That(items.Select(i => i.Ratings?.FirstOrDefault(r => r.Whose == Rating.OwnMark) is { } own ? string.Create(CultureInfo.InvariantCulture, $"{own.Value} {own.Scale} {own.At}") : i.Lists!.Single().ToString()!.Contains("watchlist") ? "wanted" : ""), Is.EqualTo(new[]
            {
                "8.5 0.5..10/0.5 2024-01-31T20:15:00Z", "10 0.5..10/0.5 2024-02-01T00:00:00Z", "0.5 0.5..10/0.5 2024-02-01T00:00:00Z", "7.5 0.5..10/0.5 2024-02-01T00:00:00Z", "wanted",
            }));
            Assert.That((items[3].Placement!.ParentTitle, items[3].Placement!.Season, items[3].Placement!.Number), Is.EqualTo(("The Lantern Road", (int?)1, (int?)2)));
        }
    }

    [Test]
    public async Task ARowThatIsNoneIsToldWithItsLineAndTheOthersCome()
    {
        var (items, end) = await ReadAsync(
            ExportFile.Row("90001", "", "movie", "The Gold Rush", "", "", "", "", "11", ""),
            ExportFile.Row("x", "", "movie", "No number", "", "", "", "", "8", ""),
            ExportFile.Row("7", "", "person", "Somebody", "", "", "", "", "8", ""),
            ExportFile.Row("90002", "", "movie", "Between", "", "", "", "", "8.25", ""),
            ExportFile.Row("90003", "", "movie", "The Thief", "", "", "", "", "8", ""));
        Assert.That(items.Select(i => i.Title), Is.EqualTo(new[] { "The Thief" }));
        Assert.That((end.IsComplete, end.Reason), Is.EqualTo((false, "4 rows of tmdb.csv could not be read: line 2: the rating '11' is not one of 0.5 to 10 in halves; line 3: 'x' is no number of TMDB; line 4: 'person' is neither movie nor tv")));
    }

    [Test]
    public async Task AFileThatIsNoExportIsRefused()
    {
        var error = (await Assert.ThrowsAsync<PluginException>(() => ReadTextAsync("Const,Your Rating\ntt0000001,8\n")))!.Error;
        Assert.That((error.Kind, error.Message), Is.EqualTo((ErrorKind.Configuration, "'exports/tmdb.csv' is no export of TMDB: it has no column 'TMDb ID'.")));
    }

    [Test]
    public void AnyRatingAndNameAreReadBack() => Prop.ForAll(
        Gen.Choose(1, 20).SelectMany(_ => ArbMap.Default.GeneratorFor<NonNull<string>>(), (half, name) => (Half: half, Name: name.Get)).ToArbitrary(),
        x =>
        {
            var name = string.Concat(x.Name.EnumerateRunes().Where(r => !Rune.IsControl(r)).Select(r => r.ToString())).Trim();
            var value = x.Half * 0.5m;
            var (items, end) = ReadAsync(ExportFile.Row("5", "tt0000005", "movie", name, "2001-02-03T00:00:00Z", "", "", "", value.ToString(CultureInfo.InvariantCulture), "")).Result;
            return end.IsComplete && items.Single().Title == name && items[0].Ratings!.Single().Value == value;
        }).Check(Config.QuickThrowOnFailure.WithReplay(603, 1001));

    [Test]
    public void AnyTextIsReadOrRefused() => Prop.ForAll<NonNull<string>>(text =>
    {
        var (items, _) = ReadTextAsync(ExportFile.Header + "\n" + text.Get + "\n" + ExportFile.Row("5", "", "movie", "Sound", "", "", "", "", "8", "") + "\n").Result;
        return text.Get.Contains('"') || items.Any(i => i.Title == "Sound");
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(604, 1003));

    private static Task<(IReadOnlyList<MediaItem> Items, SourceElement End)> ReadAsync(params string[] rows) => ReadTextAsync(string.Join("\r\n", rows.Prepend(ExportFile.Header)));

    private static async Task<(IReadOnlyList<MediaItem> Items, SourceElement End)> ReadTextAsync(string text)
    {
        await using var services = new TestServices();
        services.Store("exports").Put("tmdb.csv", text);
        var elements = new List<SourceElement>();
        await foreach (var element in new ExportSource(new ExportOptions { File = "exports/tmdb.csv" }, services).ReadAsync(new SourceRequest(), default))
        {
            elements.Add(element);
        }

        return ([.. elements.Select(e => e.Item).OfType<MediaItem>()], elements[^1]);
    }
}
