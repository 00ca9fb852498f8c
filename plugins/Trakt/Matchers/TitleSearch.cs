using System.Globalization;
using System.Text;
using MediaBridge.Plugins.Trakt.Api;
using MediaBridge.Plugins.Trakt.Mapping;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Trakt.Matchers;

/// <summary>Searches films and series by title: with the years around the item's own, and without a year.</summary>
internal sealed class TitleSearch(TraktClient client, ITitles titles)
{
    private const int LongestTitle = 200;
    private const int MostOtherTitles = 3;
    private const double Alike = 0.9;

    /// <summary>Signs that mean something in Trakt's queries.</summary>
    private const string Signs = "+-&|!(){}[]^\"~*?:/\\";

    /// <summary>Candidates, the likeliest first.</summary>
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

        return [.. found.Values.OrderByDescending(f => IsNear(item, f)).ThenByDescending(f => Likeness(item, f)).ThenBy(f => Math.Abs((f.Year - item.Year) ?? 0)).ThenBy(f => f.Ids[0].ToString(), StringComparer.Ordinal)];
    }

    /// <summary>The questions, in order; each once.</summary>
    private static IEnumerable<(string Title, int? Year)> Questions(MediaItem item)
    {
        var all = new[] { item.Title, item.OriginalTitle }.Concat((item.Description?.AlternativeTitles ?? []).Take(MostOtherTitles)).OfType<string>().Select(Plain).Where(t => t.Length > 0);
        return all.SelectMany(t => new[] { (t, item.Year), (t, null) }).Distinct();
    }

    /// <summary>A title without the signs of the query language and without what is no text; it may come from a file's name.</summary>
    private static string Plain(string title)
    {
        var text = new StringBuilder();
        foreach (var rune in title.EnumerateRunes().Take(LongestTitle))
        {
            var isPlain = !Rune.IsControl(rune) && rune.Value != Rune.ReplacementChar.Value && !(rune.IsAscii && Signs.Contains((char)rune.Value, StringComparison.Ordinal));
            text.Append(isPlain ? rune.ToString() : " ");
        }

        return string.Join(' ', text.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    private async Task<IEnumerable<MediaItem>> SearchAsync(string kind, string title, int? year, CancellationToken cancellationToken)
    {
        var years = year is { } known ? string.Create(CultureInfo.InvariantCulture, $"&years={Math.Max(known - 1, 1)}-{Math.Min(known + 1, 9999)}") : "";
        var path = $"search/{(kind == ItemKinds.Series ? "show" : "movie")}?query={Uri.EscapeDataString(title)}{years}&page=1&limit=20";
        var rows = await client.PublicAsync(path, TraktJson.Default.Entries, cancellationToken);
        return rows.Select(EntryMap.Item).OfType<MediaItem>().Where(i => i.Kind == kind && i.Title.Length > 0);
    }

    private double Likeness(MediaItem item, MediaItem found)
        => TitlesOf(item).Max(mine => TitlesOf(found).Max(theirs => titles.Similarity(mine, theirs)));

    private static IEnumerable<string> TitlesOf(MediaItem item)
        => new[] { item.Title, item.OriginalTitle }.Concat(item.Description?.AlternativeTitles ?? []).OfType<string>();

    /// <summary>A festival and the cinemas may be a year apart.</summary>
    private static bool IsNear(MediaItem item, MediaItem found) => item.Year is not { } a || found.Year is not { } b || Math.Abs(a - b) <= 1;
}
