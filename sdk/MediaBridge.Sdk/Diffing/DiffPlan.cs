using System.Runtime.CompilerServices;

namespace MediaBridge.Sdk;

/// <summary>One plan of <see cref="Diff"/>.</summary>
internal sealed class DiffPlan(PlanRequest request, DiffOptions options)
{
    private const string Unproven = "absence is not proven: the account was not read completely";
    private readonly List<(FacetDiff Facet, FacetInfo Info, Room Room)> _facets = [.. Written(request)];
    private readonly HashSet<(int Facet, ExternalId Id)> _new = [];
    private CurrentIndex _current = null!;

    public async IAsyncEnumerable<PlannedChange> RunAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        _current = await CurrentIndex.ReadAsync(request.Current!, Count, cancellationToken);
        await foreach (var desire in request.Desired.WithCancellation(cancellationToken))
        {
            foreach (var change in Of(desire))
            {
                yield return change;
            }
        }

        if (request.Mirror && request.CurrentComplete)
        {
            foreach (var change in Gone())
            {
                yield return change;
            }
        }
    }

    private static IEnumerable<(FacetDiff Facet, FacetInfo Info, Room Room)> Written(PlanRequest request)
        => from facet in FacetDiff.All
           let info = request.Facets.LastOrDefault(f => string.Equals(f.Facet, facet.Facet, StringComparison.Ordinal))
           where info is { Write: true }
           select (facet, info, new Room(info));

    private void Count(MediaItem item)
    {
        foreach (var (facet, _, room) in _facets)
        {
            foreach (var place in facet.Places(item))
            {
                room.Count(place);
            }
        }
    }

    private IEnumerable<PlannedChange> Of(DesiredItem desire)
    {
        var item = desire.Item;
        var entry = _current.Find(item, options.Schemes);
        var known = SchemeOrder.Known(item.Ids, options.Schemes);
        var bare = FacetDiff.Bare(item, item.Ids);
        if (known is null && entry is not null)
        {
            // The ids that the service needs come from what it holds.
            bare = FacetDiff.Bare(item, [.. item.Ids, .. entry.Item.Ids.Except(item.Ids).OrderBy(i => SchemeOrder.RankOf(i, options.Schemes)).ThenBy(i => i.ToString(), StringComparer.Ordinal)]);
            known = SchemeOrder.Known(bare.Ids, options.Schemes);
        }

        if (known is not { } id)
        {
            return Unknown(desire);
        }

        return Changes(desire, bare, id, entry);
    }

    private IEnumerable<PlannedChange> Changes(DesiredItem desire, MediaItem bare, ExternalId id, CurrentEntry? entry)
    {
        var spoke = false;
        for (var i = 0; i < _facets.Count; i++)
        {
            var (facet, info, room) = _facets[i];
            if (facet.Compare(bare, desire, entry?.Item, info, request.CurrentComplete ? room : new Room(new FacetInfo { Facet = facet.Facet })) is not { } found)
            {
                continue;
            }

            spoke = true;
            if (!First(i, desire.Item, entry))
            {
                request.Reject(desire.Item, $"another item of this plan already speaks of its {facet.Label}");
                continue;
            }

            yield return Change(facet, found, desire.Item, id, entry);
        }

        if (!spoke)
        {
            request.Reject(desire.Item, $"it says nothing of what is written here: {string.Join(", ", _facets.Select(f => f.Facet.Label))}");
        }
    }

    private PlannedChange Change(FacetDiff facet, Comparison found, MediaItem item, ExternalId id, CurrentEntry? entry)
    {
        if (!request.CurrentComplete && found.RestsOnAbsence)
        {
            found = Comparison.Skip(Unproven, found.Do);
        }

        var writes = found.Kind is ChangeKind.Create or ChangeKind.Update or ChangeKind.Delete;
        var change = new PlannedChange
        {
            Kind = found.Kind,
            Target = $"{facet.Facet}:{id}",
            Summary = item.Title.Length == 0 ? id.ToString() : item.ToString(),
            Items = item.Ids.Count == 0 ? [id] : [item.Ids[0]],
            Facet = facet.Facet,
            Fields = writes ? [new FieldChange { Path = facet.Label, Before = found.Before, After = found.After }] : [],
            Do = found.Kind == ChangeKind.Unchanged ? null : found.Do,
            Inverse = found.Inverse,
            Found = found.Kind == ChangeKind.Unchanged ? entry?.Item : null,
            Reason = found.Reason,
        };
        if (!writes)
        {
            return change;
        }

        change = change with { SettleAfter = options.SettleAfter?.Invoke(change) ?? TimeSpan.Zero };
        change = change with { Effects = options.Effects?.Invoke(change) ?? [] };
        if (entry is not null)
        {
            Foresee(entry, change, facet, found);
        }

        return change;
    }

    /// <summary>Later facets of the item are compared with what the write will leave.</summary>
    private void Foresee(CurrentEntry entry, PlannedChange change, FacetDiff facet, Comparison found)
    {
        var item = facet.Copy(entry.Item, found.Result!);
        foreach (var effect in change.Effects.Where(e => e.Item.Ids.Any(i => entry.Item.Ids.Contains(i))))
        {
            foreach (var (other, info, _) in _facets)
            {
                var all = info with { Remove = true, MaxItems = null };
                if (other.Compare(item, effect, item, all, new Room(all))?.Result is { } result)
                {
                    item = other.Copy(item, result);
                }
            }
        }

        entry.Item = item;
    }

    /// <summary>Whether this item is the first of the plan to speak of the facet, by whichever id.</summary>
    private bool First(int facet, MediaItem item, CurrentEntry? entry)
    {
        if (entry is not null)
        {
            return entry.Speak(facet);
        }

        var first = true;
        foreach (var id in item.Ids)
        {
            first &= _new.Add((facet, id));
        }

        return first;
    }

    /// <summary>An item without an id that the service knows. While not everything was read, the account may still hold one.</summary>
    private IEnumerable<PlannedChange> Unknown(DesiredItem desire)
    {
        if (request.CurrentComplete || desire.Item.Ids.Count == 0)
        {
            var wanted = options.Schemes.Count == 0 ? "" : $": {string.Join(", ", options.Schemes)}";
            request.Reject(desire.Item, $"no id that the service knows{wanted}");
            yield break;
        }

        yield return new PlannedChange
        {
            Kind = ChangeKind.Skip,
            Target = $"item:{desire.Item.Ids[0]}",
            Summary = desire.Item.ToString(),
            Items = [desire.Item.Ids[0]],
            Do = desire,
            Reason = Unproven,
        };
    }

    /// <summary>What the account holds and nobody desires.</summary>
    private IEnumerable<PlannedChange> Gone()
    {
        var gone = _current.Entries
            .Where(e => !e.IsDesired)
            .Select(e => (Entry: e, Id: SchemeOrder.Known(e.Item.Ids, options.Schemes)))
            .Where(e => e.Id is not null)
            .OrderBy(e => e.Id!.Value.ToString(), StringComparer.Ordinal)
            .ThenBy(e => e.Entry.Item.Ids[0].ToString(), StringComparer.Ordinal);
        var given = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (entry, known) in gone)
        {
            var id = known!.Value;
            foreach (var (facet, info, room) in _facets.Where(f => f.Info is { Remove: true, Absence: true }))
            {
                var none = new DesiredItem { Item = facet.Emptied(FacetDiff.Bare(entry.Item, entry.Item.Ids)), Op = DesiredOp.Set };
                if (facet.Compare(FacetDiff.Bare(entry.Item, entry.Item.Ids), none, entry.Item, info, room) is { Kind: ChangeKind.Delete or ChangeKind.Update } found
                    && given.Add($"{facet.Facet}:{id}"))
                {
                    yield return Change(facet, found, entry.Item, id, entry) with { Reason = "it is there, and nobody desires it" };
                }
            }
        }
    }
}
