using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace MediaBridge.Sdk.Testing;

/// <summary>What a world holds, as lines that can be compared: a line for each facet of an item and for each file.</summary>
internal static class WorldText
{
    /// <summary>The facets of what an account holds. What a service dates and numbers by itself is left out: putting something back gives it a new date and number.</summary>
    /// <param name="items">What was read.</param>
    /// <param name="known">The ids by which items are named; a service's own number of an item may be another after it was put back.</param>
    public static IEnumerable<string> Of(IEnumerable<MediaItem> items, IReadOnlySet<ExternalId> known)
        => items.SelectMany(i => Facets(i, NameOf(i, known))).Order(StringComparer.Ordinal);

    private static string NameOf(MediaItem item, IReadOnlySet<ExternalId> known)
        => (item.Ids.Any(known.Contains) ? item.Ids.First(known.Contains) : item.Ids is [var own, ..] ? own : default).ToString();

    /// <summary>The files of stores in memory, and of the temporary folder.</summary>
    public static IEnumerable<string> Files(TestServices services)
    {
        foreach (var (location, store) in services.Stores.OrderBy(s => s.Key, StringComparer.Ordinal))
        {
            foreach (var path in store.Paths)
            {
                yield return $"{location} / {path}: {Short(store.Bytes(path)!)}";
            }
        }

        if (services.MadeFolder is { } folder)
        {
            foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            {
                yield return $"folder / {Path.GetRelativePath(folder, path).Replace('\\', '/')}: {Short(File.ReadAllBytes(path))}";
            }
        }
    }

    /// <summary>The lines that one text has and the other has not, for people.</summary>
    public static string Difference(string expected, string seen)
    {
        var (a, b) = (expected.Split('\n'), seen.Split('\n'));
        var lines = a.Except(b, StringComparer.Ordinal).Select(l => $"  - {l}").Concat(b.Except(a, StringComparer.Ordinal).Select(l => $"  + {l}")).ToList();
        return lines.Count > 0 ? string.Join('\n', lines.Take(12)) : "  the same lines, in another order or number";
    }

    private static IEnumerable<string> Facets(MediaItem item, string name)
    {
        foreach (var (facet, value) in new (string, object?)[]
        {
            (Sdk.Facets.Ratings, Some(item.Ratings?.Select(r => r with { At = null, By = null, Votes = null }).Select(SinkRow.JsonOf))),
            (Sdk.Facets.Watches, Some(item.Watches?.Select(w => w.At?.ToString() ?? "?"))),
            (Sdk.Facets.Progress, item.Progress is { Position.Ticks: > 0 } p ? p.Position : null),
            (Sdk.Facets.Favourite, item.Favourite?.Value == true ? true : null),
            (Sdk.Facets.Lists, Some(item.Lists?.Select(l => l.List))),
            (Sdk.Facets.Tags, Some(item.Tags?.Select(t => t.Value))),
            (Sdk.Facets.Note, string.IsNullOrEmpty(item.Note?.Value) ? null : item.Note.Value),
            (Sdk.Facets.Description, item.Description),
            (Sdk.Facets.Artwork, Some(item.Artwork?.Select(SinkRow.JsonOf))),
            (Sdk.Facets.Attachments, Some(item.Attachments?.Select(SinkRow.JsonOf))),
        })
        {
            if (value is not null)
            {
                yield return $"{name} {facet} = {JsonSerializer.Serialize(value, MediaItem.JsonOptions)}";
            }
        }
    }

    private static List<string>? Some(IEnumerable<string>? values) => values?.Order(StringComparer.Ordinal).ToList() is { Count: > 0 } list ? list : null;

    private static string Short(byte[] bytes)
    {
        const int Longest = 200;
        return bytes.Length <= Longest && !bytes.Contains((byte)0)
            ? JsonSerializer.Serialize(Encoding.UTF8.GetString(bytes))
            : $"{bytes.Length} bytes, {Convert.ToHexStringLower(SHA256.HashData(bytes))}";
    }
}
