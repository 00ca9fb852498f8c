using System.Text.RegularExpressions;

namespace MediaBridge.Core.Naming;

/// <summary>Reads a name with the folders it stands in: the nearest segment that knows a fact tells it; the title comes from the one that says it best.</summary>
internal static partial class PathReader
{
    private const int MostSegments = 4;
    public static NameReading Read(string path)
    {
        var segments = Segments(path, out var container);
        var leaf = segments[0];
        var reading = new NameReading { Input = path, Container = container, Segments = segments };
        var owner = NameOwner.Of(segments);
        reading.Owner = owner;
        foreach (var segment in segments)
        {
            Merge(reading, segment, isLeaf: segment == leaf);
        }

        SetTitle(reading, segments, owner);
        UseFolders(reading, segments);
        TitleParts.Divide(reading);
        if (container is not null && !reading.Has(NameFields.Container))
        {
            reading.Matches.Add(new PlacedMatch(new NameMatch(NameFields.Container, container, leaf.Text.Length + 1, leaf.Text.Length + 1 + container.Length), leaf));
        }

        return reading;
    }

    private static List<NameSegment> Segments(string path, out string? container)
    {
        container = null;
        var segments = new List<NameSegment>(MostSegments);
        var end = path.Length;
        while (end > 0 && path[end - 1] is '/' or '\\')
        {
            end--;
        }

        while (end > 0 && segments.Count < MostSegments)
        {
            var slash = NamePaths.Separator(path, end);
            var text = path[(slash + 1)..end];
            var offset = slash + 1;
            if (segments.Count == 0)
            {
                var name = NamePaths.WithoutEnding(text, out container);
                var stem = Unreversed(name);
                var leaf = SubtitleNames.Read(stem, offset, container, NamePaths.PlaceOf(path, slash, stem));
                leaf.IsReversed = !ReferenceEquals(stem, name);
                segments.Add(leaf);
            }
            else if (text.Length > 0 && !text.EndsWith(':') && !FilmFolders.IsPart(text))
            {
                // "tv" is a folder for series, not a source.
                segments.Add(NamePaths.IsGeneric(text) ? new NameSegment { Text = text, Offset = offset } : SegmentReader.Read(text, offset));
                if (segments.Count == 2 && FilmFolders.HoldsNumber(segments[1], segments[0]))
                {
                    segments[0] = SubtitleNames.Read(segments[0].Text, segments[0].Offset, container, FolderKind.Film);
                }
            }

            end = slash;
        }

        if (segments.Count == 0)
        {
            segments.Add(new NameSegment { Text = "", Offset = 0 });
        }

        return segments;
    }

    /// <summary>Some posters write names backwards: <c>462.H.p027.20E10S.wohS</c>.</summary>
    private static string Unreversed(string stem)
    {
        if (!FormHints.MayBeBackwards(stem) || !Backwards().IsMatch(stem))
        {
            return stem;
        }

        var letters = stem.ToCharArray();
        Array.Reverse(letters);
        return new string(letters);
    }

    [GeneratedRegex("(?:^|[-._ ])(?:p027|p0801|p0612|[0-9]{2,3}E[0-9]{2}S)[-._ ]")]
    private static partial Regex Backwards();

    private static void Merge(NameReading reading, NameSegment segment, bool isLeaf)
    {
        var isOwner = segment == reading.Owner;
        var isPassedOver = isLeaf && !isOwner;
        foreach (var match in segment.Matches)
        {
            if (match.Field is NameFields.Title or NameFields.EpisodeTitle && !isOwner)
            {
                continue;
            }

            if (isPassedOver && match.Field == NameFields.Season && segment.Title.Length == 0 && !reading.Owner.Has(NameFields.Season))
            {
                // A path to a season's folder.
                reading.Matches.Add(new PlacedMatch(match, segment));
                continue;
            }

            if (isPassedOver && match.Field is NameFields.Season or NameFields.Episode or NameFields.AbsoluteEpisode or NameFields.ReleaseGroup or NameFields.Part or NameFields.Version)
            {
                continue;
            }

            var isUnion = match.Field is NameFields.Other or NameFields.Website;
            var isKnown = reading.Matches.Exists(m => m.Match.Field == match.Field && m.Segment != segment);
            var ofEpisode = match.Field is NameFields.Episode or NameFields.AbsoluteEpisode or NameFields.Date or NameFields.Part or NameFields.EpisodeDetails or NameFields.Crc32 or NameFields.Version;
            if (!isOwner && !isLeaf && ((ofEpisode && reading.Owner.Episode is { Episodes.Count: > 0 }) || (match.Field == NameFields.ReleaseGroup && !segment.HasTags)))
            {
                continue;
            }

            if ((isUnion && !reading.Matches.Exists(m => m.Match.Field == match.Field && m.Match.Value.Equals(match.Value))) || (!isUnion && !isKnown))
            {
                reading.Matches.Add(new PlacedMatch(match, segment));
            }
        }
    }

