namespace MediaBridge.Host.Tests.Cli;

internal sealed class CompletionTests : IDisposable
{
    private readonly CliSandbox _cli = new();

    public void Dispose() => _cli.Dispose();

    [TestCase("bash", "complete -o bashdefault")]
    [TestCase("zsh", "#compdef mediabridge")]
    [TestCase("fish", "complete -c mediabridge")]
    [TestCase("pwsh", "Register-ArgumentCompleter")]
    public async Task Scripts_are_printed(string shell, string part)
    {
        var result = await _cli.RunAsync("completion", shell);
        Assert.That(result.ExitCode, Is.Zero);
        Assert.That(result.Output, Does.Contain(part).And.Contain("[suggest"));
    }

    [TestCase("ru", "run", "runs")]
    [TestCase("runs ", "list", "undo")]
    [TestCase("run", "run", "runs")]
    [TestCase("plan x.yaml --exi", "--exit-code")]
    [TestCase("plugins info ", "files", "files.videos")]
    [TestCase("copy ", "items", "files.videos")]
    [TestCase("copy items:x ", "files")]
    [TestCase("config set log", "log.level")]
    [TestCase("run ", "films.yaml", "folder/")]
    [TestCase("run folder/", "folder/inner.yml")]
    public async Task Words_are_offered(string line, params string[] offered)
    {
        _cli.Write("films.yaml", "");
        _cli.Write("notes.txt", "");
        _cli.Write("folder/inner.yml", "");
        var result = await _cli.RunAsync($"[suggest:{line.Length}]", line);
        var words = result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.That(words, Is.SupersetOf(offered), result.ToString());
        Assert.That(words, Has.None.EqualTo("notes.txt"));
        Assert.That(Directory.EnumerateFileSystemEntries(_cli.Data), Is.Empty, "nothing was opened");
    }

    [TestCase("copy items:x files:out?form", "files:out?format=")]
    [TestCase("copy items:x files:out?format=", "files:out?format=csv", "files:out?format=html")]
    [TestCase("copy items:x files:out?format=csv&options.c", "files:out?format=csv&options.columns=")]
    [TestCase("copy items:fi", "items:films.yaml")]
    [TestCase("copy items:x files:o --where ra", "rating:", "rated:")]
    [TestCase("run films.yaml --where kind:mo", "kind:movie")]
    [TestCase("run films.yaml --where \"year:1920 |ti", "year:1920 |title:")]
    public async Task Parts_of_words_are_offered(string line, params string[] offered)
    {
        _cli.Write("films.yaml", "");
        var result = await _cli.RunAsync($"[suggest:{line.Length}]", line);
        Assert.That(result.Output.Split('\n'), Is.SupersetOf(offered), result.ToString());
    }

    [Test]
    public async Task Connections_and_their_options_are_offered()
    {
        var plugins = Path.Combine(CliSandbox.Root, "artifacts", "test-plugins");
        _cli.Write("data/connections.yaml", "front: { service: desk, with: { room: 7 }, secrets: { key: k } }\n");
        foreach (var (line, word) in new[]
        {
            ("connect ", "front"), ("connect check ", "front"), ("connect remove fr", "front"), ("connect add x ", "desk"), ("connect add x desk --with ", "room="),
            ("connect add x desk --secret ", "key="), ("connect add x club --with flow=", "flow=password"), ("copy desk.items?connection=", "desk.items?connection=front"), ("copy desk.items?case=", "desk.items?case=upper"),
        })
        {
            var full = $"--plugins {plugins} {line}";
            var result = await _cli.RunAsync($"[suggest:{full.Length}]", full);
            Assert.That(result.Output.Split('\n'), Does.Contain(word), line + result);
        }
    }
}
