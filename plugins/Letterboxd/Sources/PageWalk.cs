using System.Runtime.CompilerServices;
using MediaBridge.Plugins.Letterboxd.Pages;
using MediaBridge.Plugins.Letterboxd.Web;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Letterboxd.Sources;

/// <summary>Goes through the numbered pages of a grid while the site links to a next one.</summary>
/// <param name="client">The way to the site.</param>
/// <param name="path">The path of a page.</param>
/// <param name="what">What the pages hold, for people.</param>
/// <param name="missing">The error when there is not even a first page.</param>
internal sealed class PageWalk(LetterboxdClient client, Func<int, string> path, string what, Func<PluginException> missing)
{
    private readonly HashSet<string> _films = new(StringComparer.Ordinal);

    /// <summary>Where an interrupted walk goes on; null to begin.</summary>
    public PagesPlace? Place { get; init; }

    /// <summary>How many different films came, those before an interruption among them.</summary>
    public int Seen { get; private set; }

    /// <summary>How many could not be read.</summary>
    public int Unreadable { get; private set; }

    /// <summary>How many films the site said there are; null if it does not say.</summary>
    public long? Announced { get; private set; }

    /// <summary>Why not everything came, for people; null if it did.</summary>
    public string? Reason => Announced > Seen + Unreadable ? $"Letterboxd announces {Announced} {what} and shows {Seen}" : Unreadable > 0 ? $"{Unreadable} of the {what} could not be read" : null;

    /// <summary>The first page; it names the list.</summary>
    public SitePage? First { get; private set; }

    /// <summary>The pages, each with the films that were not on a page before.</summary>
    /// <exception cref="PluginException"><see cref="ErrorKind.NotFound"/>: the first page, or one that must be there, is not.</exception>
    public async IAsyncEnumerable<(int Number, IReadOnlyList<PosterCard> Films)> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (number, page) = await BeginAsync(cancellationToken);
        while (true)
        {
            var skip = Place?.Film is { } last && Place.Page == number && _films.Count == 0 ? page.Films.ToList().FindIndex(f => f.Slug == last) + 1 : 0;
            Announced = page.Announced ?? Announced;
            List<PosterCard> fresh = [.. page.Films.Where(f => _films.Add(f.Slug)).Skip(skip)];
            Seen += fresh.Count;
            Unreadable += skip > 0 ? 0 : page.Unreadable;
            if (fresh.Count > 0)
            {
                yield return (number, fresh);
            }

            // A site that gives its last page again and again would never end.
            if (!page.HasNext || (fresh.Count == 0 && skip == 0))
            {
                yield break;
            }

            number++;
            page = await PageAsync(number, cancellationToken)
                ?? throw new PluginException(ErrorKind.NotFound, $"Letterboxd has no page {number} of the {what}, though it links to it.", "Run again: what was read is kept.");
        }
    }

    /// <summary>The place behind films of a page.</summary>
    public PagesPlace PlaceOf(int number, IReadOnlyList<PosterCard> films) => new() { Page = number, Film = films[^1].Slug, Seen = Seen, Unreadable = Unreadable };

    /// <summary>The page on which to go on: the last one again, or the first if the film is elsewhere by now.</summary>
    private async Task<(int Number, PosterPage Page)> BeginAsync(CancellationToken cancellationToken)
    {
        if (Place is { Film: { } film, Page: var last } place && await PageAsync(last, cancellationToken) is { } again && again.Films.Any(f => f.Slug == film))
        {
            (Seen, Unreadable) = (place.Seen, place.Unreadable);
            return (last, again);
        }

        return (1, await PageAsync(1, cancellationToken) ?? throw missing());
    }

    private async Task<PosterPage?> PageAsync(int number, CancellationToken cancellationToken)
    {
        if (await client.PageAsync(path(number), cancellationToken) is not { } page)
        {
            return null;
        }

        First ??= page;
        return PosterPage.Of(page);
    }
}