    private static void SetTitle(NameReading reading, List<NameSegment> segments, NameSegment owner)
    {
        var at = segments.IndexOf(owner);
        var parent = segments.Skip(at + 1).FirstOrDefault(s => !IsGeneric(s));
        var isInSeason = at + 1 < segments.Count && segments[at + 1] is { Title.Length: 0 } folder && folder.Has(NameFields.Season);
        var title = owner.Title;
        if (parent is { Title.Length: > 0 } && !reading.Has(NameFields.EpisodeTitle) && (isInSeason || IsLeading(owner)) && (owner.Episode is not { Episodes.Count: > 0, Seasons.Count: > 0 } || IsLeading(owner)) && title.Length > 0 && !string.Equals(title, parent.Title, StringComparison.OrdinalIgnoreCase) && (owner.Episode is null || owner.Episode.Start <= 1) && !StartsAlike(title, parent.Title))
        {
            // "Show/Season 1/Name of the episode.mkv"
            Move(reading, owner, NameFields.Title, NameFields.EpisodeTitle);
            title = "";
        }

        var isFilmFolder = parent is { Title.Length: > 0, Episode: null } && parent.Has(NameFields.Year) && (owner.Value(NameFields.Year) is null || owner.Value(NameFields.Year)!.Equals(parent.Value(NameFields.Year))) && owner.Episode is null;
        if (parent is not null && parent.Title.Length > 0 && (title.Length == 0 || (isFilmFolder && !owner.Has(NameFields.Year) && (StartsAlike(title, parent.Title) || NameOwner.IsShortForm(title, parent.Title) || !FilmFolders.IsCollection(parent)))))
        {
            TakeTitle(reading, parent);
            title = parent.Title;
        }

        if (parent is { Title.Length: > 1 } && owner.HasTags && parent.HasTags && title.Length > parent.Title.Length && title.EndsWith(parent.Title, StringComparison.OrdinalIgnoreCase) && title[^(parent.Title.Length + 1)] == '-' && !title.AsSpan(0, title.Length - parent.Title.Length).Contains(' '))
        {
            // "Film.2016-GRP/grp-film.2016.mkv"
            TakeTitle(reading, parent);
            title = parent.Title;
        }

        if (parent is not null && title.Length > 0 && NameOwner.IsShortOfSeason(owner, parent))
        {
            TakeTitle(reading, parent);
            title = parent.Title;
        }

        if (isFilmFolder && title.EndsWith(" - " + parent!.Title.Split(" (")[0], StringComparison.OrdinalIgnoreCase))
        {
            // "Film (1989)/Director - Film.mkv"
            TakeTitle(reading, parent);
            title = parent.Title;
        }

        reading.Title = title;
        if (owner.Episode is { IsOfFirstSeason: true } && !reading.Has(NameFields.Season))
        {
            reading.Matches.Add(new PlacedMatch(new NameMatch(NameFields.Season, 1, owner.Episode.Start, owner.Episode.End), owner));
        }
    }

    /// <summary>The title is that of a folder.</summary>
    private static void TakeTitle(NameReading reading, NameSegment folder)
    {
        reading.Matches.RemoveAll(m => m.Match.Field == NameFields.Title);
        if (folder.Matches.Find(m => m.Field == NameFields.Title) is { } match)
        {
            reading.Matches.Add(new PlacedMatch(match, folder));
        }
    }

    /// <summary>A folder's season takes the first digit of "Season 1/103.avi"; a folder may be a year, "Movies/2009/Film.avi".</summary>
    private static void UseFolders(NameReading reading, List<NameSegment> segments)
    {
        var (leaf, folder) = (segments[0], segments.Count > 1 ? segments[1] : null);
        if (folder?.Value(NameFields.Season) is int season && leaf.Episode is { Seasons.Count: 0, Episodes: [> 100 and < 2000 and var number] } && number / 100 == season)
        {
            for (var i = 0; i < reading.Matches.Count; i++)
            {
                if (reading.Matches[i] is { Match.Field: NameFields.Episode } found && found.Segment == leaf)
                {
                    reading.Matches[i] = found with { Match = found.Match with { Value = number % 100 } };
                }
            }

            reading.Matches.RemoveAll(m => m.Match.Field == NameFields.AbsoluteEpisode && m.Segment == leaf);
        }

        if (folder is not null && IsSpecials(folder.Text) && leaf.Episode is { Seasons.Count: 0, Episodes.Count: > 0 } && !reading.Has(NameFields.Season))
        {
            reading.Matches.Add(new PlacedMatch(new NameMatch(NameFields.Season, 0, 0, folder.Text.Length), folder));
        }

        if (folder is not null && !reading.Has(NameFields.Year) && leaf.Episode is null && folder.Text.Trim() is ['1', '9', _, _] or ['2', '0', _, _] && int.TryParse(folder!.Text.Trim(), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var year) && year < 2040)
        {
            reading.Matches.Add(new PlacedMatch(new NameMatch(NameFields.Year, year, 0, folder.Text.Length), folder));
        }
    }

    /// <summary>Media centres keep specials in a folder of that name: the season 0.</summary>
    private static bool IsSpecials(ReadOnlySpan<char> folder) => folder.Trim().Equals("specials", StringComparison.OrdinalIgnoreCase);

    private static void Move(NameReading reading, NameSegment segment, string from, string to)
    {
        var index = reading.Matches.FindIndex(m => m.Match.Field == from && m.Segment == segment);
        if (index >= 0)
        {
            reading.Matches[index] = new PlacedMatch(reading.Matches[index].Match with { Field = to }, segment);
        }
    }

    /// <summary>"102 - Title": season and episode in one number in front.</summary>
    private static bool IsLeading(NameSegment segment)
        => segment.Episode is { IsCertain: false, Start: 0, Seasons.Count: > 0 } || (segment.Episode is { Start: 0, Seasons.Count: 0, Episodes.Count: > 0 } && !segment.Has(NameFields.Year));

    /// <summary>The same title with other marks or without its accents.</summary>
    private static bool StartsAlike(string left, string right)
    {
        var (a, b) = (TitleFolding.Fold(left), TitleFolding.Fold(right));
        return a.Length > 0 && b.Length > 0 && (a.StartsWith(b, StringComparison.Ordinal) || b.StartsWith(a, StringComparison.Ordinal));
    }

    private static bool IsGeneric(NameSegment segment)
        => segment.Title.Length == 0 || (segment.Title.Length == 1 && !segment.Has(NameFields.Year)) || NamePaths.IsGeneric(segment.Text);
}
