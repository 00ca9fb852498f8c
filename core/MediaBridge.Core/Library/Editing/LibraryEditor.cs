using MediaBridge.Sdk;

namespace MediaBridge.Core.Library.Editing;

/// <summary>Changes items for people: what a person decides is a layer above all sources, so that no scan, merge or enrichment undoes it.</summary>
internal sealed class LibraryEditor(LibraryStore store)
{
    /// <summary>Decides fields of an item.</summary>
    /// <param name="item">Number of the item.</param>
    /// <param name="person">Whose decision it is; empty for nobody in particular.</param>
    /// <param name="version">The version that the person looked at; null to write over any.</param>
    /// <param name="fields">The fields that are decided.</param>
    /// <param name="edit">Makes the wanted item of the present one.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>Whether anything changed.</returns>
    /// <exception cref="PluginException">There is no such item, or <see cref="ErrorKind.Conflict"/>: it changed meanwhile.</exception>
    public Task<bool> DecideAsync(long item, string person, long? version, IReadOnlyCollection<string> fields, Func<MediaItem, MediaItem> edit, CancellationToken cancellationToken)
        => WriteAsync(item, person, version, (current, held) => (fields.Aggregate(held, (body, field) => OwnPart.Copy(edit(current.Item), body, field, person)), fields, []), cancellationToken);

    /// <summary>Gives fields back to what sources say; no field gives back all.</summary>
    /// <inheritdoc cref="DecideAsync"/>
    public Task<bool> ReleaseAsync(long item, string person, IReadOnlyCollection<string> fields, CancellationToken cancellationToken)
        => WriteAsync(item, person, null, (current, held) => (held, [], fields.Count > 0 ? fields : current.Person(person)?.Held ?? []), cancellationToken);

    /// <summary>Makes an item again what it was: a field that its sources still give so is given back to them, another is decided.</summary>
    /// <param name="item">Number of the item.</param>
    /// <param name="person">Whose decision it is.</param>
    /// <param name="to">The version to go back to.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="PluginException">There is no such item or version.</exception>
    public Task<bool> RollbackAsync(long item, string person, long to, CancellationToken cancellationToken)
    {
        var history = new LibraryHistory(store);
        return WriteAsync(item, person, null, (current, held) =>
        {
            var past = history.At(item, current.Item, current.Version, to);
            var fields = ItemChanges.Between(current.Item, past).Select(c => c.Field).Where(LibraryHistory.IsOfPeople).ToList();
            var mine = current.Person(person);
            var released = mine is null
                ? current.Item
                : store.Merge.Effective([.. current.Layers.Where(l => l != mine), mine with { Held = [.. mine.Held.Except(fields, StringComparer.Ordinal)] }], LibraryStore.Instant(current.Added));
            var differ = ItemChanges.Between(released, past).Select(c => c.Field).ToHashSet(StringComparer.Ordinal);
            var decided = fields.Where(differ.Contains).ToList();
            return (decided.Aggregate(held, (body, field) => OwnPart.Copy(past, body, field, person)), decided, [.. fields.Where(f => !differ.Contains(f))]);
        }, cancellationToken);
    }

    private async Task<bool> WriteAsync(
        long item,
        string person,
        long? version,
        Func<StoredItem, MediaItem, (MediaItem Body, IReadOnlyCollection<string> Held, IReadOnlyCollection<string> Released)> decide,
        CancellationToken cancellationToken)
    {
        using var writer = await store.WriteAsync(cancellationToken);
        var current = writer.Read(item) ?? throw new PluginException(ErrorKind.NotFound, $"The library has no item {item}.");
        if (version is { } seen && seen != current.Version)
        {
            throw new PluginException(ErrorKind.Conflict, $"{current.Item} changed meanwhile: you saw version {seen}, it is {current.Version} now.", "Look at it again, then repeat the edit.");
        }

        var mine = current.Person(person);
        var (body, held, released) = decide(current, mine?.Body ?? new MediaItem { Kind = current.Item.Kind });
        var fields = (mine?.Held ?? []).Concat(held).Except(released, StringComparer.Ordinal).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var changed = writer.Decide(item, person, body, fields);
        writer.Commit();
        return changed;
    }
}
