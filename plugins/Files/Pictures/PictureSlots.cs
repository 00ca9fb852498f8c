using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Files.Pictures;

/// <summary>What pictures an item should have beside its video, and where each can be had.</summary>
internal sealed class PictureSlots(ArtworkOptions options, string rootName)
{
    /// <summary>Role of a collection's pictures among those of an item: <c>collection.poster</c>, <c>collection.background</c>.</summary>
    private const string OfCollection = "collection.";

    private static readonly Dictionary<PictureRole, string> RoleNames = new()
    {
        [PictureRole.Poster] = Artwork.Poster,
        [PictureRole.Background] = Artwork.Background,
        [PictureRole.Banner] = Artwork.Banner,
        [PictureRole.Logo] = Artwork.Logo,
        [PictureRole.Clearart] = "clearart",
        [PictureRole.Disc] = "disc",
        [PictureRole.Thumb] = Artwork.Thumb,
        [PictureRole.Keyart] = "keyart",
    };

    private static readonly HashSet<string> Kept = new(["jpg", "png", "webp", "gif", "avif"], StringComparer.Ordinal);

    /// <summary>The slots of an item; none, with the reason, if there is no place for them or nothing to be had.</summary>
    public IReadOnlyList<PictureSlot> Of(MediaItem item, out string? problem)
    {
        if (VideoPlace.Of(item, rootName, options.Prefix, out problem) is not { } place)
        {
            return [];
        }

        var slots = new List<PictureSlot>();
        foreach (var role in RoleNames.Keys.Where(options.Roles.Contains))
        {
            Add(slots, item, place, role);
        }

        if (options.Roles.Contains(PictureRole.Collection) && item.Kind == ItemKinds.Movie && item.Description?.Collection is { } collection)
        {
            AddCollection(slots, item, place, collection);
        }

        if ((options.Actors > 0 || options.Roles.Contains(PictureRole.Actors)) && item.Kind != ItemKinds.Season)
        {
            AddActors(slots, item, place);
        }

        problem = slots.Count == 0 && item.Artwork?.Any(a => a.Path is not null) != true ? "it names no picture of the wanted roles" : null;
        return [.. slots.DistinctBy(s => s.Target, StringComparer.Ordinal)];
    }

    /// <summary>The ending that a picture's name has; <c>jpg</c> where it has none.</summary>
    public static string Ending(Artwork picture, bool drawings)
    {
        var ending = Scanning.FileKinds.Ending(picture.Url?.AbsolutePath ?? picture.Path ?? "");
        return Kept.Contains(ending) || (drawings && ending == "svg") ? ending : "jpg";
    }

    /// <summary>Only servers for browsers show drawings.</summary>
    public bool TakesDrawings => options.Names is NameScheme.Jellyfin or NameScheme.Emby;

    private bool CanBeHad(Artwork picture) => picture.Url is { IsAbsoluteUri: true, Scheme: "http" or "https" } url
        ? TakesDrawings || !url.AbsolutePath.EndsWith(".svg", StringComparison.OrdinalIgnoreCase)
        : picture.Path is { Length: > 0 };

    private void Add(List<PictureSlot> slots, MediaItem item, VideoPlace place, PictureRole role)
    {
        var all = (item.Artwork ?? []).Where(a => a.Role == RoleNames[role]).ToList();
        var here = all.FindAll(a => a.Path is { } path && FolderPath.Below(FolderPath.Of(path), rootName) == place.Folder);
        var others = all.Except(here).Where(CanBeHad).DistinctBy(a => (a.Url, a.Path)).ToList();
        var count = Math.Min(role == PictureRole.Background ? options.Backgrounds : 1, others.Count);
        for (var i = 0; i < count; i++)
        {
            // What is left over is shared out, so that two places never fall back to one picture.
            List<Artwork> candidates = [others[i], .. options.Fallback ? others.Skip(count).Where((_, rest) => rest % count == i) : []];
            if (PictureNames.Of(options.Names, item, place, role, i) is { } path)
            {
                slots.Add(Slot(path, count == 1 ? RoleNames[role] : $"{RoleNames[role]} {i + 1}", item, candidates) with { ServedBy = i < here.Count ? here[i].Path : null });
            }
        }
    }

    private void AddCollection(List<PictureSlot> slots, MediaItem item, VideoPlace place, CollectionRef collection)
    {
        foreach (var role in (PictureRole[])[PictureRole.Poster, PictureRole.Background])
        {
            var candidates = (item.Artwork ?? []).Where(a => a.Role == OfCollection + RoleNames[role] && a.Url is not null && CanBeHad(a)).DistinctBy(a => a.Url).ToList();
            if (candidates.Count > 0 && PictureNames.OfCollection(options.Names, place, role, collection.Name, options.CollectionFolder) is { } path)
            {
                slots.Add(Slot(path, $"{RoleNames[role]} of {collection.Name}", item, options.Fallback ? candidates : [candidates[0]]));
            }
        }
    }

    private void AddActors(List<PictureSlot> slots, MediaItem item, VideoPlace place)
    {
        foreach (var person in (item.People ?? []).Where(p => p.Role is Person.Actor or Person.Guest).Take(options.Actors > 0 ? options.Actors : int.MaxValue).Where(p => p.Image is not null))
        {
            var picture = new Artwork { Role = "actor", Url = person.Image };
            if (CanBeHad(picture) && PictureNames.OfActor(place, person.Name) is { } path)
            {
                slots.Add(Slot(path, person.Name, item, [picture]));
            }
        }
    }

    private PictureSlot Slot(string path, string what, MediaItem item, List<Artwork> candidates) => new()
    {
        Target = $"{path}.{Ending(candidates[0], TakesDrawings)}",
        What = $"{what}: {item.Title}",
        Candidates = candidates,
    };
}
