using MediaBridge.Plugins.Files.Scanning;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Files.Series;

/// <summary>Finds the series whose episodes, or folders of releases, lie among other things in a folder.</summary>
internal sealed class LooseShows(INames names, ITitles titles)
{
    /// <summary>The series, in ordinal order of their keys.</summary>
    /// <param name="listing">The folder.</param>
    /// <param name="name">Its name, for episodes that do not name their series.</param>
    /// <param name="episodes">Its files that are episodes.</param>
    public List<LooseShow> Find(FolderListing listing, string name, IReadOnlyList<NamedFile> episodes)
    {
        var folders = listing.Folders
            .Where(f => SeasonNames.MayTell(f) && SeasonNames.Plain(f) is null)
            .Select(f => new NamedFolder(f, names.Parse(f)))
            .Where(f => f.Name.Title.Length > 0 && (f.Name.Season is not null || f.Name is { AirDate: not null, Release: not null }))
            .ToList();
        if (folders.Count == 0 && episodes.Count == 0)
        {
            return [];
        }

        var fallback = names.Parse(name).Title is { Length: > 0 } own ? own : name;
        var years = folders.Select(f => f.Name).Concat(episodes.Select(e => e.Name)).Where(n => n.Year is not null)
            .GroupBy(n => titles.Normalize(n.Title), StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Select(n => n.Year).Distinct().ToList(), StringComparer.Ordinal);
        var shows = new Dictionary<(string, int?), LooseShow>();
        foreach (var (file, parsed) in episodes)
        {
            ShowOf(parsed).Files.Add(file.Name);
        }

        foreach (var (folder, parsed) in folders)
        {
            ShowOf(parsed).Folders.Add((folder, parsed));
        }

        return [.. shows.Values.OrderBy(s => s.Key, StringComparer.Ordinal)];

        LooseShow ShowOf(ParsedName parsed)
        {
            var title = parsed.Title.Length > 0 ? parsed.Title : fallback;
            var key = titles.Normalize(title);

            // Names with and without the year are one series, unless there are two of that title.
            var year = parsed.Year ?? (years.TryGetValue(key, out var known) && known.Count == 1 ? known[0] : null);
            if (!shows.TryGetValue((key, year), out var show))
            {
                shows.Add((key, year), show = new LooseShow(title) { Year = year });
            }

            return show;
        }
    }

    private sealed record NamedFolder(string Folder, ParsedName Name);
}
