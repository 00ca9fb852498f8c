using System.Text.Json;
using MediaBridge.Plugins.Simkl.Api;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Simkl.Mapping;

/// <summary>Where each title stands: what a sink must know because Simkl has one list for a title, and forgets marks and plays with it.</summary>
internal sealed class Library
{
    private readonly Dictionary<ExternalId, Place> _places = [];

    /// <summary>When it changed last, as the service says.</summary>
    public string? Stamp { get; private init; }

    public static Library Of(string? stamp, SimklItems items, Func<JsonElement, SimklRow> read)
    {
        var library = new Library { Stamp = stamp };
        foreach (var part in SimklClient.Parts)
        {
            foreach (var row in items.Of(part).Select(read))
            {
                if (RowItems.Bare(row, part) is { } title)
                {
                    library.Add(title, new Place(title.Ids[0], row.Status ?? "", RowItems.RatingOf(row) is not null, RowItems.IsWatched(row)));
                }
            }
        }

        return library;
    }

    /// <summary>Where a title stands; null if it is not there.</summary>
    public Place? Find(IEnumerable<ExternalId> ids)
    {
        foreach (var id in ids)
        {
            if (_places.TryGetValue(id, out var place))
            {
                return place;
            }
        }

        return null;
    }

    private void Add(MediaItem title, Place place)
    {
        foreach (var id in title.Ids)
        {
            _places.TryAdd(id, place);
        }
    }

    /// <summary>Its own id, its list, and whether it is rated and watched.</summary>
    internal sealed record Place(ExternalId Id, string Status, bool IsRated, bool IsWatched);
}
