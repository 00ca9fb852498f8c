namespace MediaBridge.Plugins.Files.Scanning;

/// <summary>Knows again what stands at another place than in the last run, by size and time of its videos.</summary>
/// <remarks>Only what is no longer at its old place, and only what one item alone had: a copy stays an item of its own.</remarks>
internal sealed class Moves
{
    private readonly ScanCursor? _cursor;
    private readonly Func<string, bool> _exists;
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private Dictionary<ulong, (FolderState Folder, ItemState Item)?>? _byBody;

    /// <param name="cursor">What the last run saw.</param>
    /// <param name="exists">Whether there is a file or folder at a path below the root.</param>
    public Moves(ScanCursor? cursor, Func<string, bool> exists)
    {
        (_cursor, _exists) = (cursor, exists);
        foreach (var folder in cursor?.Folders ?? [])
        {
            if (folder.IdBase is { } moved)
            {
                _taken.Add(moved);
            }

            foreach (var item in folder.Items)
            {
                if (item.Id is { } id)
                {
                    _taken.Add(id);
                }
            }
        }
    }

    /// <summary>The state of a folder with the ids that its items have: those they had before, wherever they stood.</summary>
    public FolderState Place(FolderState state)
    {
        if (_cursor is null)
        {
            return state;
        }

        var known = _cursor.Find(state.Path);
        return state.Kind switch
        {
            FolderKind.Show => state with { IdBase = known is { Kind: FolderKind.Show } ? known.IdBase : OfShow(state) ?? Free(state.Path) },
            FolderKind.Loose => state,
            FolderKind.Film => state with { IdBase = known is { Kind: FolderKind.Film } ? known.IdBase : OfFilm(state.Items[0].Body) ?? Free(state.Path) },
            _ => state with { Items = [.. state.Items.Select(i => i with { Id = OfKnown(known, i.Key, out var id) ? id : OfFilm(i.Body) ?? Free(FilmIds.Join(state.Path, i.Key)) })] },
        };
    }

    private static bool OfKnown(FolderState? known, string key, out string? id)
    {
        foreach (var item in known?.Items ?? [])
        {
            if (known!.Kind is FolderKind.Mixed or FolderKind.Episodes && string.Equals(item.Key, key, StringComparison.Ordinal))
            {
                id = item.Id;
                return true;
            }
        }

        id = null;
        return false;
    }

    /// <summary>Null, which means the place's own id, unless something that was moved away still has that.</summary>
    private string? Free(string id)
    {
        if (!_taken.Contains(id))
        {
            return null;
        }

        var number = 2;
        while (!_taken.Add($"{id}#{number}"))
        {
            number++;
        }

        return $"{id}#{number}";
    }

    private string? OfFilm(ulong body)
    {
        if (Old(body) is not { Folder.Kind: FolderKind.Film or FolderKind.Mixed or FolderKind.Episodes } old || _exists(FilmIds.Join(old.Folder.Path, old.Item.Key)))
        {
            return null;
        }

        var id = old.Folder.IdOf(old.Item);
        _taken.Add(id);
        return Claimed(body, id);
    }

    /// <summary>A series is the one that most of its episodes were of.</summary>
    private string? OfShow(FolderState state)
    {
        var bodies = state.Items.Where(i => i.Body != 0).ToList();
        var from = bodies.Select(i => Old(i.Body)?.Folder).Where(f => f is { Kind: FolderKind.Show }).GroupBy(f => f!.Path, StringComparer.Ordinal).MaxBy(g => g.Count());
        if (from is null || from.Count() * 2 < bodies.Count || _exists(from.Key))
        {
            return null;
        }

        var old = from.First()!;
        bodies.ForEach(b => Claimed(b.Body, ""));
        _taken.Add(old.IdBase ?? old.Path);
        return old.IdBase ?? old.Path;
    }

    private string Claimed(ulong body, string id)
    {
        _byBody![body] = null;
        return id;
    }

    private (FolderState Folder, ItemState Item)? Old(ulong body)
    {
        if (body == 0)
        {
            return null;
        }

        if (_byBody is null)
        {
            _byBody = [];
            foreach (var folder in _cursor!.Folders)
            {
                foreach (var item in folder.Items.Where(i => i.Body != 0))
                {
                    if (!_byBody.TryAdd(item.Body, (folder, item)))
                    {
                        _byBody[item.Body] = null;
                    }
                }
            }
        }

        return _byBody.GetValueOrDefault(body);
    }
}
