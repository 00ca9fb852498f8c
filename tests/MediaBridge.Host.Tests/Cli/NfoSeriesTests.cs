using System.Text.RegularExpressions;

namespace MediaBridge.Host.Tests.Cli;

/// <summary>The NFO files of a tree of series: written where media centres look for them, once, and read back as they were.</summary>
internal sealed class NfoSeriesTests : IDisposable
{
    private const string Pipeline = """
        version: 1
        name: series
        from: [ { source: files.videos, with: { folder: tv } } ]
        steps: [ { nfo.read: {} } ]
        to: [ { sink: files, with: { folder: OUT, format: jsonl } } ]
        """;

    private readonly CliSandbox _cli = new();

    public void Dispose() => _cli.Dispose();

    [Test]
    public async Task A_tree_is_written_once_and_reads_back_the_same()
    {
        Videos(
            "Harbour (2011) {tvdb-7001}/Season 01/Harbour - S01E01 - The Tide.mkv",
            "Harbour (2011) {tvdb-7001}/Season 01/Harbour - S01E02-E03 - Ebb.mkv",
            "Harbour (2011) {tvdb-7001}/Specials/Harbour - S00E01 - Making.mkv",
            "Flat (1999)/Flat.S01E01.mkv",
            "Flat (1999)/Flat.S02E01.mkv",
            "Deep/Season 1/Deep S01E01/a.mkv",
            "Kite Sea/Kite Sea - 101.mkv",
            "Kite Sea/Kite Sea - 102.mkv",
            "Evening News/Season 2024/Evening News - 2024-01-31 - Title Here.mkv",
            "Downloads/Lamp.2011.S01E01.mkv",
            "Downloads/Mill.S01E01.mkv");
        _cli.Write("before.yaml", Pipeline.Replace("OUT", "before", StringComparison.Ordinal));
        _cli.Write("after.yaml", Pipeline.Replace("OUT", "after", StringComparison.Ordinal).Replace("name: series", "name: again", StringComparison.Ordinal));
        Assert.That((await _cli.RunAsync("run", "before.yaml")).ExitCode, Is.Zero);

        var run = await _cli.RunAsync("nfo", "write", "tv", "--bare");
        Assert.That(Nfos(), Is.EqualTo(new[]
        {
            "Deep/Season 1/Deep S01E01/a.nfo",
            "Deep/Season 1/season.nfo",
            "Deep/tvshow.nfo",
            "Downloads/Lamp.2011.S01E01.nfo",
            "Downloads/Mill.S01E01.nfo",
            "Evening News/Season 2024/Evening News - 2024-01-31 - Title Here.nfo",
            "Evening News/Season 2024/season.nfo",
            "Evening News/tvshow.nfo",
            "Flat (1999)/Flat.S01E01.nfo",
            "Flat (1999)/Flat.S02E01.nfo",
            "Flat (1999)/tvshow.nfo",
            "Harbour (2011) {tvdb-7001}/Season 01/Harbour - S01E01 - The Tide.nfo",
            "Harbour (2011) {tvdb-7001}/Season 01/Harbour - S01E02-E03 - Ebb.nfo",
            "Harbour (2011) {tvdb-7001}/Season 01/season.nfo",
            "Harbour (2011) {tvdb-7001}/Specials/Harbour - S00E01 - Making.nfo",
            "Harbour (2011) {tvdb-7001}/Specials/season.nfo",
            "Harbour (2011) {tvdb-7001}/tvshow.nfo",
            "Kite Sea/Kite Sea - 101.nfo",
            "Kite Sea/Kite Sea - 102.nfo",
            "Kite Sea/tvshow.nfo",
        }), run.ToString());
        Assert.That(File.ReadAllText(_cli.File("tv/Harbour (2011) {tvdb-7001}/tvshow.nfo")), Does.Contain("<title>Harbour</title>").And.Contain(">7001</uniqueid>"));
        Assert.That(File.ReadAllText(_cli.File("tv/Harbour (2011) {tvdb-7001}/Specials/season.nfo")), Does.Contain("<seasonnumber>0</seasonnumber>"));

        var stamps = Stamps();
        var again = await _cli.RunAsync("nfo", "write", "tv", "--bare", "--existing-files", "update");
        Assert.That(Stamps(), Is.EqualTo(stamps), again.ToString());
        Assert.That((await _cli.RunAsync("run", "after.yaml")).ExitCode, Is.Zero);
        Assert.That(Items("after"), Is.EqualTo(Items("before")));
    }

    /// <summary>Items without the NFO files themselves, and without the date that an episode's <c>aired</c> gives a second time.</summary>
    private string[] Items(string folder)
        => [.. File.ReadAllLines(_cli.File(folder + "/items.jsonl")).Select(l => Regex.Replace(l, "\"attachments\":\\[[^\\]]*\\],?|\"description\":\\{\"released\":\"2024-01-31\"\\},|\"year\":2024,", ""))];

    private string[] Nfos() => [.. Directory.GetFiles(_cli.File("tv"), "*.nfo", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(_cli.File("tv"), f).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    private Dictionary<string, DateTime> Stamps() => Nfos().ToDictionary(f => f, f => File.GetLastWriteTimeUtc(_cli.File("tv/" + f)));

    private void Videos(params string[] paths)
    {
        foreach (var path in paths)
        {
            _cli.Write("tv/" + path, "x");
        }
    }
}
