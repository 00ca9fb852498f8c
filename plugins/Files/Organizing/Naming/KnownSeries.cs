using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Files.Organizing.Naming;

/// <summary>Titles and years of series: of the series that came along, else what the name of its folder says, so that an episode that comes alone is named like the others.</summary>
internal sealed class KnownSeries(INames names)
{
    private readonly Dictionary<string, (string Title, int? Year)> _known = new(StringComparer.Ordinal);

    /// <summary>Remembers a series.</summary>
    public void Add(MediaItem series)
    {
        foreach (var id in series.Ids)
        {
            _known[id.ToString()] = (series.Title, series.Year);
        }
    }

    /// <summary>The episode or season under the title that its series has: an NFO file or a person may have given it another than its files say.</summary>
    public MediaItem Titled(MediaItem item)
        => item.Placement is { } place && Parent(place) is { Title.Length: > 0 } series && !string.Equals(series.Title, place.ParentTitle, StringComparison.Ordinal)
            ? item with { Placement = place with { ParentTitle = series.Title } }
            : item;

    /// <summary>The year of the series that an episode or season belongs to.</summary>
    /// <param name="item">The item.</param>
    /// <param name="folder">The folder that holds it, below the root.</param>
    public int? YearOf(MediaItem item, string folder)
    {
        if (item.Kind is not (ItemKinds.Episode or ItemKinds.Season))
        {
            return null;
        }

        if (item.Placement is { } place && Parent(place) is { Year: { } told })
        {
            return told;
        }

        var title = NameValues.YearApart(item.Placement?.ParentTitle).Title;
        foreach (var part in folder.Split('/').Reverse())
        {
            var name = names.Parse(part);
            if (name.Year is { } year && (title is null || string.Equals(name.Title, title, StringComparison.OrdinalIgnoreCase)))
            {
                return year;
            }
        }

        return null;
    }

    private (string Title, int? Year)? Parent(Placement place)
    {
        foreach (var id in place.ParentIds)
        {
            if (_known.TryGetValue(id.ToString(), out var series))
            {
                return series;
            }
        }

        return null;
    }
}
