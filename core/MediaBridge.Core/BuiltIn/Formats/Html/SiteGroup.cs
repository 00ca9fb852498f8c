namespace MediaBridge.Core.BuiltIn.Formats.Html;

/// <summary>Films that have something in common: a genre, a collection or a person.</summary>
internal sealed class SiteGroup(string name)
{
    public string Name { get; } = name;

    /// <summary>Name in addresses; empty if it has no page.</summary>
    public string Slug { get; set; } = "";

    /// <summary>The films, by year and title once the site is settled.</summary>
    public List<SiteFilm> Films { get; } = [];

    /// <summary>For a person: how many of them they directed.</summary>
    public int Directed { get; set; }
}
