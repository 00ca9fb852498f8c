using MediaBridge.Core.Library;
using MediaBridge.Core.Library.Editing;
using MediaBridge.Core.State;
using MediaBridge.Sdk;

namespace MediaBridge.Core;

/// <summary>What people change in the library. It stays, whatever sources say later, until the person takes it back. Thread-safe.</summary>
/// <remarks>A person is a name as connections have it (<c>person: ana</c>), or empty for nobody in particular. Items are named by number.</remarks>
public sealed class LibraryEdits
{
    private readonly Engine _engine;

    internal LibraryEdits(Engine engine) => _engine = engine;

    /// <summary>Names of the fields that <see cref="SetAsync"/> takes.</summary>
    public static IReadOnlyList<string> Fields => FieldText.Names;

    private LibraryStore Store => _engine.Library;

    private LibraryEditor Editor => new(Store);

    private LibraryHistory Past => new(Store);

    /// <summary>Sets fields of an item.</summary>
    /// <param name="item">Number of the item.</param>
    /// <param name="values">Fields with their values as people type them; an empty one says that there is none.</param>
    /// <param name="person">Who decides it.</param>
    /// <param name="version">The version that the person looked at; null to write over any.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>Whether anything changed.</returns>
    /// <exception cref="PluginException">A value does not fit its field, there is no such item, or it changed since (<see cref="ErrorKind.Conflict"/>).</exception>
    public Task<bool> SetAsync(long item, IReadOnlyList<KeyValuePair<string, string>> values, string person = "", long? version = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(values);
        _ = values.Aggregate(new MediaItem(), (i, v) => FieldText.Set(i, v.Key, v.Value));
        return Editor.DecideAsync(item, person, version, [.. values.Select(v => FieldText.Field(v.Key)!)], i => values.Aggregate(i, (edited, v) => FieldText.Set(edited, v.Key, v.Value)), cancellationToken);
    }

    /// <summary>Locks fields: what they say now stays, whatever sources say.</summary>
    /// <exception cref="PluginException">There is no such item or field.</exception>
    public Task<bool> LockAsync(long item, IReadOnlyList<string> fields, string person = "", CancellationToken cancellationToken = default)
        => Editor.DecideAsync(item, person, null, Known(fields), i => i, cancellationToken);

    /// <summary>Takes back what a person decided, so that sources speak again.</summary>
    /// <param name="item">Number of the item.</param>
    /// <param name="fields">Which fields; none for all.</param>
    /// <param name="person">Whose decisions.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="PluginException">There is no such item or field.</exception>
    public Task<bool> ClearAsync(long item, IReadOnlyList<string> fields, string person = "", CancellationToken cancellationToken = default)
        => Editor.ReleaseAsync(item, person, Known(fields), cancellationToken);

    /// <summary>Adds tags to an item and takes others off it. Tags are compared without case.</summary>
    /// <returns>Whether anything changed; not if the item has none of those that should go.</returns>
    /// <exception cref="PluginException">There is no such item.</exception>
    public Task<bool> TagAsync(long item, IReadOnlyList<string> add, IReadOnlyList<string> remove, string person = "", CancellationToken cancellationToken = default)
    {
        if (add.Count == 0 && Lacking(item, remove, person).Count == remove.Count)
        {
            // Nothing is decided, so that sources go on saying which tags there are.
            return Task.FromResult(false);
        }

        var off = remove.Concat(add).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return Editor.DecideAsync(
            item,
            person,
            null,
            ["tags"],
            i => i with
            {
                // A tag that is there already keeps its place and spelling.
                Tags = [.. (i.Tags ?? []).Where(t => !off.Contains(t.Value) || add.Contains(t.Value, StringComparer.OrdinalIgnoreCase)),
                    .. add.Distinct(StringComparer.OrdinalIgnoreCase).Where(a => (i.Tags ?? []).All(t => !string.Equals(t.Value, a, StringComparison.OrdinalIgnoreCase))).Select(a => new Personal<string> { Value = a })],
            },
            cancellationToken);
    }

    /// <summary>Those of some tags that an item does not have: tags of the person, or of nobody in particular, compared without case.</summary>
    /// <exception cref="PluginException">There is no such item.</exception>
    public IReadOnlyList<string> Lacking(long item, IReadOnlyList<string> tags, string person = "")
    {
        var has = (Current(item).Item.Tags ?? []).Where(t => t.By is null || string.Equals(t.By, person, StringComparison.Ordinal)).Select(t => t.Value).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return [.. tags.Where(t => !has.Contains(t))];
    }

    /// <summary>Puts an item on a list, such as the watchlist, or takes it off.</summary>
    /// <exception cref="PluginException">There is no such item.</exception>
    public Task<bool> ListAsync(long item, string list, bool on, string person = "", CancellationToken cancellationToken = default)
        => Editor.DecideAsync(item, person, null, ["lists"], i => i with { Lists = Listed(i, list, on) }, cancellationToken);

