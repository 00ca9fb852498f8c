using System.Globalization;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Previewing;

/// <summary>An item that would be written as a whole, in lines: what is known of it, and who told it where that was noted.</summary>
internal static class ItemPreview
{
    private const int MostNames = 5;

    /// <summary>The lines, each with a plus before it.</summary>
    public static IEnumerable<string> Lines(MediaItem item)
    {
        var description = item.Description;
        (string Name, string? Value)[] facts =
        [
            ("ids", Join(item.Ids.Select(i => i.ToString()))),
            ("original title", string.Equals(item.OriginalTitle, item.Title, StringComparison.Ordinal) ? null : item.OriginalTitle),
            ("overview", description?.Overview),
            ("released", description?.Released?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            ("runtime", description?.Runtime is { } time ? $"{Number(time.TotalMinutes)} min" : null),
            ("genres", Join(description?.Genres)),
            ("countries", Join(description?.Countries)),
            ("directed by", Join(item.People?.Where(p => p.Role is Person.Director).Select(p => p.Name))),
            ("with", Join(item.People?.Where(p => p.Role is Person.Actor).Select(p => p.Name))),
            ("ratings", Join(item.Ratings?.Select(r => $"{r.Site ?? r.Whose} {Number((double)r.Value)} of {Number((double)r.Scale.Max)}"))),
            ("files", Join(item.Versions?.SelectMany(v => v.Files).Select(f => f.Path))),
            ("subtitles", Count(item.Subtitles?.Count)),
            ("artwork", Join(item.Artwork?.GroupBy(a => a.Role, StringComparer.Ordinal).Select(g => g.Count() > 1 ? $"{g.Key} ({g.Count()})" : g.Key))),
            ("remarked", Join(item.Provenance?.Remarks)),
        ];
        return facts.Where(f => !string.IsNullOrWhiteSpace(f.Value)).Select(f => $"+ {f.Name}: {f.Value!.ReplaceLineEndings(" ")}");
    }

    private static string? Join(IEnumerable<string>? values)
    {
        var all = values?.ToList() ?? [];
        return all.Count == 0 ? null : string.Join(", ", all.Take(MostNames)) + (all.Count > MostNames ? $" and {all.Count - MostNames} more" : "");
    }

    private static string? Count(int? count) => count is > 0 ? count.Value.ToString(CultureInfo.InvariantCulture) : null;

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
