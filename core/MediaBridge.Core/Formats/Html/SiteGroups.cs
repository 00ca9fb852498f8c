using System.Globalization;
using MediaBridge.Core.Formats.Common;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Formats.Html;

/// <summary>Films by what they have in common: the group of a name, names of pages, the order in a group.</summary>
internal static class SiteGroups
{
    /// <summary>The group of a name; it is made when it is the first.</summary>
    public static SiteGroup In(SortedDictionary<string, SiteGroup> groups, string name)
    {
        if (!groups.TryGetValue(name, out var group))
        {
            groups.Add(name, group = new SiteGroup(name));
        }

        return group;
    }

    /// <summary>Films of a group by year and title.</summary>
    public static void Sort(SiteGroup group) => group.Films.Sort((a, b) => (a.Year ?? 9999) != (b.Year ?? 9999) ? (a.Year ?? 9999) - (b.Year ?? 9999) : a.Order - b.Order);

    /// <summary>Gives groups a page each, and sorts them.</summary>
    public static void Settle(IEnumerable<SiteGroup> groups, ITitles titles)
    {
        // Names come in ordinal order, so that numbers behind equal slugs do not depend on the order of items.
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var group in groups)
        {
            var slug = PageSlugs.Of(titles, group.Name);
            var candidate = slug;
            for (var number = 2; !taken.Add(candidate); number++)
            {
                candidate = string.Create(CultureInfo.InvariantCulture, $"{slug}-{number}");
            }

            group.Slug = candidate;
            Sort(group);
        }
    }
}
