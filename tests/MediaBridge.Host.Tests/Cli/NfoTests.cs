using MediaBridge.Tests.Services.Pictures;

namespace MediaBridge.Host.Tests.Cli;

/// <summary><c>mediabridge nfo</c>: what is wrong is told with its line, mended, filled and written, and taken back.</summary>
internal sealed class NfoTests : IDisposable
{
    private const string Broken = "<movie>\n  <title>A & B</title>\n  <year>2003</year>\n  <uniqueid type=\"imdb\">tt0000007</uniqueid>\n  <plot>P</plot>\n</movie>\n";
    private readonly CliSandbox _cli = new();

    public NfoTests()
    {
        foreach (var film in new[] { "A (2003)/A.mkv", "B (2004)/B.mkv", "C (2005) {imdb-tt0000123}/C.mkv" })
        {
            Put(film, "x");
        }

        Put("A (2003)/movie.nfo", Broken);
        Put("B (2004)/B.nfo", "<movie><title>B</title><premiered>2004-01-01</premiered><tmdbid>5</tmdbid></movie>");
    }

    public void Dispose() => _cli.Dispose();

    [Test]
    public async Task Addresses_of_pictures_that_lead_nowhere_are_told_with_their_lines()
    {
        await using var pictures = await PictureServer.StartAsync();
        Put("B (2004)/B.nfo", $"<movie><title>B</title><premiered>2004-01-01</premiered><tmdbid>5</tmdbid>\n<thumb aspect=\"poster\">{pictures.Address}/ok/b.jpg</thumb>\n<thumb aspect=\"banner\">{pictures.Address}/gone/b.jpg?a=1&amp;b=2</thumb>\n</movie>");
        Assert.That((await _cli.RunAsync("nfo", "validate", "films/B (2004)/B.nfo")).Output, Does.Contain("✓ Valid"));
        Assert.That(pictures.Requests, Is.Zero, "nobody is asked without being told to");

        var online = await _cli.RunAsync("nfo", "validate", "films/B (2004)/B.nfo", "--online");
        Assert.That(online.Output, Does.Contain($"⚠ Warning - the picture '{pictures.Address}/gone/b.jpg' answered 404 on line 3").And.Contain("0 valid, 1 warning, 0 errors"), online.ToString());
        Assert.That((online.ExitCode, (await _cli.RunAsync("nfo", "validate", "films", "--online", "--offline")).ExitCode), Is.EqualTo((0, 2)));
    }

    [Test]
    public async Task Findings_have_file_and_line_a_summary_and_an_exit_code()
    {
        var all = await _cli.RunAsync("nfo", "validate", "films");
        Assert.That(all.ExitCode, Is.EqualTo(32), all.ToString());
        Assert.That(all.Output, Does.Contain("A (2003)/movie.nfo: ❌ Error - a raw &, which must be written &amp; on line 2").And.Contain("B (2004)/B.nfo: ✓ Valid").And.Contain("1 valid, 0 warnings, 1 error"));
        var one = await _cli.RunAsync("nfo", "validate", "films/B (2004)/B.nfo", "--json");
        Assert.That((one.ExitCode, one.Json().GetProperty("valid").GetInt32(), one.Json().GetProperty("files")[0].GetProperty("dialect").GetString()), Is.EqualTo((0, 1, "jellyfin")));
        Assert.That((await _cli.RunAsync("nfo", "validate", "nowhere")).ExitCode, Is.EqualTo(2));
        var runs = await _cli.RunAsync("runs", "list");
        Assert.That(runs.Output + runs.Errors, Does.Not.Contain("nfo"), "what only reads leaves no run behind");
    }

    [Test]
    public async Task A_repair_keeps_a_copy_and_can_be_taken_back()
    {
        var dry = await _cli.RunAsync("nfo", "repair", "films", "--dry-run");
        Assert.That((dry.ExitCode, Text("A (2003)/movie.nfo")), Is.EqualTo((0, Broken)), dry.ToString());
        Assert.That(dry.Output, Does.Contain("A (2003)/movie.nfo"));
        var report = (await _cli.RunAsync("nfo", "repair", "films", "--backup", "--json")).Json();
        Assert.That(Text("A (2003)/movie.nfo"), Is.EqualTo(Broken.Replace("&", "&amp;", StringComparison.Ordinal)));
        Assert.That(Text("A (2003)/movie.nfo.bak"), Is.EqualTo(Broken));
        Assert.That((await _cli.RunAsync("nfo", "validate", "films")).ExitCode, Is.Zero);
        Assert.That((await _cli.RunAsync("runs", "undo", report.GetProperty("run").ToString())).ExitCode, Is.Zero);
        Assert.That(Text("A (2003)/movie.nfo"), Is.EqualTo(Broken));
        Assert.That(File.Exists(_cli.File("films/A (2003)/movie.nfo.bak")), Is.False);
    }

    [Test]
    public async Task New_files_are_written_and_those_that_are_there_stay()
    {
        var result = await _cli.RunAsync("nfo", "write", "films", "--dialect", "jellyfin");
        Assert.That(result.ExitCode, Is.Zero, result.ToString());
        Assert.That(Text("A (2003)/movie.nfo"), Is.EqualTo(Broken));
        Assert.That(Text("C (2005) {imdb-tt0000123}/movie.nfo"), Does.Contain("<imdbid>tt0000123</imdbid>").And.Contain("<lockdata>false</lockdata>"));
        var stamp = File.GetLastWriteTimeUtc(_cli.File("films/C (2005) {imdb-tt0000123}/movie.nfo"));
        Assert.That((await _cli.RunAsync("nfo", "write", "films", "--dialect", "jellyfin")).ExitCode, Is.Zero);
        Assert.That(File.GetLastWriteTimeUtc(_cli.File("films/C (2005) {imdb-tt0000123}/movie.nfo")), Is.EqualTo(stamp));
    }

    [Test]
    public async Task Enriching_names_what_looks_up()
    {
        Assert.That((await _cli.RunAsync("nfo", "enrich", "films")).ExitCode, Is.EqualTo(2));
        var unknown = await _cli.RunAsync("nfo", "enrich", "films", "--with", "nobody");
        Assert.That((unknown.ExitCode, unknown.Errors), Is.EqualTo((2, unknown.Errors)).And.Matches<(int, string Errors)>(r => r.Errors.Contains("nobody", StringComparison.Ordinal)));
    }

    private void Put(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_cli.File("films/" + path))!);
        File.WriteAllText(_cli.File("films/" + path), text);
    }

    private string Text(string path) => File.ReadAllText(_cli.File("films/" + path));
}
