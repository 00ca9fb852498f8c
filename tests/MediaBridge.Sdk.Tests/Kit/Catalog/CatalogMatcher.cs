using System.Globalization;

namespace MediaBridge.Sdk.Tests.Kit.Catalog;

/// <summary>Finds films in the catalogue: right, or with one thing wrong.</summary>
internal sealed class CatalogMatcher(CatalogClient client, PluginServices services, string flaw) : IMatcher, ILookup
{
    private static int _counter;
    private MediaItem? _current;

    public async Task<IReadOnlyList<MatchCandidate>> FindAsync(MediaItem item, MatchRequest request, CancellationToken cancellationToken)
    {
        if (flaw != "ignores the token")
        {
            cancellationToken.ThrowIfCancellationRequested();
        }

        var token = flaw == "ignores the token" ? CancellationToken.None : cancellationToken;
        if (request.Scheme is not (null or "catalog") && flaw != "ignores the scheme")
        {
            return [];
        }

        if (flaw == "keeps the question in a field")
        {
            _current = item;
            await Task.Delay(20, token);
            item = _current;
        }

        if (flaw == "remembers questions")
        {
            await services.State.SetAsync("last", item.Title, token);
        }

        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var films = await FilmsAsync(item, token);
                var limited = flaw == "ignores the limit" ? films : flaw == "cuts before it orders" ? films.Skip(request.Limit < 10 ? 1 : 0).Take(request.Limit) : films.Take(request.Limit);
                return [.. limited.SelectMany(Candidates)];
            }
            catch (PluginException e) when (Swallows(e.Error.Kind))
            {
                return [];
            }
            catch (PluginException e) when (flaw == "forgets the wait" && e.Error.Kind == ErrorKind.RateLimited)
            {
                throw new PluginException(ErrorKind.RateLimited, "Too fast.");
            }
            catch (PluginException) when (flaw == "tries again" && attempt < 3)
            {
            }
        }
    }

    public async Task<MediaItem?> GetAsync(ExternalId id, LookupRequest request, CancellationToken cancellationToken)
    {
        if (id.Scheme != "catalog" && flaw != "takes any scheme")
        {
            return null;
        }

        var wanted = request.Facets is null || request.Facets.Contains(Facets.People, StringComparer.Ordinal);
        var language = flaw == "speaks one language" ? "" : request.Language;
        try
        {
            var number = flaw == "looks up another" ? "3" : Uri.EscapeDataString(id.Value);
            var film = await client.FindAsync($"films/{number}?lang={language}&with={(wanted && flaw != "gives the cheap facets only" ? "people" : "")}", flaw, cancellationToken);
            return film is null ? null : ItemOf(film);
        }
        catch (PluginException) when (flaw == "takes a failure for unknown")
        {
            return null;
        }
    }

    private bool Swallows(ErrorKind kind) => flaw switch
    {
        "swallows 401" => kind == ErrorKind.Authentication,
        "swallows 500" => kind == ErrorKind.Transient,
        "swallows half answers" => kind is ErrorKind.Transient or ErrorKind.ServiceChanged,
        "swallows web pages" => kind == ErrorKind.ServiceChanged,
        _ => false,
    };

    private async Task<IReadOnlyList<CatalogFilm>> FilmsAsync(MediaItem item, CancellationToken cancellationToken)
    {
        if (flaw != "finds by title only" && item.Ids.FirstOrDefault(i => i.Scheme == "imdb") is { IsEmpty: false } imdb
            && await client.FindAsync("imdb/" + Uri.EscapeDataString(imdb.Value), flaw, cancellationToken) is { } known)
        {
            return [known];
        }

        if (string.IsNullOrWhiteSpace(item.Title))
        {
            return [];
        }

        var films = await client.SearchAsync(flaw == "uses the culture" && CultureInfo.CurrentCulture.Name == "tr-TR" ? item.Title.ToUpper(CultureInfo.CurrentCulture) : item.Title, item.Year, flaw, cancellationToken);
        return flaw switch
        {
            "finds the wrong one" => [.. films.Where(f => f.Id != 1)],
            "finds anything" when films.Count == 0 => [new CatalogFilm { Id = 3, Title = "Another" }],
            "gives one twice" => [.. films, .. films],
            _ => films,
        };
    }

    private IEnumerable<MatchCandidate> Candidates(CatalogFilm film)
    {
        yield return new MatchCandidate
        {
            Id = new ExternalId(flaw == "another scheme" ? "film" : "catalog", film.Id.ToString(CultureInfo.InvariantCulture)),
            Item = ItemOf(film) with { Title = flaw == "no title" ? "" : flaw == "leaks the key into a candidate" ? film.Title + client.Key : film.Title, Ids = flaw == "another scheme" ? [new ExternalId("film", "1")] : ItemOf(film).Ids },
            Confidence = (double)film.Score * (flaw == "scores of 100" ? 100 : 1),
            Evidence = [new MatchEvidence { Signal = "title", Score = 1, Detail = flaw == "counts" ? Interlocked.Increment(ref _counter).ToString(CultureInfo.InvariantCulture) : null }],
        };
    }

    private static MediaItem ItemOf(CatalogFilm film) => new()
    {
        Title = film.Title,
        Year = film.Year,
        Ids = [new ExternalId("catalog", film.Id.ToString(CultureInfo.InvariantCulture)), .. film.Imdb is { } imdb ? [new ExternalId("imdb", imdb)] : Array.Empty<ExternalId>()],
        Description = film.Overview is null ? null : new Description { Overview = film.Overview },
        People = film.People?.Select(p => new Person { Name = p }).ToList(),
    };
}
