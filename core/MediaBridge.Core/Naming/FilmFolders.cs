namespace MediaBridge.Core.Naming;

/// <summary>What folders of films tell of the files in them.</summary>
internal static class FilmFolders
{
    /// <summary>Folders that hold a piece of a release and say nothing of it.</summary>
    private static readonly string[] Parts = ["sample", "samples", "proof", "subs", "subtitles", "video_ts", "audio_ts", "bdmv", "stream", "playlist"];

    private static readonly string[] Collections = ["collection", "trilogy", "trilogie", "quadrilogy", "anthology", "saga", "box", "boxset", "complete", "films", "movies", "filmography", "pack"];

    /// <summary>"Sample", "CD1", "Disc 2": the folder above is the release's.</summary>
    public static bool IsPart(ReadOnlySpan<char> folder)
    {
        folder = folder.Trim();
        foreach (var part in Parts)
        {
            if (folder.Equals(part, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        var word = folder.TrimEnd("0123456789").TrimEnd(" ._-");
        return word.Length < folder.Length && folder.Length - word.Length <= 3 && (word.Equals("cd", StringComparison.OrdinalIgnoreCase) || word.Equals("disc", StringComparison.OrdinalIgnoreCase) || word.Equals("disk", StringComparison.OrdinalIgnoreCase) || word.Equals("dvd", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Whether a folder holds several films: its title is none of theirs.</summary>
    public static bool IsCollection(NameSegment folder)
    {
        foreach (var word in folder.Title.Split(' '))
        {
            if (Array.IndexOf(Collections, word.ToLowerInvariant()) >= 0)
            {
                return true;
            }
        }

        return NamePaths.IsGeneric(folder.Title);
    }

    /// <summary>"Room 237 (2012)/Room.237.720p.mkv": the number is the title's, as the folder tells.</summary>
    public static bool HoldsNumber(NameSegment folder, NameSegment file)
        => folder.Has(NameFields.Year) && folder.Episode is null && file.Episode is { Date: null } episode && (episode.Seasons.Count == 0 || !episode.IsCertain)
            && TitleFolding.Fold(file.Text[..Math.Min(episode.End, file.Text.Length)]) == TitleFolding.Fold(folder.Title);
}
