using System.Runtime.CompilerServices;
using MediaBridge.Plugins.FilmAffinity.Pages;
using MediaBridge.Plugins.FilmAffinity.Web;
using MediaBridge.Sdk;
using Microsoft.Extensions.Logging;

namespace MediaBridge.Plugins.FilmAffinity.Sources;

/// <summary>Somebody's ratings, the newest first.</summary>
internal sealed class RatingsSource(RatingsOptions options, FilmAffinityClient client, PluginServices services) : ISource, ILookup
{
    public const string Id = "filmaffinity.ratings";

    private readonly FilmLookup _films = new(client, services);

    public Task<MediaItem?> GetAsync(ExternalId id, LookupRequest request, CancellationToken cancellationToken) => _films.GetAsync(id, request, cancellationToken);

    public async IAsyncEnumerable<SourceElement> ReadAsync(SourceRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var place = request.Resume is { } resume ? RatingsPlace.Parse(resume) : null;
        var start = place is null ? request.Cursor : place.Start;
        var cursor = start is null ? null : RatingsCursor.Parse(start);
        var since = request.Since is { } moment ? DateOnly.FromDateTime(moment.UtcDateTime).AddDays(-1 - client.DateOffset) : (DateOnly?)null;
        var walk = new PageWalk(client, number => Addresses.Ratings(client.Edition, client.User, number), "ratings", client.NoSuchUser) { Place = place };
        var ledger = new RatingsLedger(cursor, place, isPart: since is not null);
        var ended = false;
        await foreach (var (number, page, films) in walk.ReadAsync(cancellationToken))
        {
            ledger.Add(films, goesOn: walk.Seen > films.Count);
            foreach (var film in films.Where(f => ledger.FindsRemoved || IsWanted(f, cursor, since)))
            {
                yield return ItemOf(film);
            }

            services.Report(walk.Seen, walk.Announced, "ratings");
            if (number == 1 && place is null && RatingsCursor.Of(page) is { } next)
            {
                ledger.Next = next;
                yield return SourceElement.NextRun(next.ToString());
            }

            ended = !ledger.FindsRemoved && page.IsByDate && (cursor?.EndsAt(page) == true || (since is { } day && page.Films[^1].Date < day));
            if (ended && ledger.LacksSome(walk.Announced))
            {
                services.Log.LogInformation("FilmAffinity lists fewer ratings than are known: all pages are read, to find what was removed.");
                (ended, ledger.FindsRemoved) = (false, true);
            }

            if (ended)
            {
                break;
            }

            yield return SourceElement.At((walk.PlaceOf(number, page) with { Start = start, Next = ledger.Next?.ToString(), Known = ledger.Text, FindsRemoved = ledger.FindsRemoved }).ToString());
        }

        if (walk.Seen == 0 && !ended && walk.Announced is not 0)
        {
            // Nothing is no proof that there is nothing: ratings can be hidden.
            yield return SourceElement.End(false, "FilmAffinity shows no ratings: check the option user, and whether the account lets others see them");
            yield break;
        }

        if (!ended && walk.IsWhole)
        {
            foreach (var film in ledger.Removed())
            {
                yield return SourceElement.Removed(new ExternalId(IdSchemes.FilmAffinity, film));
            }
        }

        if (ledger.NextRun(reachedKnown: ended, isWhole: walk.IsWhole) is { } whole)
        {
            yield return SourceElement.NextRun(whole.ToString());
        }

        yield return ended ? SourceElement.Complete : SourceElement.End(walk.IsWhole, walk.Reason);
    }

    private static bool IsWanted(FilmCard film, RatingsCursor? cursor, DateOnly? since)
        => (cursor is null || cursor.MayBeNew(film)) && (since is null || film.Date is null || film.Date >= since);

    private MediaItem ItemOf(FilmCard film)
    {
        var item = film.ToItem(client.DateOffset, options.Posters);
        return film.Mark is null ? item.Remarked($"no mark of its own could be read: {(film.MarkText is null ? "the page shows none" : $"the page shows '{film.MarkText}'")}") : item;
    }
}
