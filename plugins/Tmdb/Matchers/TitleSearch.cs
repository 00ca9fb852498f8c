using MediaBridge.Plugins.Tmdb.Api;
using MediaBridge.Plugins.Tmdb.Mapping;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Tmdb.Matchers;

/// <summary>Searches by title, in wider and wider circles: with the year, without it, with the years beside it, by original and other titles, without the subtitle.</summary>
internal sealed class TitleSearch(TmdbClient client, ITitles titles, bool adult)
{
    private const double Alike = 0.9;
    private const int MostOtherTitles = 3;
    private const int MostLookedInto = 3;
    private const int LongestTitle = 250;

    /// <summary>What was found, the most alike first.</summary>
    public async Task<IReadOnlyList<MediaItem>> FindAsync(MediaItem item, CancellationToken cancellationToken)
    {
        var found = new Dictionary<ExternalId, MediaItem>();
        foreach (var (title, year) in Questions(item))
        {
            foreach (var one in await SearchAsync(item, title, year, cancellationToken))
            {
                found.TryAdd(one.Ids[0], one);
            }

            if (found.Values.Any(f => Likeness(item, f) >= Alike && IsNear(item, f)))
            {
                return Ranked(item, found.Values);
            }
        }

        // TMDB found them by a title that the list does not show.
        var ranked = Ranked(item, found.Values);
        for (var i = 0; i < Math.Min(ranked.Count, MostLookedInto); i++)
        {
            ranked[i] = await WithTitlesAsync(ranked[i], cancellationToken);
        }

        return Ranked(item, ranked);
    }

    /// <summary>The questions, in order; each once.</summary>
    private static IEnumerable<(string Title, int? Year)> Questions(MediaItem item)
    {
        var others = new[] { item.OriginalTitle }.Concat((item.Description?.AlternativeTitles ?? []).Take(MostOtherTitles)).OfType<string>().ToList();
        var all = new List<(string Title, int? Year)> { (item.Title, item.Year), (item.Title, null) };
        all.AddRange(others.SelectMany(t => new[] { (t, item.Year), (t, null) }));
        if (item.Year is { } year)
        {
            all.AddRange([(item.Title, year - 1), (item.Title, year + 1)]);
        }

        if (Main(item.Title) is { } main)
        {
            all.Add((main, item.Year));
        }

        return all.Where(q => !string.IsNullOrWhiteSpace(q.Title)).Distinct();
    }

    /// <summary>The title without what follows a colon or dash.</summary>
    private static string? Main(string title)
    {
        var end = new[] { title.IndexOf(": ", StringComparison.Ordinal), title.IndexOf(" - ", StringComparison.Ordinal), title.IndexOf(" – ", StringComparison.Ordinal) }.Where(i => i > 2).DefaultIfEmpty(-1).Min();
        return end < 0 ? null : title[..end];
    }

    private async Task<IEnumerable<MediaItem>> SearchAsync(MediaItem item, string title, int? year, CancellationToken cancellationToken)
    {
        var isSeries = item.Kind == ItemKinds.Series;
        var query = $"query={Escape(title)}&language={Uri.EscapeDataString(client.Language)}&include_adult={(adult ? "true" : "false")}";
        var path = isSeries
            ? $"search/tv?{query}{(year is { } first ? $"&first_air_date_year={TmdbClient.Text(first)}" : "")}"
            : $"search/movie?{query}&region={client.Region}{(year is { } released ? $"&year={TmdbClient.Text(released)}" : "")}";
        var page = await client.PublicAsync(path, TmdbJson.Default.TitlePage, cancellationToken);
        return page.Results.Where(r => r.Id > 0).Select(r => TitleMap.Bare(r, isSeries)).Where(r => r.Title.Length > 0);
    }

    /// <summary>Escaped; a title from a file's name may hold half a character, and may have no end.</summary>
    private static string Escape(string title)
    {
        var plain = string.Concat(title.EnumerateRunes().Where(r => !System.Text.Rune.IsControl(r)).Take(LongestTitle).Select(r => r.ToString()));
        return Uri.EscapeDataString(plain);
    }

    private async Task<MediaItem> WithTitlesAsync(MediaItem item, CancellationToken cancellationToken)
    {
        var isSeries = item.Kind == ItemKinds.Series;
        var path = $"{(isSeries ? "tv" : "movie")}/{item.Ids[0].Value}?append_to_response=alternative_titles,translations";
        return await client.KnownAsync(path, TmdbJson.Default.TmdbDetails, cancellationToken) is { } details
            ? item with { Description = new Description { AlternativeTitles = TranslationMap.Titles(details, [], item.Title, item.OriginalTitle) } }
            : item;
    }

    private List<MediaItem> Ranked(MediaItem item, IEnumerable<MediaItem> found)
        => [.. found.OrderByDescending(f => IsNear(item, f)).ThenByDescending(f => Likeness(item, f)).ThenBy(f => Math.Abs((f.Year - item.Year) ?? 0))];

    private double Likeness(MediaItem item, MediaItem found)
        => TitlesOf(item).Max(mine => TitlesOf(found).Max(theirs => titles.Similarity(mine, theirs)));

    private static IEnumerable<string> TitlesOf(MediaItem item)
        => new[] { item.Title, item.OriginalTitle }.Concat(item.Description?.AlternativeTitles ?? []).OfType<string>();

    /// <summary>A festival and the cinemas may be a year apart.</summary>
    private static bool IsNear(MediaItem item, MediaItem found) => item.Year is not { } a || found.Year is not { } b || Math.Abs(a - b) <= 1;
}
