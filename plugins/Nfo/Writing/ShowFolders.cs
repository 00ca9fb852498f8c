using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Nfo.Writing;

/// <summary>Where the episodes of series lie, by which the folders of series and seasons are known. Seasons do not carry theirs, and not every series has one.</summary>
/// <remarks>Grows with the number of folders that hold episodes.</remarks>
internal sealed class ShowFolders
{
    private readonly Dictionary<string, Holder?> _below = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Holder?> _direct = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Show, int Season), string> _seasons = [];
    private readonly HashSet<string> _homes = new(StringComparer.Ordinal);
    private readonly HashSet<string> _strays = new(StringComparer.Ordinal);

    /// <summary>Notes a video.</summary>
    /// <param name="show">The path that its series is known by; null for what is no episode.</param>
    /// <param name="season">Its season.</param>
    /// <param name="folder">The folder it lies in.</param>
    public void Add(string? show, int? season, string folder)
    {
        var holder = new Holder(show, season);
        for (var at = folder; at.Length > 0; at = Paths.FolderOf(at))
        {
            Put(_below, at, holder);
        }

        if (show is null)
        {
            return;
        }

        Put(_direct, folder, holder with { Season = null });
        (Paths.IsIn(folder, show) ? _homes : _strays).Add(show);
        if (season is { } number)
        {
            _seasons[(show, number)] = _seasons.TryGetValue((show, number), out var common) ? Paths.Common(common, folder) : folder;
        }
    }

    /// <summary>Why a series has no folder for its NFO; null if it has one.</summary>
    public string? Refused(string show)
    {
        if (_strays.Contains(show) || (!_homes.Contains(show) && Paths.LeafOf(show).StartsWith('#')))
        {
            return "its episodes lie among others, so that its NFO has no folder";
        }

        return _direct.TryGetValue(show, out var holder) && holder?.Show != show ? "episodes of another series lie in its folder, too" : null;
    }

    /// <summary>The folder that holds a season and nothing else; null if there is none, or its episodes are not known.</summary>
    /// <param name="show">The path that the series is known by.</param>
    /// <param name="season">The season.</param>
    /// <param name="names">Reads names of folders: one of a single episode is no season's.</param>
    public string? OfSeason(string show, int season, INames names)
    {
        if (!_seasons.TryGetValue((show, season), out var common))
        {
            return null;
        }

        // Series that lie among others are known by a name that is no folder's.
        var home = _homes.Contains(show) ? show : Paths.FolderOf(show);
        for (var end = home.Length == 0 ? 0 : home.Length + 1; end < common.Length && Paths.IsIn(common, home); end++)
        {
            var slash = common.IndexOf('/', end);
            end = slash < 0 ? common.Length : slash;
            var folder = common[..end];
            if (_below.GetValueOrDefault(folder) is { } holder && holder == new Holder(show, season))
            {
                return names.Parse(Paths.LeafOf(folder)).Episodes.Count > 0 ? null : folder;
            }
        }

        return null;
    }

    /// <summary>Notes who holds a folder; null when several do.</summary>
    private static void Put(Dictionary<string, Holder?> folders, string folder, Holder holder)
        => folders[folder] = !folders.TryGetValue(folder, out var other) || other == holder ? holder : null;

    private sealed record Holder(string? Show, int? Season);
}
