using MediaBridge.Sdk;

namespace MediaBridge.Core.Sources.Csv;

/// <summary>The works of a diary whose first play has a row of its own, wherever it stands: diaries begin with the newest row or with the oldest.</summary>
internal sealed class CsvFirstPlays
{
    private readonly HashSet<ExternalId> _known = [];

    /// <summary>Looks through a table; one that tells of no rewatches need not be looked at.</summary>
    public static async Task<CsvFirstPlays> ReadAsync(CsvRows table, CsvItem builder, CancellationToken cancellationToken)
    {
        var (plays, seen) = (new CsvFirstPlays(), new CsvSeen());
        await foreach (var row in table.ReadAsync(cancellationToken))
        {
            // Every row is taken as it will be later: which id one gets hangs on those before it.
            if (builder.Of(row, [], out _) is { } item && seen.Take(item, row.Line, []) is { Watches: not null } taken && !builder.IsRewatch(row))
            {
                plays._known.Add(taken.Ids[0]);
            }
        }

        return plays;
    }

    /// <summary>The item of a row that says that it had been seen before: if no row tells when, there was a play without a date, once.</summary>
    public MediaItem OfRewatch(MediaItem item) => _known.Add(item.Ids[0]) ? item with { Watches = [new Watch(), .. item.Watches ?? []] } : item;
}
