using System.Text.Json;

namespace MediaBridge.Host.Tests.Cli;

internal sealed class NamesParseTests : IDisposable
{
    private const string Film = "Glass.Harbour.2003.1080p.BluRay.x264-LAMP.mkv";
    private const string Episode = "Copper River/Season 1/Copper.River.S01E02.720p.HDTV.mkv";

    private readonly CliSandbox _cli = new();

    public void Dispose() => _cli.Dispose();

    [Test]
    public async Task A_file_of_names_gives_a_line_each()
    {
        _cli.Write("names.txt", $"{Film}\n\n{Episode}\r\n");
        var result = await _cli.RunAsync("names", "parse", "names.txt");
        Assert.That(result.ExitCode, Is.Zero, result.ToString());
        var lines = Lines(result);
        Assert.That(lines.Select(l => l.GetProperty("input").GetString()), Is.EqualTo(new[] { Film, Episode }));
        Assert.That((lines[0].GetProperty("title").GetString(), lines[0].GetProperty("year").GetInt32(), lines[0].GetProperty("type").GetString()), Is.EqualTo(("Glass Harbour", 2003, "movie")));
        Assert.That((lines[1].GetProperty("season").GetInt32(), lines[1].GetProperty("episode").GetInt32(), lines[1].GetProperty("type").GetString()), Is.EqualTo((1, 2, "episode")));
        Assert.That(lines[1].GetProperty("year").ValueKind, Is.EqualTo(JsonValueKind.Null));
    }

    [TestCase("-")]
    [TestCase(null)]
    public async Task Names_come_from_standard_input(string? file)
    {
        var result = await _cli.RunAsync(file is null ? ["names", "parse"] : ["names", "parse", file], $"{Film}\n{Episode}");
        Assert.That((result.ExitCode, Lines(result).Count), Is.EqualTo((0, 2)), result.ToString());
    }

    [Test]
    public async Task Names_may_be_given()
    {
        var result = await _cli.RunAsync("names", "parse", "--name", Film, "--name", "Ünïcode – 名前.mkv");
        Assert.That(Lines(result).Select(l => l.GetProperty("input").GetString()), Is.EqualTo(new[] { Film, "Ünïcode – 名前.mkv" }), result.ToString());
    }

    [Test]
    public async Task Parts_are_explained()
    {
        var result = await _cli.RunAsync("names", "parse", "--explain", "--name", Film);
        Assert.That(result.ExitCode, Is.Zero, result.ToString());
        Assert.That(result.Output, Does.Contain("screen_size").And.Contain("1080p").And.Contain("Glass.Harbour"));

        var json = Lines(await _cli.RunAsync("names", "parse", "--explain", "--json", "--name", Film)).Single();
        Assert.That(json.GetProperty("parts").EnumerateArray().Select(p => p.GetProperty("field").GetString()), Is.SupersetOf(new[] { "title", "year", "source", "type" }));
    }

    [Test]
    public async Task No_names_give_no_lines()
    {
        var result = await _cli.RunAsync(["names", "parse", "-"], "");
        Assert.That((result.ExitCode, result.Output), Is.EqualTo((0, "")), result.ToString());
    }

    [Test]
    public async Task A_file_that_is_not_there_is_told()
    {
        var result = await _cli.RunAsync("names", "parse", Film);
        Assert.That((result.ExitCode, result.Output), Is.EqualTo((2, "")), result.ToString());
        Assert.That(result.Errors, Does.Contain(Film).And.Contain("--name"));
    }

    private static List<JsonElement> Lines(CliResult result) => [.. result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement)];
}
