namespace MediaBridge.Host.Tests.Cli;

/// <summary><c>-</c> in the place of a folder: the file is printed, so that programs can be fed.</summary>
internal sealed class StandardOutputTests : IDisposable
{
    private const string Films = """
        {"title":"Metropolis","year":1927,"ids":["imdb:tt0017136"]}
        {"title":"Häxan","year":1922,"ids":["imdb:tt0013257"]}

        """;

    private readonly CliSandbox _cli = new();

    public StandardOutputTests() => _cli.Write("in.jsonl", Films);

    public void Dispose() => _cli.Dispose();

    [Test]
    public async Task ItemsArePrintedByEveryRunAndTheWordsAboutThemGoToTheSide()
    {
        for (var i = 0; i < 2; i++)
        {
            var result = await _cli.RunAsync("copy", "items:in.jsonl", "files:-?format=jsonl");
            Assert.That(result.ExitCode, Is.Zero, result.ToString());
            Assert.That(result.Output.TrimEnd('\n').Split('\n').Select(l => System.Text.Json.JsonDocument.Parse(l).RootElement.GetProperty("title").GetString()), Is.EqualTo(new[] { "Metropolis", "Häxan" }));
            Assert.That(result.Errors, Does.Contain("standard output").And.Not.Contain("undo"));
        }

        Assert.That(Directory.GetFileSystemEntries(_cli.Folder).Select(Path.GetFileName), Is.EquivalentTo(new[] { "data", "in.jsonl" }));
    }

    [Test]
    public async Task APartIsPrintedAndItemsMayComeAndGoThroughPipes()
    {
        await _cli.RunAsync("copy", "items:in.jsonl", "files:-?format=csv");
        var part = await _cli.RunAsync("copy", "items:in.jsonl", "files:-?format=csv", "--limit", "1", "--verbose");
        Assert.That(part.Output.TrimEnd().Split('\n'), Has.Length.EqualTo(2), part.ToString());
        Assert.That(part.Output, Does.Contain("Metropolis").And.Not.Contain("Häxan"));

        var piped = await _cli.RunAsync(["copy", "items:-", "files:-?format=jsonl", "--where", "year:1922", "--json"], Films);
        Assert.That(piped.Output.TrimEnd('\n').Split('\n'), Has.Length.EqualTo(1), piped.ToString());
        Assert.That(piped.Errors, Does.Contain("\"pipeline\": \"copy-items-files\""));
    }

    [TestCase("files:-?format=html")]
    [TestCase("files:-?format=jsonl&path={{title}}.json")]
    public async Task MoreThanOneFileIsRefused(string to)
    {
        var result = await _cli.RunAsync("copy", "items:in.jsonl", to);
        Assert.That((result.ExitCode, result.Output), Is.EqualTo((2, "")), result.ToString());
        Assert.That(result.Errors, Does.Contain("Only one file can be printed").And.Contain("Name a folder"));
        Assert.That(Directory.Exists(_cli.File("-")), Is.False);
    }

    [Test]
    public async Task APlanPrintsNoItems()
    {
        var result = await _cli.RunAsync("copy", "items:in.jsonl", "files:-?format=jsonl", "--dry-run");
        Assert.That(result.ExitCode, Is.Zero, result.ToString());
        Assert.That(result.Output, Does.Not.Contain("Metropolis"));
    }
}