    /// <summary>Notes that an item was watched, and takes it off the watchlist.</summary>
    /// <param name="item">Number of the item.</param>
    /// <param name="day">When; null for today, UTC.</param>
    /// <param name="person">Who watched it.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="PluginException">There is no such item.</exception>
    public Task<bool> WatchedAsync(long item, DateOnly? day = null, string person = "", CancellationToken cancellationToken = default)
    {
        var at = new EventTime(day ?? Today);
        return Editor.DecideAsync(
            item,
            person,
            null,
            ["watches", "lists"],
            i => i with { Lists = Listed(i, ListEntry.Watchlist, on: false), Watches = (i.Watches ?? []).Any(w => w.At == at) ? i.Watches : [.. i.Watches ?? [], new Watch { At = at }] },
            cancellationToken);
    }

    /// <summary>The versions of an item after its first, oldest first: what changed, and who or what changed it.</summary>
    public IReadOnlyList<LibraryVersion> History(long item) => Past.Of(item);

    /// <summary>What differs between two versions of an item.</summary>
    /// <exception cref="PluginException">There is no such item or version.</exception>
    public IReadOnlyList<LibraryFieldChange> Between(long item, long from, long to)
    {
        var (current, version) = Current(item);
        return [.. ItemChanges.Between(Past.At(item, current, version, from), Past.At(item, current, version, to))
            .Select(c => new LibraryFieldChange { Field = c.Field, Before = c.Before, After = c.After })];
    }

    /// <summary>What a rollback would change.</summary>
    /// <exception cref="PluginException">There is no such item or version.</exception>
    public IReadOnlyList<LibraryFieldChange> RollbackPlan(long item, long to)
    {
        var (_, version) = Current(item);
        return [.. Between(item, version, to).Where(c => LibraryHistory.IsOfPeople(c.Field))];
    }

    /// <summary>Makes an item again what it was; what it is known by and which files it has stay as they are. It is a new version, and can be taken back itself.</summary>
    /// <param name="item">Number of the item.</param>
    /// <param name="to">The version to go back to.</param>
    /// <param name="person">Who decides it.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="PluginException">There is no such item or version.</exception>
    public Task<bool> RollbackAsync(long item, long to, string person = "", CancellationToken cancellationToken = default)
        => Editor.RollbackAsync(item, person, to, cancellationToken);

    /// <summary>All tags with the number of items that have them, the most used first.</summary>
    /// <param name="beginning">Only those that begin so; null for all.</param>
    public IReadOnlyList<KeyValuePair<string, long>> Tags(string? beginning = null)
        => [.. Store.Database.List("SELECT tag, count(DISTINCT item) FROM tags GROUP BY tag COLLATE NOCASE ORDER BY 2 DESC, tag", r => KeyValuePair.Create(r.GetString(0), r.GetInt64(1)))
            .Where(t => beginning is null || t.Key.StartsWith(beginning, StringComparison.OrdinalIgnoreCase))];

    /// <summary>All collections with the number of their items, by name.</summary>
    public IReadOnlyList<KeyValuePair<string, long>> Collections()
        => [.. Store.Database.List("SELECT name, count(*) FROM collections GROUP BY name COLLATE NOCASE ORDER BY name", r => KeyValuePair.Create(r.GetString(0), r.GetInt64(1)))];

    private DateOnly Today => DateOnly.FromDateTime(Store.Clock.GetUtcNow().UtcDateTime);

    private static IReadOnlyCollection<string> Known(IReadOnlyList<string> names)
        => [.. names.Select(n => FieldText.Field(n) ?? throw new PluginException(ErrorKind.Configuration, $"There is no field '{n}'.", Nearest.Of(n, FieldText.Names) is { } near ? $"Did you mean {near}?" : $"Choose one of {string.Join(", ", FieldText.Names)}."))];

    private IReadOnlyList<ListEntry> Listed(MediaItem item, string list, bool on)
    {
        var present = (item.Lists ?? []).Any(l => string.Equals(l.List, list, StringComparison.Ordinal));
        return on
            ? present ? item.Lists! : [.. item.Lists ?? [], new ListEntry { List = list, At = Today }]
            : [.. (item.Lists ?? []).Where(l => !string.Equals(l.List, list, StringComparison.Ordinal))];
    }

    private (MediaItem Item, long Version) Current(long item)
    {
        using var connection = Store.Database.Read();
        using var rows = connection.Query($"SELECT i.version, {ItemBodies.Column}, i.added FROM items i JOIN bodies b ON b.item=i.id WHERE i.id=?1", item);
        return rows.Read() ? (ItemBodies.Parse(rows.Bytes(1)!, rows.GetString(2)), rows.GetInt64(0)) : throw new PluginException(ErrorKind.NotFound, $"The library has no item {item}.");
    }
}
