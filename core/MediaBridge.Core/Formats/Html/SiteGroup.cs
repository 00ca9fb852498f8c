using MediaBridge.Core.Formats.Common.Collections;

namespace MediaBridge.Core.Formats.Html;

/// <summary>Films that have something in common: a genre, a tag, a collection or a person.</summary>
internal sealed class SiteGroup(string name)
{
    public string Name { get; } = name;

    /// <summary>Name in addresses; empty if it has no page.</summary>
    public string Slug { get; set; } = "";

    /// <summary>The films, by year and title once the site is settled.</summary>
    public List<SiteFilm> Films { get; } = [];

    /// <summary>For a person: how many of them they directed.</summary>
    public int Directed { get; set; }

    /// <summary>For a collection: what is known of it.</summary>
    public CollectionEntry? About { get; init; }

    /// <summary>For a collection: address of its poster from the site's root, or in the web; null if it has none.</summary>
    public string? Poster { get; set; }

    /// <summary>For a collection: address of its background; null if it has none.</summary>
    public string? Background { get; set; }
}
