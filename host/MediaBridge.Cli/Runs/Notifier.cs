using System.Globalization;
using MediaBridge.Cli.CommandLine;
using MediaBridge.Cli.Logging;
using MediaBridge.Core.Running;
using MediaBridge.Sdk;

namespace MediaBridge.Cli.Runs;

/// <summary>Rings the bell and runs a command at the end of a run, as the settings <c>notify.*</c> wish it; only for somebody who sits at a terminal.</summary>
internal sealed class Notifier(Invocation invocation, TimeProvider clock)
{
    private readonly long _start = clock.GetTimestamp();

    /// <summary>Tells of a run that ended.</summary>
    public Task TellAsync(RunReport report, CancellationToken cancellationToken)
        => TellAsync(report.ExitCode, report.State, report.Run, report.Pipeline, Summary(report), cancellationToken);

    /// <summary>Tells of a run that could not go on.</summary>
    public Task TellAsync(PluginException error, CancellationToken cancellationToken)
        => TellAsync(ExitCodes.Of(error.Error.Kind, strict: true), "unfinished", null, "", error.Message, cancellationToken);

    private async Task TellAsync(int exit, string state, long? run, string pipeline, string summary, CancellationToken cancellationToken)
    {
        var settings = invocation.Settings;
        if (!invocation.Screen.ShowsProgress || exit == ExitCodes.Cancelled || cancellationToken.IsCancellationRequested || !Wanted(exit))
        {
            return;
        }

        if (settings.NotifyBell)
        {
            invocation.Screen.Side.Bell();
        }

        if (settings.NotifyCommand is { } command)
        {
            await RunAsync(command, new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["MEDIABRIDGE_RUN"] = run?.ToString(CultureInfo.InvariantCulture) ?? "",
                ["MEDIABRIDGE_PIPELINE"] = pipeline,
                ["MEDIABRIDGE_STATE"] = state,
                ["MEDIABRIDGE_EXIT_CODE"] = exit.ToString(CultureInfo.InvariantCulture),
                ["MEDIABRIDGE_SUMMARY"] = summary,
                ["MEDIABRIDGE_DATA"] = invocation.DataFolder,
            });
        }
    }

    private bool Wanted(int exit) => invocation.Settings.NotifyWhen switch
    {
        "failure" => exit != ExitCodes.Success,
        "long" => clock.GetElapsedTime(_start) >= invocation.Settings.NotifyLongAfter,
        _ => true,
    };

    /// <summary>A command that does not work is told of, and changes nothing about the run.</summary>
    private async Task RunAsync(string command, Dictionary<string, string> variables)
    {
        var (exit, output) = await ShellCommand.RunAsync(command, variables);
        invocation.Log.Notified(exit, output);
        if (exit != 0)
        {
            invocation.Screen.Note($"The command of notify.command ended with {exit}{(output.Length > 0 ? $": {output}" : ".")}");
        }
    }

    private static string Summary(RunReport report)
    {
        var sinks = report.Sinks;
        (long Count, string What)[] numbers =
        [
            (sinks.Sum(s => s.Created + s.Updated + s.Deleted), "written"),
            (sinks.Sum(s => s.Held), "held"),
            (sinks.Sum(s => s.Parked), "for later"),
            (sinks.Sum(s => s.Rejected), "refused"),
            (sinks.Sum(s => s.Failed), "failed"),
        ];
        var told = numbers.Where(n => n.Count > 0).Select(n => string.Create(CultureInfo.InvariantCulture, $"{n.Count:#,0} {n.What}")).ToList();
        return $"{report.Pipeline}: {report.State}, {(told.Count > 0 ? string.Join(", ", told) : "nothing to write")}";
    }
}
