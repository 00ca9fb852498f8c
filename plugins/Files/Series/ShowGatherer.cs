using MediaBridge.Plugins.Files.Scanning;
using MediaBridge.Sdk;
using Microsoft.Extensions.Logging;

namespace MediaBridge.Plugins.Files.Series;

/// <summary>Reads all folders of a series. A folder in it that is another series, or a film with a year of its own, is left to the walk.</summary>
/// <param name="reader">Lists folders.</param>
/// <param name="below">Reads the files of a folder that belongs to the one above it.</param>
/// <param name="prune">Takes out of a listing what is hidden or covered by patterns.</param>
/// <param name="names">Reads names.</param>
/// <param name="rules">Compares titles.</param>
/// <param name="log">Told of what is left out.</param>
internal sealed class ShowGatherer(
    FolderReader reader,
    Action<FolderListing, string, List<FileEntry>> below,
    Func<FolderListing, IgnorePatterns?, IgnorePatterns?> prune,
    INames names,
    ShowRules rules,
    ILogger log)
{
    private const int Deepest = 8;

    /// <summary>The series, and the folders of it that are something else.</summary>
    public (ShowSource Show, List<string> Others) Gather(FolderListing top, string name, IgnorePatterns? ignore)
    {
        var parts = new List<ShowPart>();
        var others = new List<string>();
        var own = names.Parse(name);
        own = own.Title.Length > 0 ? own with { Season = null, Episodes = [], AirDate = null } : own with { Title = name, Year = null };
        Read(top, name, own, new Context(null, false, false, null, true, ignore, 0), parts, others);
        return (new ShowSource { Path = top.Path, Name = own, Parts = parts }, others);
    }

    /// <summary>A folder of a series whose releases lie among others.</summary>
    public void GatherRelease(FolderListing folder, ParsedName release, IgnorePatterns? ignore, List<ShowPart> parts)
        => Read(folder, folder.Name, release, new Context(release.Season, release.Episodes.Count == 0 && release.AirDate is null, false, release, false, ignore, 1), parts, []);

    private void Read(FolderListing listing, string name, ParsedName show, Context context, List<ShowPart> parts, List<string> others)
    {
        var files = new List<FileEntry>();
        var rest = new List<string>();
        foreach (var folder in listing.Folders)
        {
            if (FolderNames.IsSubtitles(folder) || FolderNames.IsBackgrounds(folder) || FolderNames.IsMetadata(folder) || FolderNames.IsDisc(folder) || FolderNames.IsBesideDisc(folder))
            {
                below(listing, folder, files);
            }
            else
            {
                rest.Add(folder);
            }
        }

        if (listing.Files.Count + files.Count > 0)
        {
            parts.Add(new ShowPart
            {
                Content = new FolderContent { Listing = listing, Name = name, Below = files, OtherFolders = rest },
                Season = context.Season,
                IsSeason = context.IsSeason,
                IsExtras = context.IsExtras,
                Release = context.Release,
                IsTop = context.IsTop,
            });
        }

        foreach (var folder in rest)
        {
            ReadNext(listing, folder, show, context, parts, others);
        }
    }

    private void ReadNext(FolderListing above, string folder, ParsedName show, Context context, List<ShowPart> parts, List<string> others)
    {
        var isExtras = FolderNames.IsExtras(folder);
        var season = isExtras ? null : SeasonNames.Inside(folder);
        var parsed = isExtras || season is not null ? null : names.Parse(folder);
        if (context.IsTop && parsed is { Season: null, AirDate: null, Year: not null } && !rules.IsSame(parsed.Title, show.Title))
        {
            others.Add(folder);
            return;
        }

        if (context.Depth >= Deepest || reader.Read(FilmIds.Join(above.Path, folder), Path.Combine(above.RealPath, folder)) is not { } listing)
        {
            return;
        }

        if (context.IsTop && season is null && !isExtras && listing.HasFile("tvshow.nfo"))
        {
            others.Add(folder);
            return;
        }

        var ignore = prune(listing, context.Ignore);
        if (listing.IsExcluded || FolderNames.IsIgnored(folder))
        {
            var videos = listing.Files.Count(f => FileKinds.Of(f.Name) == FileKind.Video);
            log.LogInformation("Left out: '{Folder}' with {Count} videos ({Reason})", listing.Path, videos, listing.IsExcluded ? "marked to be ignored" : "not part of a series");
            return;
        }

        var release = parsed is { Season: not null } or { AirDate: not null } ? parsed : null;
        var isEpisode = release is { Episodes.Count: > 0 } or { AirDate: not null };
        Read(listing, listing.Name, show, new Context(season ?? release?.Season ?? context.Season, season is not null || (release is not null && !isEpisode), context.IsExtras || isExtras, release, false, ignore, context.Depth + 1), parts, others);
    }

    private sealed record Context(int? Season, bool IsSeason, bool IsExtras, ParsedName? Release, bool IsTop, IgnorePatterns? Ignore, int Depth);
}
