using System.Globalization;
using MediaBridge.Plugins.Omdb.Api;
using MediaBridge.Plugins.Omdb.Mapping;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Omdb.Matchers;

/// <summary>Finds IMDb ids by title and year, with as few questions as will do, and looks titles up by IMDb id.</summary>
internal sealed class OmdbMatcher(DetailOptions options, OmdbClient client, ITitles titles) : IMatcher, ILookup
{
    private const double Alike = 0.9;
    private const int LongestTitle = 200;
    private const double OfPlace = 0.95;

    public async Task<IReadOnlyList<MatchCandidate>> FindAsync(MediaItem item, MatchRequest request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (request.Scheme is not (null or IdSchemes.Imdb))
        {
            return [];
        }

        if (item.Kind == ItemKinds.Episode)
        {
            return await PlacedAsync(item, cancellationToken) is { } episode ? [Candidate(episode, item)] : [];
        }

        var found = item.Kind is ItemKinds.Movie or ItemKinds.Series && !string.IsNullOrWhiteSpace(item.Title) ? await SearchAsync(item, cancellationToken) : [];
        return [.. found.Take(request.Limit).Select(f => Candidate(f, item))];
    }

    public async Task<MediaItem?> GetAsync(ExternalId id, LookupRequest request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (id.Scheme != IdSchemes.Imdb || TitleMap.Id(id.Value) is null)
        {
            return null;
        }

        var item = request.Item;
        var isParent = item is not null && item.Placement?.ParentIds.Contains(id) == true && !item.Ids.Contains(id);
        if (isParent)
        {
            return await EpisodeAsync(item! with { Placement = item.Placement! with { ParentIds = [id] } }, cancellationToken);
        }

        return await client.TitleAsync($"i={id.Value}&plot={options.Plot}", item?.Year, cancellationToken) is { } title ? TitleMap.Full(title, options) : null;
    }

    /// <summary>An episode by the list of its season: one request of the day's for all of them; by its own, where the list has no id of it.</summary>
    private async Task<MediaItem?> PlacedAsync(MediaItem item, CancellationToken cancellationToken)
    {
        if (item.Placement is not { Season: >= 0 and var season, Number: > 0 and var number } placement
            || placement.ParentIds.FirstOrDefault(id => id.Scheme == IdSchemes.Imdb && TitleMap.Id(id.Value) is not null) is not { IsEmpty: false } series)
        {
            return null;
        }

        var list = await client.TitleAsync(string.Create(CultureInfo.InvariantCulture, $"i={series.Value}&Season={season}"), item.Year, cancellationToken);
        var row = list?.Episodes?.FirstOrDefault(e => Values.Whole(e?.Episode) == number);
        return (row is null ? null : TitleMap.Listed(row, series, season, number)) ?? await EpisodeAsync(item, cancellationToken);
    }

    /// <summary>An episode by series, season and number.</summary>
    private async Task<MediaItem?> EpisodeAsync(MediaItem item, CancellationToken cancellationToken)
    {
        if (item.Placement is not { Season: >= 0 and var season, Number: > 0 and var number } placement
            || placement.ParentIds.FirstOrDefault(id => id.Scheme == IdSchemes.Imdb && TitleMap.Id(id.Value) is not null) is not { IsEmpty: false } series)
        {
            return null;
        }

        var query = string.Create(CultureInfo.InvariantCulture, $"i={series.Value}&Season={season}&Episode={number}&plot={options.Plot}");
        return await client.TitleAsync(query, item.Year, cancellationToken) is { } title ? TitleMap.Full(title, options) : null;
    }

    /// <summary>The search gives several of one name, which must be told apart; the exact title gives one, and is the way for short titles.</summary>
    private async Task<IReadOnlyList<MediaItem>> SearchAsync(MediaItem item, CancellationToken cancellationToken)
    {
        var found = new Dictionary<ExternalId, MediaItem>();
        foreach (var (title, year, isExact) in Questions(item))
        {
            var query = $"{(isExact ? 't' : 's')}={Escape(title)}{(year is { } y ? string.Create(CultureInfo.InvariantCulture, $"&y={y}") : "")}&type={(item.Kind == ItemKinds.Series ? "series" : "movie")}";
            foreach (var row in isExact ? Rows(await client.TitleAsync(query, item.Year, cancellationToken)) : await client.SearchAsync(query, cancellationToken))
            {
                if (TitleMap.Bare(row) is { } one && one.Kind == item.Kind)
                {
                    found.TryAdd(one.Ids[0], isExact ? TitleMap.Full(row, options)! : one);
                }
            }

            if (found.Values.Any(f => Likeness(item, f) >= Alike && IsNear(item, f)))
            {
                break;
            }
        }

        return [.. found.Values.OrderByDescending(f => IsNear(item, f)).ThenByDescending(f => Likeness(item, f)).ThenBy(f => Math.Abs((f.Year - item.Year) ?? 0))];
    }

    private static IEnumerable<(string Title, int? Year, bool IsExact)> Questions(MediaItem item)
    {
        (string? Title, int? Year, bool IsExact)[] all =
        [
            (item.Title, item.Year, false), (item.Title, item.Year, true), (item.Title, null, false), (item.OriginalTitle, item.Year, false), (item.OriginalTitle, null, false),
        ];
        return all.Where(q => !string.IsNullOrWhiteSpace(q.Title)).Select(q => (q.Title!, q.Year, q.IsExact)).Distinct();
    }

    private static IEnumerable<OmdbTitle> Rows(OmdbTitle? title) => title is null ? [] : [title];

    /// <summary>Escaped; a title from a file's name may hold half a character, and may have no end.</summary>
    private static string Escape(string title)
        => Uri.EscapeDataString(string.Concat(title.EnumerateRunes().Where(r => !System.Text.Rune.IsControl(r)).Take(LongestTitle).Select(r => r.ToString())));

    private static bool IsNear(MediaItem item, MediaItem found) => item.Year is not { } a || found.Year is not { } b || Math.Abs(a - b) <= 1;

    /// <summary>An episode without a title of its own is known by its place alone; the engine judges the others.</summary>
    private static MatchCandidate Candidate(MediaItem found, MediaItem item)
        => item.Kind == ItemKinds.Episode && string.IsNullOrWhiteSpace(item.Title)
            ? new MatchCandidate { Id = found.Ids[0], Item = found, Confidence = OfPlace, Evidence = [new MatchEvidence { Signal = "place", Score = 1, Detail = "the place in its series" }] }
            : new MatchCandidate { Id = found.Ids[0], Item = found };

    private double Likeness(MediaItem item, MediaItem found)
        => Math.Max(titles.Similarity(item.Title, found.Title), item.OriginalTitle is { Length: > 0 } original ? titles.Similarity(original, found.Title) : 0);
}
