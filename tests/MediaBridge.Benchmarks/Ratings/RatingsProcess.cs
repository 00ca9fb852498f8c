using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace MediaBridge.Benchmarks.Ratings;

/// <summary>A run in a process of its own, which can be killed.</summary>
public sealed class RatingsProcess : IDisposable
{
    private const int Killed = 128 + 9;
    private readonly Process _process;

    private RatingsProcess(Process process) => _process = process;

    /// <summary>Starts a pipeline.</summary>
    /// <param name="world">What it runs in.</param>
    /// <param name="pipeline">Its file.</param>
    /// <param name="hours">How many hours after the clock's usual start it runs: each run later than those before it.</param>
    /// <param name="killBefore">Before which commit of its journal it kills itself; 0 for none.</param>
    public static RatingsProcess Start(RatingsWorld world, string pipeline, int hours, long killBefore = 0)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            ArgumentList = { typeof(RatingsProcess).Assembly.Location, "ratings-run", world.Data, pipeline, killBefore.ToString(CultureInfo.InvariantCulture), hours.ToString(CultureInfo.InvariantCulture) },
        };
        foreach (var (name, value) in world.Cookies)
        {
            start.Environment[name] = value;
        }

        return new RatingsProcess(Process.Start(start)!);
    }

    /// <summary>Kills it, as by kill -9.</summary>
    public void Kill() => _process.Kill();

    /// <summary>Waits for its end.</summary>
    public async Task<RunOutcome> EndAsync(CancellationToken cancellationToken)
    {
        var errors = _process.StandardError.ReadToEndAsync(cancellationToken);
        var output = await _process.StandardOutput.ReadToEndAsync(cancellationToken);
        await _process.WaitForExitAsync(cancellationToken);
        return output.StartsWith('{') ? JsonSerializer.Deserialize<RunOutcome>(output)! : new RunOutcome { ExitCode = _process.ExitCode, State = _process.ExitCode == Killed ? "killed" : "crashed", Said = output + await errors };
    }

    public void Dispose() => _process.Dispose();
}
