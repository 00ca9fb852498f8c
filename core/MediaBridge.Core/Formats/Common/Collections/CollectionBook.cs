using System.Globalization;
using System.Text.Json;
using MediaBridge.Core.Items;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Formats.Common.Collections;

/// <summary>Gathers the collections of a stream: what members say of theirs, and items that are collections themselves.</summary>
/// <remarks>
/// Collections are the same by id; one without an id is the one that has its name. What comes of them does not depend on the order of
/// items. A collection's own item speaks first, then its members in their order.
/// </remarks>
internal sealed class CollectionBook(ITitles titles)
{
    /// <summary>Kind of the items that are collections.</summary>
    public const string Kind = "collection";

    // The extra in which a service lists what belongs to a collection: its own name stands before it.
    private const string PartsExtra = ".parts";
    private readonly List<CollectionClaim> _claims = [];
    private readonly Dictionary<int, CollectionEntry> _byMember = [];

    /// <summary>The collections by name; known once settled.</summary>
    public IReadOnlyList<CollectionEntry> All { get; private set; } = [];

    /// <summary>Whether an item is a collection itself.</summary>
    public static bool IsCollection(MediaItem item) => string.Equals(item.Kind, Kind, StringComparison.Ordinal);

    /// <summary>Adds the item with that place in the stream.</summary>
    public void Add(MediaItem item, int index)
    {
        if (IsCollection(item))
        {
            var name = !string.IsNullOrWhiteSpace(item.Title) ? item.Title : item.Ids.Count > 0 ? item.Ids[0].ToString() : "";
            if (name.Length > 0)
            {
                _claims.Add(Claim(item, new CollectionRef { Name = name, Id = item.Ids.Count > 0 ? item.Ids[0] : (ExternalId?)null, Overview = item.Description?.Overview }, [Artwork.Poster, "collection.poster"], [Artwork.Background, "collection.background"]) with { Parts = Parts(item) });
            }
        }
        else if (item.Description?.Collection is { } named && !string.IsNullOrWhiteSpace(named.Name))
        {
            var member = new CollectionMember(index, item.Title, ItemFacts.Year(item), item.Description.Released, item.Ids);
            _claims.Add(Claim(item, named, ["collection.poster"], ["collection.background"]) with { Member = member });
        }
    }

    /// <summary>Settles names and orders; call it once after the last item.</summary>
    /// <param name="slugOf">The name in addresses of the item with that place in the stream.</param>
    public void Settle(Func<int, string> slugOf)
    {
        var idOfName = _claims.Where(c => c.Id is not null).GroupBy(c => c.Name, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Min(c => c.Id!.Value.ToString())!, StringComparer.Ordinal);
        foreach (var member in _claims.Select(c => c.Member).OfType<CollectionMember>())
        {
            member.Slug = slugOf(member.Index);
        }

        All =
        [
            .. _claims.GroupBy(c => c.Id?.ToString() ?? idOfName.GetValueOrDefault(c.Name) ?? $" {c.Name}", StringComparer.Ordinal)
                .Select(g => Entry([.. g])).OrderBy(e => e.Name, StringComparer.Ordinal).ThenBy(e => e.Id?.ToString(), StringComparer.Ordinal),
        ];
        _claims.Clear();
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in All)
        {
            entry.Slug = Slug(entry, taken);
            foreach (var member in entry.Members)
            {
                _byMember[member.Index] = entry;
            }
        }
    }

    /// <summary>The collection of the item with that place in the stream; null if it has none.</summary>
    public CollectionEntry? Of(int index) => _byMember.GetValueOrDefault(index);

    private static CollectionClaim Claim(MediaItem item, CollectionRef named, string[] posters, string[] backgrounds)
    {
        var (poster, background) = (ItemFacts.Picture(item, posters), ItemFacts.Picture(item, backgrounds));
        return new CollectionClaim
        {
            Name = named.Name,
            Id = named.Id is { IsEmpty: false } id ? id : (ExternalId?)null,
            Overview = string.IsNullOrWhiteSpace(named.Overview) ? null : named.Overview,
            Poster = poster,
            Background = background,
            Owner = poster is null && background is null ? null : new MediaItem { Kind = item.Kind, Title = item.Title, Year = item.Year, Ids = item.Ids, Provenance = item.Provenance, Artwork = item.Artwork },
        };
    }

    private static CollectionEntry Entry(IReadOnlyList<CollectionClaim> claims)
    {
        var ordered = claims.OrderBy(c => c.Member is not null).ThenBy(c => c.Member?.Year ?? int.MaxValue).ThenBy(c => c.Member?.Date ?? DateOnly.MaxValue)
            .ThenBy(c => c.Member?.Title ?? c.Name, StringComparer.Ordinal).ThenBy(c => c.Member?.Slug, StringComparer.Ordinal).ToList();
        var (poster, background) = (ordered.Find(c => c.Poster is not null), ordered.Find(c => c.Background is not null));
        List<CollectionMember> members = [.. ordered.Select(c => c.Member).OfType<CollectionMember>()];
        var here = members.SelectMany(m => m.Ids).ToHashSet();
        return new CollectionEntry
        {
            Name = ordered.Find(c => c.Member is null)?.Name ?? ordered.Where(c => c.Id is not null).Select(c => c.Name).Min(StringComparer.Ordinal) ?? ordered[0].Name,
            Id = ordered.Select(c => c.Id).FirstOrDefault(i => i is not null),
            Overview = ordered.Select(c => c.Overview).FirstOrDefault(o => o is not null),
            Poster = poster?.Poster,
            PosterOwner = poster?.Owner,
            Background = background?.Background,
            BackgroundOwner = background?.Owner,
            Members = members,
            Missing = [.. ordered.SelectMany(c => c.Parts).Where(p => p.Id is not { } id || !here.Contains(id)).Distinct().OrderBy(p => p.Year ?? int.MaxValue).ThenBy(p => p.Title, StringComparer.Ordinal)],
        };
    }

    private static List<CollectionPart> Parts(MediaItem item)
    {
        var parts = new List<CollectionPart>();
        foreach (var (_, list) in (item.Extras ?? new Dictionary<string, JsonElement>(StringComparer.Ordinal)).Where(e => e.Key.EndsWith(PartsExtra, StringComparison.Ordinal) && e.Value.ValueKind == JsonValueKind.Array).OrderBy(e => e.Key, StringComparer.Ordinal))
        {
            foreach (var part in list.EnumerateArray().Where(p => p.ValueKind == JsonValueKind.Object))
            {
                if (Text(part, "title") is { } title)
                {
                    parts.Add(new CollectionPart(ExternalId.TryParse(Text(part, "id") ?? "", out var id) ? id : (ExternalId?)null, title, part.TryGetProperty("year", out var year) && year.ValueKind == JsonValueKind.Number && year.TryGetInt32(out var number) ? number : null));
                }
            }
        }

        return parts;
    }

    private static string? Text(JsonElement part, string name) => part.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text : null;

    private string Slug(CollectionEntry entry, HashSet<string> taken)
    {
        var slug = PageSlugs.Of(titles, entry.Name);
        if (taken.Add(slug))
        {
            return slug;
        }

        var candidate = entry.Id is { } id ? PageSlugs.Safe($"{slug}-{id.Value}") : $"{slug}-2";
        for (var number = 2; !taken.Add(candidate); number++)
        {
            candidate = string.Create(CultureInfo.InvariantCulture, $"{slug}-{number}");
        }

        return candidate;
    }
}
