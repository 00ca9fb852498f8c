namespace MediaBridge.Core.Naming;

/// <summary>Tells which segment of a path is the release.</summary>
internal static class NameOwner
{
    /// <summary>The segment that is the release: the file, or its folder where the file's own name says nothing or is a short form.</summary>
    public static NameSegment Of(List<NameSegment> segments)
    {
        var leaf = segments[0];
        if (segments.Count == 1)
        {
            return leaf;
        }

        var folder = segments[1];
        if (leaf.Has(NameFields.Uuid) || leaf.Title.Length == 0 && !leaf.Has(NameFields.Episode))
        {
            return IsRelease(folder) || (folder.Title.Length > 0 && !NamePaths.IsGeneric(folder.Text)) ? folder : leaf;
        }

        var hasOwn = leaf.HasTags || leaf.Has(NameFields.Year) || leaf.Episode is { Seasons.Count: > 0, Episodes.Count: > 0 } || IsEpisodeOf(leaf, folder);
        var isFolderRelease = folder.HasTags && (folder.Has(NameFields.ReleaseGroup) || folder.Has(NameFields.Year) || folder.Has(NameFields.Episode));
        if (isFolderRelease && (!hasOwn || ((!leaf.HasTags || IsShortForm(leaf.Title, folder.Title)) && IsSameEpisode(leaf, folder))))
        {
            return folder;
        }

        // "S02E18.../tbbt101.avi" and "Show - 10x11 - Name/1011 - Name.avi": the folder's numbers are the right ones.
        return folder.Episode is { Seasons.Count: > 0, Episodes.Count: > 0 } && leaf.Episode is not { Seasons.Count: > 0, Episodes.Count: > 0 } ? folder : leaf;
    }

    /// <summary>"Show.S01E02.720p-GRP/grp-sh.s01e02.mkv": the file's own title is a short form.</summary>
    private static bool IsSameEpisode(NameSegment leaf, NameSegment folder)
        => leaf.Episode is { Seasons: [var season], Episodes: [var episode] } && folder.Episode is { Seasons: [var other], Episodes: [var number] } && (season, episode) == (other, number) && !leaf.Has(NameFields.Year);

    /// <summary>"[Group] Show [1080p]/[Group] Show - 05.mkv": the folder names the show, the file the episode.</summary>
    private static bool IsEpisodeOf(NameSegment leaf, NameSegment folder)
        => leaf.Episode is { Episodes.Count: > 0 } && folder.Episode is not { Episodes.Count: > 0 } && leaf.Title.Length > 0 && string.Equals(leaf.Title, folder.Title, StringComparison.OrdinalIgnoreCase);

    /// <summary>"Show.S01.720p-GRP/grp-sh.s01e02.mkv": the file's own title is a short form of that of a season's release.</summary>
    public static bool IsShortOfSeason(NameSegment leaf, NameSegment folder)
        => folder.HasTags && folder.Title.Length > 0 && leaf.Episode is { Seasons: [var season], Episodes.Count: > 0 } && folder.Episode is { Seasons: [var other, ..], Episodes.Count: 0 } && season == other
            && leaf.Title.Contains('-', StringComparison.Ordinal) && IsShortForm(leaf.Title, folder.Title);

    private static bool IsRelease(NameSegment segment) => segment.HasTags || segment.Has(NameFields.Year) || segment.Has(NameFields.Episode) || segment.Has(NameFields.Season);

    /// <summary>A single word in small letters, as scene groups name the files in a folder.</summary>
    public static bool IsShortForm(string title, string full)
        => !title.Contains(' ', StringComparison.Ordinal) && title.Length - (title.LastIndexOf('-') + 1) < full.Length && title.AsSpan().FirstIn('A', 'Z') < 0;
}
