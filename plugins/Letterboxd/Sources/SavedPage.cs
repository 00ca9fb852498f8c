using MediaBridge.Plugins.Letterboxd.Pages;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Letterboxd.Sources;

/// <summary>A page that was saved.</summary>
/// <param name="File">Its file.</param>
/// <param name="What">What it is of: the path without the page's number.</param>
/// <param name="Name">The name of the list; null where it is none.</param>
/// <param name="Page">Its films.</param>
internal sealed record SavedPage(string File, string What, string? Name, PosterPage Page)
{
    /// <summary>Its films as items.</summary>
    /// <param name="before">How many films stand on the pages before it.</param>
    /// <param name="user">The member whose lists are known without their owner.</param>
    public IEnumerable<MediaItem> Items(int before, string? user) => What.Split('/') switch
    {
        [_, "watchlist"] => Page.Films.Select(FilmItems.ToSee),
        [_, "films"] => Page.Films.Select(FilmItems.Seen),
        [var owner, _, var slug] => Page.Films.Select((f, i) => FilmItems.Listed(f, string.Equals(owner, user, StringComparison.OrdinalIgnoreCase) ? slug : $"{owner}/{slug}", Name, before + i + 1)),
        _ => [],
    };

    /// <summary>Whether pages of it are read.</summary>
    public static bool IsRead(string[] what) => what is [_, "watchlist"] or [_, "films"] or [_, "list", _];
}
