using MediaBridge.Sdk;

namespace MediaBridge.Core.Matching;

/// <summary>A file of several episodes is one item: what is looked up of it is that of all its episodes, joined as NFO files of several are.</summary>
internal static class SeveralEpisodes
{
    private const int Most = 50;

    /// <summary>What was found of the first episode, with titles, overviews, running times and people of those that follow.</summary>
    /// <param name="item">The item.</param>
    /// <param name="first">What was found by its id, or by its series and first number.</param>
    /// <param name="find">Looks an episode up by an id of its series; null if it is not known there, or cannot be asked for.</param>
    public static async Task<MediaItem> JoinAsync(MediaItem item, MediaItem first, Func<MediaItem, ExternalId, Task<(MediaItem? Found, PluginError? Error)>> find)
    {
        if (item is not { Kind: ItemKinds.Episode, Placement: { } place } || Range(place) is not var (from, to, isAbsolute) || to <= from || to - from >= Most)
        {
            return first;
        }

        var parents = (first.Placement?.ParentIds ?? []).Union(place.ParentIds).ToList();
        var bare = place with { ParentIds = parents, Number = null, LastNumber = null, Absolute = null, LastAbsolute = null, AirDate = null };
        var all = new List<MediaItem> { first };
        for (var number = from + 1; number <= to; number++)
        {
            var part = new MediaItem { Kind = item.Kind, Placement = isAbsolute ? bare with { Absolute = number } : bare with { Number = number } };
            if (await OneAsync(part, parents, find) is not { } found)
            {
                return first;
            }

            all.Add(found);
        }

        return Numbered(Joined(all), all[^1].Placement);
    }

    private static (int From, int To, bool IsAbsolute)? Range(Placement place) => place switch
    {
        { Number: { } from, LastNumber: { } to } => (from, to, false),
        { Number: null, Absolute: { } from, LastAbsolute: { } to } => (from, to, true),
        _ => null,
    };

    /// <summary>Episodes that follow each other in one season are a range there, too.</summary>
    private static MediaItem Numbered(MediaItem joined, Placement? last)
        => joined.Placement is { Number: { } from } place && last is { Number: { } to } && last.Season == place.Season && to > from ? joined with { Placement = place with { LastNumber = to } } : joined;

    private static async Task<MediaItem?> OneAsync(MediaItem part, List<ExternalId> parents, Func<MediaItem, ExternalId, Task<(MediaItem? Found, PluginError? Error)>> find)
    {
        foreach (var parent in parents)
        {
            if ((await find(part, parent)).Found is { Kind: ItemKinds.Episode } found)
            {
                return found;
            }
        }

        return null;
    }

    private static MediaItem Joined(List<MediaItem> all)
    {
        var first = all[0];
        var people = all.SelectMany(a => a.People ?? []).DistinctBy(p => (p.Name, p.Role, p.Character)).ToList();
        return first with
        {
            Title = string.Join(" / ", all.Select(a => a.Title).Where(t => t.Length > 0)),
            People = people.Count == 0 ? first.People : people,
            Description = first.Description is null ? null : first.Description with
            {
                Overview = string.Join("\n\n", all.Select(a => a.Description?.Overview).Where(o => !string.IsNullOrWhiteSpace(o))) is { Length: > 0 } overview ? overview : null,
                Runtime = all.TrueForAll(a => a.Description?.Runtime is not null) ? all.Aggregate(TimeSpan.Zero, (sum, a) => sum + a.Description!.Runtime!.Value) : first.Description.Runtime,
            },
        };
    }
}
