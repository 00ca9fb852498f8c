using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.FilmAffinity.Pages;

/// <summary>Addresses of a poster in the sizes that the site keeps, the widest first.</summary>
internal static partial class Posters
{
    /// <summary>Widths of the sizes whose names stand at the end of a file's name.</summary>
    private static readonly FrozenDictionary<string, int> Widths = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["large"] = 400,
        ["mmed"] = 250,
        ["msmall"] = 150,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The posters of an element's images and links.</summary>
    /// <param name="elements">Images, or links to one.</param>
    /// <param name="page">Where relative addresses start.</param>
    public static IReadOnlyList<Artwork> Of(IEnumerable<IElement> elements, Uri page)
    {
        var found = new Dictionary<string, (Uri Address, int? Width)>(StringComparer.Ordinal);
        foreach (var (text, width) in elements.SelectMany(Addresses))
        {
            if (Address(text, page) is { } address)
            {
                var size = SizeOf(address);
                found.TryAdd(size, (address, width ?? (Widths.TryGetValue(size, out var known) ? known : null)));
                Complete(found, address, size);
            }
        }

        return
        [
            .. found.OrderByDescending(f => f.Value.Width ?? 0).ThenBy(f => f.Key, StringComparer.Ordinal)
                .Select(f => new Artwork { Role = Artwork.Poster, Id = f.Key.Length == 0 ? "poster" : $"poster.{f.Key}", Url = f.Value.Address, Width = f.Value.Width }),
        ];
    }

    /// <summary>The posters of a wanted size; the nearest where the site has not got it.</summary>
    public static IReadOnlyList<Artwork>? Choose(IReadOnlyList<Artwork>? all, PosterSize size)
    {
        if (all is null or { Count: 0 } || size == PosterSize.All)
        {
            return all;
        }

        var wanted = size switch { PosterSize.Large => 400, PosterSize.Medium => 250, _ => 150 };
        return size == PosterSize.None ? null : [all.MinBy(a => Math.Abs((a.Width ?? wanted + 1) - wanted))!];
    }

    /// <summary>Adds the sizes that a page does not name: a poster with one of the small ones has all. Those of 2014 have others.</summary>
    private static void Complete(Dictionary<string, (Uri Address, int? Width)> found, Uri address, string size)
    {
        if (size is not ("msmall" or "mmed" or "mtiny"))
        {
            return;
        }

        foreach (var (other, width) in Widths)
        {
            found.TryAdd(other, (new Uri(Suffix().Replace(address.AbsoluteUri, $"-{other}.${{type}}")), width));
        }

        // A stamp of 50 pixels is no poster once there is a better one.
        found.Remove("mtiny");
    }

    private static IEnumerable<(string Address, int? Width)> Addresses(IElement element)
    {
        foreach (Match match in InSet().Matches(element.GetAttribute("data-srcset") ?? element.GetAttribute("srcset") ?? ""))
        {
            yield return (match.Groups["address"].Value, int.TryParse(match.Groups["width"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var width) && width > 0 ? width : null);
        }

        foreach (var name in new[] { "data-src", "src", "href", "content" })
        {
            if (element.GetAttribute(name) is { Length: > 0 } address)
            {
                yield return (address, null);
            }
        }
    }

    private static Uri? Address(string text, Uri page)
    {
        // A page that a browser saved names files beside it.
        if (text.StartsWith("./", StringComparison.Ordinal) || text.Contains("_files/", StringComparison.Ordinal) || text.Contains("/empty.", StringComparison.Ordinal)
            || text.Contains("noimg", StringComparison.OrdinalIgnoreCase) || !Uri.TryCreate(page, text, out var address) || address.Scheme is not ("http" or "https"))
        {
            return null;
        }

        return Picture().IsMatch(address.AbsolutePath)
            ? address is { Scheme: "http", IsLoopback: false } ? new UriBuilder(address) { Scheme = "https", Port = -1 }.Uri : address
            : null;
    }

    private static string SizeOf(Uri address) => Suffix().Match(address.AbsoluteUri) is { Success: true } match ? match.Groups["size"].Value : "";

    [GeneratedRegex(@"(?<address>\S+)\s+(?<width>\d{1,5})w", RegexOptions.ExplicitCapture)]
    private static partial Regex InSet();

    [GeneratedRegex(@"-(?<size>msmall|mtiny|mmed|large|main|medium|full|small)\.(?<type>jpe?g|png|webp)$", RegexOptions.ExplicitCapture)]
    private static partial Regex Suffix();

    [GeneratedRegex(@"\.(jpe?g|png|webp)$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Picture();
}
