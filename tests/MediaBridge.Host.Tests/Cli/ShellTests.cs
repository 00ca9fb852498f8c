using System.Diagnostics;

namespace MediaBridge.Host.Tests.Cli;

/// <summary>The completion scripts in the shells that they are for, each asked as a person's Tab key asks it.</summary>
internal sealed class ShellTests : IDisposable
{
    private readonly CliSandbox _cli = new();

    public ShellTests()
    {
        _cli.Write("films.yaml", "");
        _cli.Write("two words.yaml", "");
        _cli.Write("bin/mediabridge", $"""
            #!/bin/sh
            exec '{Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet"}' exec '{Path.Combine(AppContext.BaseDirectory, "mediabridge.dll")}' "$@"

            """);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(_cli.File("bin/mediabridge"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    public void Dispose() => _cli.Dispose();

    [TestCase("mediabridge ru", "mediabridge run", "mediabridge runs")]
    [TestCase("mediabridge runs u", "mediabridge runs undo ")]
    [TestCase("mediabridge plugins info files.v", "mediabridge plugins info files.videos ")]
    [TestCase("mediabridge run f", "mediabridge run films.yaml ")]
    [TestCase("mediabridge run tw", @"mediabridge run two\ words.yaml ")]
    [TestCase("mediabridge copy x files:out?form", @"mediabridge copy x files:out\?format=")]
    [TestCase("mediabridge copy x 'files:out?form", "mediabridge copy x 'files:out?format=")]
    [TestCase("mediabridge copy x y --where 'year:1920 |dire", "mediabridge copy x y --where 'year:1920 |director:")]
    public async Task Bash(string typed, params string[] completed)
    {
        Needs("bash");

        // Readline itself, at a terminal: Tab completes what is one, and lists what is several.
        _cli.Write("rc", "PS1='$ '\nbind 'set enable-bracketed-paste off' 'set show-all-if-ambiguous on' 2>/dev/null\nbind 'set enable-bracketed-paste off'\nbind 'set show-all-if-ambiguous on'\nbind -x '\"\\C-g\": printf \"\\n<<%s>>\\n\" \"$READLINE_LINE\"'\nsource <(mediabridge completion bash)\nprintf 'ready\\n'\n");
        var seen = await AtTerminalAsync("bash --rcfile rc -i", "ready", typed + "\t\u0007", completed.Length == 1 ? "<<" : null, completed);
        Assert.That(seen, completed.Length == 1 ? Does.Contain($"<<{completed[0]}>>") : Does.Contain(completed[0]["mediabridge ".Length..]));
    }

    [TestCase("mediabridge ru", "run", "runs")]
    [TestCase("mediabridge runs u", "undo")]
    [TestCase("mediabridge plugins info files.v", "files.videos")]
    [TestCase("mediabridge run fi", "films.yaml")]
    [TestCase("mediabridge copy x files:out?form", "files:out?format=")]
    [TestCase("mediabridge copy x y --where dire", "director:")]
    public async Task Fish(string typed, params string[] offered)
    {
        Needs("fish");
        var (output, errors) = await RunAsync("fish", "--no-config", "-c", $"mediabridge completion fish | source; complete -C '{typed}'");
        Assert.That(output.Split('\n', StringSplitOptions.RemoveEmptyEntries), Is.EquivalentTo(offered), errors);
    }

    [TestCase("mediabridge runs u", "mediabridge runs undo ")]
    [TestCase("mediabridge plugins info files.v", "mediabridge plugins info files.videos ")]
    [TestCase("mediabridge run fi", "mediabridge run films.yaml ")]
    [TestCase("mediabridge run tw", @"mediabridge run two\ words.yaml ")]
    [TestCase("mediabridge copy x 'files:out?form", "mediabridge copy x 'files:out?format=")]
    [TestCase("mediabridge copy x y --where dire", "mediabridge copy x y --where director:")]
    public async Task Zsh(string typed, string completed)
    {
        Needs("zsh");
        Directory.CreateDirectory(_cli.File("functions"));
        await RunAsync("zsh", "-fc", "mediabridge completion zsh > functions/_mediabridge");
        _cli.Write(".zshrc", "PS1='$ '\nfpath=(\"$PWD/functions\" $fpath)\nautoload -Uz compinit && compinit -u -D\nunsetopt zle_bracketed_paste 2>/dev/null\nshow() { print -r -- \"\n<<$BUFFER>>\" }\nzle -N show\nbindkey '^G' show\nprint ready\n");
        var seen = await AtTerminalAsync("env ZDOTDIR=\"$PWD\" zsh -i", "ready", typed + "\t\u0007", "<<", completed);
        Assert.That(seen, Does.Contain($"<<{completed}>>"));
    }

    [TestCase("mediabridge ru", "run", "runs")]
    [TestCase("mediabridge plugins info files.v", "files.videos")]
    [TestCase("mediabridge copy x files:out?form", "files:out?format=")]
    public async Task PowerShell(string typed, params string[] offered)
    {
        Needs("pwsh");
        var (output, errors) = await RunAsync("pwsh", "-NoProfile", "-Command", $"mediabridge completion pwsh | Out-String | Invoke-Expression; (TabExpansion2 -inputScript '{typed}' -cursorColumn {typed.Length}).CompletionMatches.CompletionText");
        Assert.That(output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries), Is.EquivalentTo(offered), errors);
    }

    private static void Needs(string shell)
    {
        var found = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(f => File.Exists(Path.Combine(f, shell)));
        if (OperatingSystem.IsWindows() || !found)
        {
            Assert.Ignore($"{shell} is not installed");
        }
    }

    private ProcessStartInfo Start(string program, params string[] arguments)
    {
        var start = _cli.Start();
        start.FileName = program;
        start.ArgumentList.Clear();
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["PATH"] = $"{_cli.File("bin")}{Path.PathSeparator}{start.Environment["PATH"]}";
        return start;
    }

    private async Task<(string Output, string Errors)> RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(Start(program, arguments))!;
        process.StandardInput.Close();
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (output, await errors);
    }

    /// <summary>Types at a shell once it is ready, and gives what it shows until the line comes back.</summary>
    private async Task<string> AtTerminalAsync(string shell, string ready, string typed, string? until, string[] offered)
    {
        using var terminal = PseudoTerminal.Start(Start("script"), shell);
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        await terminal.WaitForAsync(ready, limit.Token);
        await terminal.WaitForAsync("$ ", limit.Token);
        await terminal.TypeAsync(typed, limit.Token);
        foreach (var word in until is null ? offered.Select(o => o.Split(' ')[^1]) : [until, ">>"])
        {
            await terminal.WaitForAsync(word, limit.Token);
        }

        return terminal.Seen;
    }

    private Task<string> AtTerminalAsync(string shell, string ready, string typed, string until, string completed) => AtTerminalAsync(shell, ready, typed, until, [completed]);
}
