using System.Diagnostics;

namespace MediaBridge.Host.Tests.Cli;

/// <summary><c>run --watch</c> as a person calls it.</summary>
internal sealed class WatchTests
{
    private const string Film = "films/Wings (1927)/Wings (1927).mkv";

    [Test]
    [CancelAfter(120_000)]
    public async Task It_runs_again_when_a_film_comes_and_ends_with_a_signal(CancellationToken cancellationToken)
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Ignore("needs signals");
        }

        using var cli = new CliSandbox();
        cli.Write("films/Charade (1963)/Charade (1963).mkv", "x");
        cli.Write("films.yaml", "{ version: 1, name: films, from: [ { source: files.videos, with: { folder: films } } ], to: [ { sink: files, with: { folder: out, format: jsonl } } ] }");
        using var process = Process.Start(cli.Start("run", "films.yaml", "--watch", "--debounce", "50ms"))!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
        await UntilAsync(process, "Watching films", cancellationToken);
        Assert.That(File.ReadLines(cli.File("out/items.jsonl")).Count(), Is.EqualTo(1));

        cli.Write(Film, "x");
        await UntilAsync(process, "Changed: ", cancellationToken);
        await UntilAsync(process, "Watching films", cancellationToken);

        // Copying may have been noticed in two parts: the film is there after the last.
        while (!File.ReadLines(cli.File("out/items.jsonl")).Any(l => l.Contains("Wings", StringComparison.Ordinal)))
        {
            await UntilAsync(process, "Watching films", cancellationToken);
        }

        using var kill = Process.Start("kill", ["-INT", $"{process.Id}"]);
        await kill.WaitForExitAsync(cancellationToken);
        var rest = await process.StandardError.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        Assert.That(process.ExitCode, Is.Zero, rest);
        Assert.That(rest, Does.Contain("The watch has ended."));
        Assert.That(await output, Does.Contain("run 2"));
    }

    [Test]
    [CancelAfter(120_000)]
    public async Task A_run_that_fails_does_not_end_the_watch(CancellationToken cancellationToken)
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Ignore("needs signals");
        }

        using var cli = new CliSandbox();
        cli.Write("films.yaml", "{ version: 1, name: films, from: [ { source: files.videos, with: { folder: films } } ], to: [ { sink: files, with: { folder: out, format: jsonl } } ] }");
        using var process = Process.Start(cli.Start("run", "films.yaml", "--watch", "--debounce", "50ms"))!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
        await UntilAsync(process, "Watching films", cancellationToken);

        using var kill = Process.Start("kill", ["-TERM", $"{process.Id}"]);
        await kill.WaitForExitAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        Assert.That(process.ExitCode, Is.EqualTo(2));
        Assert.That(await output, Does.Contain("does not exist"));
    }

    [TestCase("--watch --dry-run", "--dry-run")]
    [TestCase("--watch --confirm", "--confirm")]
    [TestCase("--watch --retry unmatched", "--retry")]
    [TestCase("--debounce 5s", "--watch")]
    [TestCase("--watch --debounce soon", "soon")]
    public async Task What_does_not_go_together_is_refused(string options, string named)
    {
        using var cli = new CliSandbox();
        var result = await cli.RunAsync(["run", "films.yaml", .. options.Split(' ')]);
        Assert.That(result.ExitCode, Is.EqualTo(2), result.ToString());
        Assert.That(result.Errors, Does.Contain(named));
    }

    private static async Task<string> UntilAsync(Process process, string beginning, CancellationToken cancellationToken)
    {
        var seen = new List<string>();
        while (await process.StandardError.ReadLineAsync(cancellationToken) is { } line)
        {
            seen.Add(line);
            if (line.StartsWith(beginning, StringComparison.Ordinal))
            {
                return string.Join('\n', seen);
            }
        }

        throw new AssertionException($"It ended before it said '{beginning}':\n{string.Join('\n', seen)}");
    }
}
