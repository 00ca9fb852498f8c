using MediaBridge.Plugins.Tvdb.Api;
using MediaBridge.Plugins.Tvdb.Mapping;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Tvdb.Matchers;

/// <summary>Searches by title, in wider circles: with the year, without it, by original and other titles, without the subtitle. Rows tell all names, so that no further request is needed to judge them.</summary>
internal sealed class TitleSearch(TvdbClient client, ITitles titles)
{
    private const double Alike = 0.9;
    private const int MostOtherTitles = 3;
    private const int MostRows = 20;
    private const int LongestTitle = 200;

    /// <summary>What was found, the most alike first.</summary>
    public async Task<IReadOnlyList<MediaItem>> FindAsync(MediaItem item, CancellationToken cancellationToken)
    {
        var found = new Dictionary<ExternalId, MediaItem>();
        foreach (var (title, year) in Questions(item))
        {
            foreach (var one in await SearchAsync(item.Kind, title, year, cancellationToken))
            {
                found.TryAdd(one.Ids[0], one);
            }

            if (found.Values.Any(f => Likeness(item, f) >= Alike && IsNear(item, f)))
            {
                break;
            }
        }

        return
        [
            .. found.Values.OrderByDescending(f => IsNear(item, f)).ThenByDescending(f => Likeness(item, f)).ThenBy(f => Math.Abs((f.Year - item.Year) ?? 0)),
        ];
    }

    /// <summary>The questions, in order; each once.</summary>
    private static IEnumerable<(string Title, int? Year)> Questions(MediaItem item)
    {
        var others = new[] { item.OriginalTitle }.Concat((item.Description?.AlternativeTitles ?? []).Take(MostOtherTitles)).OfType<string>();
        var all = new List<(string Title, int? Year)> { (item.Title, item.Year), (item.Title, null) };
        all.AddRange(others.Select(t => (t, (int?)null)));
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

    private async Task<IEnumerable<MediaItem>> SearchAsync(string kind, string title, int? year, CancellationToken cancellationToken)
    {
        var query = Escape(title);
        if (query.Length == 0)
        {
            return [];
        }

        var path = $"search?query={query}&type={(kind == ItemKinds.Series ? "series" : "movie")}{(year is > 0 ? $"&year={TvdbClient.Text(year.Value)}" : "")}&limit={TvdbClient.Text(MostRows)}";
        var texts = new TextChoice(client.Options, null);
        return (await client.RowsAsync(path, TvdbJson.Default.Rows, cancellationToken)).Select(r => RowMap.Of(r, texts)).OfType<MediaItem>().Where(i => i.Kind == kind);
    }

    /// <summary>Escaped; a title from a file's name may hold half a character, and may have no end.</summary>
    private static string Escape(string title)
        => Uri.EscapeDataString(string.Concat(title.EnumerateRunes().Where(r => !System.Text.Rune.IsControl(r)).Take(LongestTitle).Select(r => r.ToString())).Trim());

    private double Likeness(MediaItem item, MediaItem found)
        => TitlesOf(item).Max(mine => TitlesOf(found).Max(theirs => titles.Similarity(mine, theirs)));

    private static IEnumerable<string> TitlesOf(MediaItem item)
        => new[] { item.Title, item.OriginalTitle }.Concat(item.Description?.AlternativeTitles ?? []).OfType<string>();

    private static bool IsNear(MediaItem item, MediaItem found) => item.Year is not { } a || found.Year is not { } b || Math.Abs(a - b) <= 1;
}
