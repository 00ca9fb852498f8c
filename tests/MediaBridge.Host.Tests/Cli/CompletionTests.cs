namespace MediaBridge.Host.Tests.Cli;

internal sealed class CompletionTests : IDisposable
{
    private readonly CliSandbox _cli = new();

    public void Dispose() => _cli.Dispose();

    [TestCase("bash", "complete -o filenames")]
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

    [Test]
    public async Task Bash_completes_with_the_printed_script()
    {
        if (OperatingSystem.IsWindows() || !File.Exists("/bin/bash"))
        {
            Assert.Ignore("needs bash");
        }

        // The script calls the program by its name: a function stands in for it and shows what it was asked.
        var script = (await _cli.RunAsync("completion", "bash")).Output;
        _cli.Write("try.sh", script + """

            mediabridge() { printf '%s\n' "$1" "$2" >asked; printf 'runs\nrun\nother\n'; }
            COMP_LINE='mediabridge ru' COMP_POINT=14 COMP_WORDS=(mediabridge ru) COMP_CWORD=1
            compopt() { :; }
            _mediabridge
            printf '%s\n' "${COMPREPLY[@]}"
            """);
        using var bash = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo("/bin/bash", ["try.sh"]) { WorkingDirectory = _cli.Folder, RedirectStandardOutput = true })!;
        var output = await bash.StandardOutput.ReadToEndAsync();
        await bash.WaitForExitAsync();
        Assert.That(output, Is.EqualTo("runs\nrun\n"));
        Assert.That(File.ReadAllLines(_cli.File("asked")), Is.EqualTo(new[] { "[suggest:2]", "ru" }));
    }
}
