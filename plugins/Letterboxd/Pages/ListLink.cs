namespace MediaBridge.Plugins.Letterboxd.Pages;

/// <summary>A list, by its address.</summary>
/// <param name="Owner">Whose it is.</param>
/// <param name="Slug">Its part of the address.</param>
/// <param name="Name">Its name; null if only the address is known.</param>
internal sealed record ListLink(string Owner, string Slug, string? Name)
{
    /// <summary>The list at an address; null if it is none of a list.</summary>
    public static ListLink? Of(string? address)
        => Films.FilmIds.Parts(address, "letterboxd.com") is [var owner, "list", var slug, ..] && Films.FilmIds.IsCode(owner) && Films.FilmIds.IsCode(slug) ? new ListLink(owner.ToLowerInvariant(), slug, null) : null;

    /// <summary>The path of one of its pages.</summary>
    public string Path(int page) => FormattableString.Invariant($"{Owner}/list/{Slug}/page/{page}/");
}
