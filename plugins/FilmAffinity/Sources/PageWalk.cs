using System.Runtime.CompilerServices;
using MediaBridge.Plugins.FilmAffinity.Pages;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.FilmAffinity.Sources;

/// <summary>Goes through numbered pages until nothing new comes, in each of the ways in which the site says so: no such page, an empty page, the last page again, as many as announced.</summary>
/// <param name="client">The way to the site.</param>
/// <param name="address">The address of a page.</param>
/// <param name="what">What the pages hold, for people.</param>
/// <param name="missing">The error when there is not even a first page.</param>
internal sealed class PageWalk(FilmAffinityClient client, Func<int, string> address, string what, Func<PluginException> missing)
{
    private readonly HashSet<string> _fingerprints = new(StringComparer.Ordinal);
    private readonly HashSet<string> _films = new(StringComparer.Ordinal);
    private long? _least;
    private int _most;

    /// <summary>Where an interrupted walk goes on; null to begin.</summary>
    public RatingsPlace? Place { get; init; }

    /// <summary>How many different films came, those before an interruption among them.</summary>
    public long Seen { get; private set; }

    /// <summary>How many cards could not be read.</summary>
    public long Unreadable { get; private set; }

    /// <summary>How many films the site said there are when the walk began; null if it does not say.</summary>
    public long? Announced { get; private set; }

    /// <summary>Whether as many came as were announced, each could be read, and none went meanwhile: then one may have been passed over.</summary>
    public bool IsWhole => Reason is null;

    /// <summary>Why not everything came, for people.</summary>
    public string? Reason => Announced > Seen ? $"FilmAffinity announces {Announced} {what} and shows {Seen}"
        : Announced > _least ? $"some of the {what} were removed while they were read"
        : Unreadable > 0 ? $"{Unreadable} of the {what} have no number of a film"
        : null;

    /// <summary>The pages, each with the films that were not on a page before.</summary>
    /// <exception cref="PluginException"><see cref="ErrorKind.NotFound"/>: the first page, or one that must be there, is not.</exception>
    public async IAsyncEnumerable<(int Number, CardPage Page, IReadOnlyList<FilmCard> New)> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var first = await FirstAsync(cancellationToken);
        var (number, promised) = (first.Number, first.Number == 1);
        for (var page = first.Page; ; page = await client.CardsAsync(address(number), number, cancellationToken))
        {
            if (page is null)
            {
                if (promised)
                {
                    throw number == 1 ? missing() : new PluginException(ErrorKind.NotFound, $"FilmAffinity has no page {number} of the {what}, though it announced one.", "Run again: what was read is kept.");
                }

                yield break;
            }

            Announced ??= page.Announced;
            _least = page.Announced < _least ? page.Announced : _least ?? page.Announced;
            if (page.Films.Count == 0 || !_fingerprints.Add(page.Fingerprint))
            {
                Unreadable += page.Films.Count == 0 ? page.Unreadable : 0;
                yield break;
            }

            var fresh = page.Films.Where(f => _films.Add(f.Id)).ToList();
            if (fresh.Count == 0)
            {
                yield break;
            }

            var isAgain = number == first.Number && first.Known.Count > 0;
            fresh.RemoveRange(0, isAgain ? fresh.FindLastIndex(f => first.Known.Contains(f.Id)) + 1 : 0);
            fresh.RemoveAll(f => first.Known.Contains(f.Id));
            Seen += fresh.Count;
            Unreadable += isAgain ? 0 : page.Unreadable;
            yield return (number, page, fresh);
            if (page.HasNext == false || Announced <= Seen)
            {
                yield break;
            }

            // A few that are announced and not shown are hidden ones; a whole page is not.
            _most = Math.Max(_most, page.Films.Count);
            promised = page.HasNext == true || Announced - Seen >= _most;
            number++;
        }
    }

    /// <summary>The place behind a page.</summary>
    public RatingsPlace PlaceOf(int number, CardPage page)
        => new() { Page = number, Films = [.. page.Films.Select(f => f.Id)], Seen = Seen, Unreadable = Unreadable, Announced = Announced };

    /// <summary>The page on which to go on: the last one again, or the first if its films are elsewhere by now.</summary>
    private async Task<(int Number, CardPage? Page, IReadOnlySet<string> Known)> FirstAsync(CancellationToken cancellationToken)
    {
        if (Place is { } place && await client.CardsAsync(address(place.Page), place.Page, cancellationToken) is { } page)
        {
            var known = place.Films.ToHashSet(StringComparer.Ordinal);
            if (page.Films.Any(f => known.Contains(f.Id)))
            {
                (Seen, Unreadable, Announced) = (place.Seen, place.Unreadable, place.Announced);
                return (place.Page, page, known);
            }
        }

        return (1, await client.CardsAsync(address(1), 1, cancellationToken), new HashSet<string>(StringComparer.Ordinal));
    }
}
