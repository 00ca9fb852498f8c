using MediaBridge.Plugins.Files.Organizing.Moving;
using MediaBridge.Plugins.Files.Scanning;
using MediaBridge.Plugins.Files.Series;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Files.Organizing.Planning;

/// <summary>Where the folders of series and seasons stand on the disk: what is known again after it was renamed keeps an id that tells its first place.</summary>
internal sealed class SeriesHomes(Places places, string rootName)
{
    private readonly Dictionary<string, string> _homes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _episodes = new(StringComparer.Ordinal);

    /// <summary>Remembers where an episode of a series stands.</summary>
    public void Note(MediaItem episode)
    {
        if (episode.Placement is { } place && (episode.Versions ?? []).SelectMany(v => v.Files).Select(f => Below(f.Path)).FirstOrDefault(p => p is not null) is { } path)
        {
            foreach (var parent in place.ParentIds)
            {
                _episodes.TryAdd(parent.ToString(), PathText.Folder(path));
            }
        }
    }

    /// <summary>The folder of a series or season, below the root; null if it has none, or none is known yet.</summary>
    public string? Of(MediaItem item)
    {
        if (item.Kind == ItemKinds.Season)
        {
            return OfSeason(item);
        }

        if (OfSeries(item) is not { } home)
        {
            return null;
        }

        foreach (var id in item.Ids)
        {
            _homes[id.ToString()] = home;
        }

        return home;
    }

    private string? OfSeries(MediaItem series)
    {
        var own = Pictures(series);
        var told = Told(series.Ids).FirstOrDefault(IsThere);

        // Something else may stand at its first place by now.
        return told is not null && (own.Count == 0 || own.Exists(f => string.Equals(f, told, StringComparison.Ordinal) || f.StartsWith(told + "/", StringComparison.Ordinal)))
            ? told
            : own.FirstOrDefault(IsThere) ?? AboveEpisodes(series);
    }

    private string? OfSeason(MediaItem season)
    {
        if (season.Placement is not { Season: { } number } place)
        {
            return null;
        }

        bool Is(string folder) => SeasonNames.Inside(PathText.Leaf(folder)) == number;
        if (Pictures(season).Find(f => Is(f) && IsThere(f)) is { } own)
        {
            return own;
        }

        var home = place.ParentIds.Select(id => _homes.GetValueOrDefault(id.ToString())).FirstOrDefault(h => h is not null) ?? Told(place.ParentIds).FirstOrDefault(IsThere);
        return home is null ? null : Folders(home).Find(Is);
    }

    /// <summary>The folder at or above that of an episode that holds the NFO file of the series.</summary>
    private string? AboveEpisodes(MediaItem series)
    {
        if (series.Attachments is not [{ Name: var nfo }, ..] || series.Ids.Select(id => _episodes.GetValueOrDefault(id.ToString())).FirstOrDefault(f => f is not null) is not { } folder)
        {
            return null;
        }

        for (; folder.Length > 0; folder = PathText.Folder(folder))
        {
            if (File.Exists(Path.Combine(places.Of(places.Source, folder), Path.GetFileName(nfo))))
            {
                return folder;
            }
        }

        return null;
    }

    /// <summary>Folders of its pictures, the outermost first.</summary>
    private List<string> Pictures(MediaItem item)
        => [.. (item.Artwork ?? []).Select(a => a.Path is { } path ? Below(path) : null).OfType<string>().Select(PathText.Folder).Where(f => f.Length > 0).Distinct(StringComparer.Ordinal).OrderBy(f => f.Length).ThenBy(f => f, StringComparer.Ordinal)];

    private List<string> Folders(string home)
    {
        var folder = new DirectoryInfo(places.Of(places.Source, home));
        return folder.Exists ? [.. folder.EnumerateDirectories().Where(d => d.LinkTarget is null).Select(d => PathText.Join(home, d.Name)).Order(StringComparer.Ordinal)] : [];
    }

    private IEnumerable<string> Told(IEnumerable<ExternalId> ids) => ids.Where(id => id.Scheme == IdSchemes.FilePath).Select(id => Below(id.Value)).OfType<string>();

    private string? Below(string path) => path.StartsWith(rootName + "/", StringComparison.Ordinal) ? path[(rootName.Length + 1)..] : null;

    private bool IsThere(string folder)
    {
        try
        {
            return Directory.Exists(places.Of(places.Source, folder));
        }
        catch (PluginException)
        {
            return false; // it leads out of the root
        }
    }
}
