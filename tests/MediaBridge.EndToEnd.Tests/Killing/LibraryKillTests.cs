using System.Diagnostics;
using MediaBridge.Benchmarks.Killing;

namespace MediaBridge.EndToEnd.Tests.Killing;

/// <summary>The process dies while it writes the library; what stands there is sound, and the next run completes it.</summary>
public sealed class LibraryKillTests
{
    private readonly string _folder = Directory.CreateTempSubdirectory("mediabridge-test-").FullName;

    [TearDown]
    public void Clean() => Directory.Delete(_folder, recursive: true);

    [Test]
    public async Task Killed_before_a_write_of_the_library_the_next_run_completes_it()
    {
        File.WriteAllLines(Path.Combine(_folder, "in.jsonl"), Enumerable.Range(1, 800).Select(n => $$"""{"kind":"movie","title":"Film {{n}}","ids":["imdb:tt{{n}}"]}"""));
        var (killed, _) = await RunAsync(killBefore: 3);
        Assert.That(killed, Is.Not.Zero, "it was killed");
        var (again, output) = await RunAsync(killBefore: 0);
        Assert.That(again, Is.Zero);
        Assert.That(output.Trim(), Does.Match("^800 800 800 ok commits [2-4]$"), "of four writes two had been made; those whose results were not journalled yet are made again");
    }

    private async Task<(int Exit, string Output)> RunAsync(int killBefore)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [typeof(LibraryKillRun).Assembly.Location, "library-kill-run", _folder, $"{killBefore}"]) { RedirectStandardOutput = true })!;
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.CurrentContext.CancellationToken);
        await process.WaitForExitAsync(TestContext.CurrentContext.CancellationToken);
        return (process.ExitCode, output);
    }
}
