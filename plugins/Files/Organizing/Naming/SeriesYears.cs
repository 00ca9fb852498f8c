using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Files.Organizing.Naming;

/// <summary>The years of series: of the series that came along, else what the name of its folder says, so that an episode that comes alone is named like the others.</summary>
internal sealed class SeriesYears(INames names)
{
    private readonly Dictionary<string, int> _known = new(StringComparer.Ordinal);

    /// <summary>Remembers a series.</summary>
    public void Add(MediaItem series)
    {
        if (series.Year is { } year)
        {
            foreach (var id in series.Ids)
            {
                _known[id.ToString()] = year;
            }
        }
    }

    /// <summary>The year of the series that an episode or season belongs to.</summary>
    /// <param name="item">The item.</param>
    /// <param name="folder">The folder that holds it, below the root.</param>
    public int? Of(MediaItem item, string folder)
    {
        if (item.Kind is not (ItemKinds.Episode or ItemKinds.Season))
        {
            return null;
        }

        foreach (var id in item.Placement?.ParentIds ?? [])
        {
            if (_known.TryGetValue(id.ToString(), out var year))
            {
                return year;
            }
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
}
