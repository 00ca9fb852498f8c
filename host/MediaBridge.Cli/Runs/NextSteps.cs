using MediaBridge.Cli.Output;
using MediaBridge.Core.Running;

namespace MediaBridge.Cli.Runs;

/// <summary>What a person may want to do after a run.</summary>
internal static class NextSteps
{
    public static void Write(Screen screen, RunReport report, IReadOnlyList<OutputPlace> places)
    {
        if (string.Equals(report.State, "unfinished", StringComparison.Ordinal))
        {
            screen.Note($"To go on: mediabridge runs resume {report.Run}");
            return;
        }

        if (places.FirstOrDefault(p => p.IsPage) is { } page)
        {
            screen.Note($"Open {page.Path} in a browser.");
        }

        if (report.HasChanges && !report.Sinks.All(s => places.Any(p => p.IsPrinted && string.Equals(p.Sink, s.Id, StringComparison.Ordinal))))
        {
            screen.Note($"To take it back: mediabridge runs undo {report.Run}");
        }
    }
}
