using MediaBridge.Cli.Output;
using MediaBridge.Core;
using MediaBridge.Core.Library.Duplicates;
using MediaBridge.Core.Running;

namespace MediaBridge.Cli.Runs;

/// <summary>What a scan noticed while it put things into the library: the same film in two places.</summary>
internal static class ScanNotes
{
    private const int Most = 5;

    public static async Task WriteAsync(Bridge bridge, Screen screen, RunReport report, CancellationToken cancellationToken)
    {
        if (!ScanBook.IsScan(report.Pipeline) || !report.Sinks.Any(s => s.Created + s.Updated > 0))
        {
            return;
        }

        var found = bridge.Scans.Duplicates(report.Run);
        foreach (var duplicate in found.Take(Most))
        {
            screen.Side.Write("twice: ", Style.Warning).Line($"{duplicate.Title}: {string.Join(" and ", duplicate.Places)}");
        }

        if (found.Count > Most)
        {
            screen.Note($"… and {Words.Number(found.Count - Most)} more that stand in two places");
        }

        // By ids alone: contents and names would take their time after every scan.
        if (report.ExitCode != ExitCodes.Cancelled && (await bridge.Library.DuplicatesAsync(new DuplicateQuery { Links = [DuplicateLink.Id] }, cancellationToken)).Copies is > 0 and var copies)
        {
            screen.Note($"{Words.Count(copies, "duplicate")}: mediabridge library duplicates");
        }
    }
}
