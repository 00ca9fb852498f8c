using System.Diagnostics;

namespace MediaBridge.Host.Tests.Cli;

internal sealed class StopTests
{
    [Test]
    [CancelAfter(120_000)]
    public async Task A_signal_stops_a_run_which_the_next_one_goes_on_with(CancellationToken cancellationToken)
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Ignore("needs signals");
        }

        using var cli = new CliSandbox();
        cli.Write("films.jsonl", string.Concat(Enumerable.Range(0, 60_000).Select(i => $$"""{"kind":"movie","title":"Film {{i}}","ids":["test:{{i}}"]}""" + "\n")));
        cli.Write("many.yaml", "{ version: 1, name: many, from: [ { source: items, with: { file: films.jsonl } } ], to: [ { sink: files, with: { folder: out, format: jsonl } } ] }");

        // The run tells its phases in words: the signal is sent when it has begun to read.
        using var process = Process.Start(cli.Start("run", "many.yaml", "--verbose", "--json"))!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
        while (await process.StandardError.ReadLineAsync(cancellationToken) is { } line && !line.StartsWith("read items", StringComparison.Ordinal))
        {
        }

        using var kill = Process.Start("kill", ["-TERM", $"{process.Id}"]);
        await kill.WaitForExitAsync(cancellationToken);
        var errors = await process.StandardError.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        Assert.That(process.ExitCode, Is.EqualTo(130), errors);
        Assert.That(errors, Does.Contain("Stopping"));
        Assert.That(await output, Does.Contain("\"unfinished\""));

        var next = await cli.RunAsync("run", "many.yaml");
        Assert.That(next.ExitCode, Is.Zero, next.ToString());
        Assert.That(next.Output, Does.Contain("went on with an unfinished run"));
        Assert.That(File.ReadLines(cli.File("out/items.jsonl")).Count(), Is.EqualTo(60_000));
    }
}
