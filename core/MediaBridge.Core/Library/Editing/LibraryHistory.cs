using MediaBridge.Core.State;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Library.Editing;

/// <summary>What items were: every change of a field, with who or what made it.</summary>
internal sealed class LibraryHistory(LibraryStore store)
{
    /// <summary>Fields that say what lies on the disk or how the item is known: they are told, and never taken back.</summary>
    private static readonly HashSet<string> Facts = new(["ids", "versions", "subtitles", "attachments", "chapters", "placement", "release"], StringComparer.Ordinal);

    /// <summary>Whether a rollback takes a field back.</summary>
    public static bool IsOfPeople(string field) => !Facts.Contains(field);

    /// <summary>The versions of an item after its first, each with its changes, oldest first.</summary>
    public IReadOnlyList<LibraryVersion> Of(long item)
        => [.. Rows(item).GroupBy(r => r.Version).Select(g => new LibraryVersion
        {
            Version = g.Key,
            At = g.First().At,
            Changes = [.. g.Select(r => r.Change)],
        })];

    /// <summary>What the item was at a version.</summary>
    /// <param name="item">Number of the item.</param>
    /// <param name="current">What it is.</param>
    /// <param name="version">Its version now.</param>
    /// <param name="at">The version that is wanted.</param>
    /// <exception cref="PluginException">There was no such version.</exception>
    public MediaItem At(long item, MediaItem current, long version, long at)
    {
        if (at < 1 || at > version)
        {
            throw new PluginException(ErrorKind.Configuration, $"{current} has no version {at}.", version == 1 ? "It has only version 1." : $"Choose 1 to {version}; library history shows them.");
        }

        return Rows(item).Where(r => r.Version > at).Reverse().Aggregate(current, (past, row) => FieldJson.Set(past, row.Change.Field, row.Change.Before));
    }

    private IReadOnlyList<(long Version, DateTimeOffset At, LibraryFieldChange Change)> Rows(long item)
        => [.. store.Database.List(
            "SELECT version, at, layer, by, field, before, after FROM history WHERE item=?1 ORDER BY version, id",
            r => (r.GetInt64(0), LibraryStore.Instant(r.GetString(1)), new LibraryFieldChange { From = r.GetString(2), By = r.Text(3), Field = r.GetString(4), Before = r.Text(5), After = r.Text(6) }),
            item)];
}
