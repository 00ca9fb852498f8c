using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Formats.Common;

/// <summary>Gives every item of an output a name of its own for addresses and file names.</summary>
/// <remarks>
/// Where several items would share a name, the one with the lowest id keeps it and the others get their id added, whatever the order
/// they come in; only items without ids are numbered in their order. Names are <c>a-z 0-9 -</c>, at most 100 characters, never one that Windows keeps.
/// </remarks>
internal sealed class PageSlugs
{
    private const int Longest = 80;
    private readonly ITitles _titles;
    private readonly List<(string Base, string Id)> _items = [];
    private string[] _slugs = [];

    public PageSlugs(ITitles titles) => _titles = titles;

    /// <summary>A safe name of a title.</summary>
    public static string Of(ITitles titles, string title, int? year = null) => Safe(titles.Slug(WellFormed(title), year));

    /// <summary>A name made safe: other characters become <c>-</c>, long ones are cut and get a hash, reserved ones a word behind.</summary>
    public static string Safe(string slug)
    {
        var to = new StringBuilder(slug.Length);
        foreach (var c in slug)
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                to.Append(char.ToLowerInvariant(c));
            }
            else if (to.Length > 0 && to[^1] != '-')
            {
                to.Append('-');
            }
        }

        var text = to.ToString().TrimEnd('-');
        if (text.Length > Longest)
        {
            var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..8];
            text = $"{text[..Longest].TrimEnd('-')}-{hash}";
        }

        return text.Length == 0 ? "untitled" : OutputPath.IsReserved(text) ? text + "-title" : text;
    }

    /// <summary>The place of a part within its whole, as names tell it; null where it has none.</summary>
    private static string? Code(string kind, Placement place) => place switch
    {
        { Season: { } season } when kind is ItemKinds.Season => string.Create(CultureInfo.InvariantCulture, $"s{season:00}"),
        { Season: { } season, Number: { } number } => string.Create(CultureInfo.InvariantCulture, $"s{season:00}e{number:00}"),
        { Number: { } number } => string.Create(CultureInfo.InvariantCulture, $"{number:00}"),
        { AirDate: { } day } => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        { Absolute: { } absolute } => string.Create(CultureInfo.InvariantCulture, $"{absolute:000}"),
        _ => null,
    };

    /// <summary>Adds the next item.</summary>
    public void Add(MediaItem item)
    {
        var place = item.Placement;
        var title = place is { ParentTitle: { Length: > 0 } parent } && Code(item.Kind, place) is { } code
            ? string.Create(CultureInfo.InvariantCulture, $"{parent} {place.ParentYear} {code} {(item.Kind is ItemKinds.Season ? "" : item.Title)}")
            : item.Title;
        var id = item.Ids.Count > 0 ? item.Ids[0].ToString() : "";
        var slug = string.IsNullOrWhiteSpace(title) ? id : title;
        _items.Add((Of(_titles, slug.Length > 0 ? slug : item.Kind, place is null ? item.Year : null), id));
    }

    /// <summary>Settles all names; call it once after the last item.</summary>
    public void Settle()
    {
        _slugs = new string[_items.Count];
        var taken = new HashSet<string>(_items.Select(i => i.Base), StringComparer.Ordinal);
        var order = Enumerable.Range(0, _items.Count).ToArray();
        Array.Sort(order, Compare);
        string? previous = null;
        foreach (var index in order)
        {
            var (name, id) = _items[index];
            if (!string.Equals(previous, name, StringComparison.Ordinal))
            {
                (previous, _slugs[index]) = (name, name);
                continue;
            }

            var value = id[(id.IndexOf(':', StringComparison.Ordinal) + 1)..];
            var candidate = id.Length > 0 ? Safe($"{name}-{value}") : $"{name}-2";
            for (var number = 2; !taken.Add(candidate); number++)
            {
                candidate = string.Create(CultureInfo.InvariantCulture, $"{name}-{number}");
            }

            _slugs[index] = candidate;
        }
    }

    /// <summary>By name; among those of one name ids first, short ones before long ones; then as they came.</summary>
    private int Compare(int left, int right)
    {
        var (a, b) = (_items[left], _items[right]);
        var order = string.CompareOrdinal(a.Base, b.Base);
        order = order != 0 ? order : (a.Id.Length == 0).CompareTo(b.Id.Length == 0);
        order = order != 0 ? order : a.Id.Length.CompareTo(b.Id.Length);
        order = order != 0 ? order : string.CompareOrdinal(a.Id, b.Id);
        return order != 0 ? order : left.CompareTo(right);
    }

    /// <summary>The name of the item with that place in the stream, from 0.</summary>
    public string Of(int index) => _slugs[index];

    // Half a character would make Unicode normalisation throw.
    internal static string WellFormed(string text) => text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') ? Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)) : text;
}
