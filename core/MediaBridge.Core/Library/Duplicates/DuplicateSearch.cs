namespace MediaBridge.Core.Library.Duplicates;

/// <summary>Finds copies of the same works, and says which to keep.</summary>
internal sealed class DuplicateSearch(LibraryStore store)
{
    private readonly KnownIds _ids = new(store);

    public async Task<DuplicateReport> FindAsync(DuplicateQuery query, CancellationToken cancellationToken)
    {
        var (links, finder, files) = (new WorkLinks(), new LinkFinder(store, _ids), (Unread: 0, Opened: 0));
        if (query.Links.Contains(DuplicateLink.Id))
        {
            finder.ById(links);
        }

        if (query.Links.Contains(DuplicateLink.Content))
        {
            files = await finder.ByContentAsync(links, new LibraryRoots(query.Folders), query.Whole, cancellationToken);
        }

        if (query.Links.Contains(DuplicateLink.Name))
        {
            finder.ByName(links);
        }

        var (groups, versions) = (new List<DuplicateGroup>(), 0);
        foreach (var (items, link, why) in links.Sets())
        {
            cancellationToken.ThrowIfCancellationRequested();
            var made = Groups(query, items, link, why, finder.Hashes, out var hasVersions);
            groups.AddRange(made);
            versions += hasVersions ? 1 : 0;
        }

        return new DuplicateReport
        {
            Groups = [.. groups.OrderBy(g => g.Title, StringComparer.OrdinalIgnoreCase).ThenBy(g => g.Copies[0].Files[0], StringComparer.Ordinal)],
            Versions = versions,
            Unread = files.Unread,
            Opened = files.Opened,
        };
    }

    private List<DuplicateGroup> Groups(DuplicateQuery query, IReadOnlyList<long> items, DuplicateLink link, string why, Dictionary<string, string> hashes, out bool hasVersions)
    {
        var (rows, groups) = (new LibraryItems(store), new List<DuplicateGroup>());
        var found = rows.Of(items).ToList();
        var copies = found.SelectMany(f => FoundCopy.Of(f.Id, f.Item.Ids[0].Value, rows.Layers(f.Id), hashes)).DistinctBy(c => c.Files[0], StringComparer.Ordinal).ToList();
        hasVersions = false;
        if (copies.Count < 2)
        {
            return groups;
        }

        var contradict = items.Skip(1).Any(i => _ids.Contradict(items[0], i));
        foreach (var edition in query.Editions ? [copies] : copies.GroupBy(c => c.EditionKey, StringComparer.Ordinal).Select(g => g.ToList()))
        {
            var judged = Judge(edition, query.Versions);
            hasVersions |= judged.Count(j => j.IsKept) > 1;
            if (judged.TrueForAll(j => j.IsKept))
            {
                continue;
            }

            groups.Add(new DuplicateGroup
            {
                Kind = found[0].Item.Kind,
                Title = found[0].Item.ToString(),
                Link = link,
                Why = why.Length > 0 ? why : _ids.FirstOf(items[0]) ?? "the same item",
                IsSure = link is not DuplicateLink.Name && !contradict && judged.TrueForAll(j => j.IsSure),
                Copies = judged,
            });
        }

        return groups;
    }

    /// <summary>The copies, the kept first: the best, and what stands beside it on purpose.</summary>
    private static List<DuplicateCopy> Judge(List<FoundCopy> copies, bool versionsToo)
    {
        var order = copies.OrderByDescending(c => c.Quality, QualityOrder.Instance).ThenBy(c => c.Files[0], StringComparer.Ordinal).ToList();
        var best = order[0];
        var kept = new List<FoundCopy> { best };
        var judged = new List<DuplicateCopy>(order.Count) { Copy(best) with { IsKept = true } };
        foreach (var copy in order.Skip(1))
        {
            if (copy.Hash is not null && kept.Find(k => string.Equals(k.Hash, copy.Hash, StringComparison.Ordinal) && k.Quality.Size == copy.Quality.Size) is not null)
            {
                judged.Add(Copy(copy) with { Reason = "the same content" });
            }
            else if (!versionsToo && string.Equals(copy.Place, best.Place, StringComparison.Ordinal))
            {
                kept.Add(copy);
                judged.Add(Copy(copy) with { IsKept = true });
            }
            else
            {
                var (_, reason, isKnown) = QualityOrder.Decide(best.Quality, copy.Quality);
                judged.Add(Copy(copy) with { Reason = reason, IsSure = isKnown });
            }
        }

        return [.. judged.OrderByDescending(j => j.IsKept)];
    }

    private static DuplicateCopy Copy(FoundCopy copy) => new()
    {
        Item = copy.Item,
        Slug = copy.Slug,
        Files = copy.Files,
        Size = copy.Quality.Size,
        Quality = copy.Quality.Text,
        Edition = copy.Edition,
    };
}
