using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using MediaBridge.Core;
using MediaBridge.Core.Plugins;
using MediaBridge.Core.Running;
using MediaBridge.Sdk;
using MediaBridge.Tests.Services;

namespace MediaBridge.Benchmarks.Ratings;

/// <summary>The child process: one run of a pipeline with the real plugins, on a clock that does not wait.</summary>
internal static class RatingsRun
{
    public static async Task<int> RunAsync(string data, string pipeline, long killBefore, TimeSpan later)
    {
        await using var bridge = await OpenAsync(data, later: later);
        var database = bridge.Engine.Database;
        var before = database.Commits;
        database.BeforeCommit = number =>
        {
            if (number - before == killBefore)
            {
                Process.GetCurrentProcess().Kill();
            }
        };
        try
        {
            var report = await bridge.RunAsync(bridge.Load(pipeline));
            Print(Of(report) with { Commits = database.Commits - before });
            return report.ExitCode;
        }
        catch (PluginException e)
        {
            Print(new RunOutcome { ExitCode = ExitCodes.Of(e.Error.Kind), State = "refused", Said = e.Message });
            return ExitCodes.Of(e.Error.Kind);
        }
    }

    private static RunOutcome Of(RunReport report) => new()
    {
        Run = report.Run,
        ExitCode = report.ExitCode,
        State = report.State,
        Continued = report.Continued,
        Said = string.Create(CultureInfo.InvariantCulture, $"{string.Join("; ", report.Messages)} | {string.Join("; ", report.Sources)} | {string.Join("; ", report.Sinks)} | {string.Join("; ", report.Reasons)}"),
    };

    private static void Print(RunOutcome outcome) => Console.WriteLine(JsonSerializer.Serialize(outcome));

    /// <summary>An engine with the real plugins. No time limit of a service comes: those of half a minute and more never do.</summary>
    /// <param name="data">The data folder.</param>
    /// <param name="variables">Further variables of the environment.</param>
    /// <param name="later">How long after the clock's usual start it is.</param>
    public static Task<Bridge> OpenAsync(string data, IReadOnlyDictionary<string, string>? variables = null, TimeSpan later = default)
    {
        var clock = new VirtualTime { Limits = TimeSpan.FromSeconds(30) };
        clock.Advance(later);
        return Bridge.OpenAsync(new BridgeOptions
        {
            DataFolder = data,
            PluginFolders = PluginFolders.Of(AppContext.BaseDirectory),
            TimeProvider = clock,
            Environment = variables ?? new Dictionary<string, string>(StringComparer.Ordinal),
        });
    }
}
