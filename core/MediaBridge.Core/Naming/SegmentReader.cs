using System.Globalization;

namespace MediaBridge.Core.Naming;

/// <summary>Reads one segment: a file's name without its ending, or a folder's.</summary>
internal static class SegmentReader
{
    /// <summary>Reads a segment.</summary>
    /// <param name="text">The segment.</param>
    /// <param name="offset">Where it begins in the whole name.</param>
    /// <param name="folder">The folder it stands in.</param>
    public static NameSegment Read(string text, int offset, FolderKind folder = FolderKind.Unknown)
    {
        var segment = new NameSegment { Text = text, Offset = offset };
        if (text.AsSpan().IndexOfAnyExcept(" ._-") < 0)
        {
            return segment;
        }

        if (NameMasks.IsNoName(text))
        {
            segment.Add(NameFields.Uuid, text.Trim(), 0, text.Length);
            return segment;
        }

        var masked = NameMasks.Apply(text, segment.Matches, segment.Ids);
        if (SitePrefix.End(text, masked, segment.Matches) is > 0 and var end)
        {
            // What is behind it is read as if nothing were in front.
            var named = Read(text[end..], offset + end, folder);
            named.Matches.AddRange(segment.Matches.Where(m => m.Start < end).Select(m => m with { Start = m.Start - end, End = m.End - end }));
            return named;
        }

        if (BonusNames.Read(segment, masked))
        {
            return segment;
        }

        var isAnime = masked.TrimStart() is ['[', ..] || segment.Has(NameFields.Crc32);
        var episode = folder == FolderKind.Film ? null : EpisodeFinder.Find(masked, isAnime) ?? FrontEpisodes.Leading(masked) ?? FrontEpisodes.InFolder(masked, folder);
        var scan = new NameScan(masked, episode);
        var range = new TitleRange(scan);
        if (episode is null && folder != FolderKind.Film && ImpliedEpisodes.Find(scan, range) is { } implied)
        {
            episode = implied;
            scan = new NameScan(masked, episode);
            range = new TitleRange(scan);
        }
        else if (episode is { IsCertain: true, Seasons.Count: 0, Date: null } && ImpliedEpisodes.IsYearOrSize(scan, episode))
        {
            episode = null;
            scan = new NameScan(masked, null);
            range = new TitleRange(scan);
        }

        (segment.Scan, segment.Episode) = (scan, episode);
        ReadTitle(segment, scan, range);
        ReadNumbers(segment, scan, range);
        TagReader.Read(segment, scan, range);
        if (episode is null && IsOneTag(scan, range))
        {
            // "Cam" and "IMAX" are titles, and tags as well for whoever asks for that.
            TagReader.ReadWhole(segment, scan, range);
        }

        GroupReader.Read(segment, scan, range);
        SplitAlternative(segment);
        return segment;
    }

    /// <summary>In a release's name a bracket with words behind the title holds another title: <c>Hoshiai No Sora (Stars Align) 01 [1080p]</c>.</summary>
    private static void SplitAlternative(NameSegment segment)
    {
        var open = segment.Title.Length > 3 && segment.Title[^1] == ')' && segment.HasTags ? segment.Title.LastIndexOf('(') : -1;
        if (open < 2 || segment.Title[open - 1] != ' ' || segment.Title.IndexOf(')', StringComparison.Ordinal) != segment.Title.Length - 1)
        {
            return;
        }

        var other = segment.Title[(open + 1)..^1].Trim();
        var index = segment.Matches.FindIndex(m => m.Field == NameFields.Title);
        if (index < 0 || other.Length < 4 || !char.IsLetter(other[0]))
        {
            return;
        }

        var match = segment.Matches[index];
        segment.Title = segment.Title[..open].TrimEnd();
        segment.Matches[index] = match with { Value = segment.Title };
        segment.Add(NameFields.AlternativeTitle, other, match.Start, match.End);
    }

    private static bool IsOneTag(NameScan scan, TitleRange range)
        => range.End == scan.Count && scan.Count is > 0 and < 3 && range.First == 0 && scan.Next(0) == scan.Count
            && scan.SlotAt(0) is Slot.Source or Slot.Resolution or Slot.Audio or Slot.Channels or Slot.Hdr or Slot.ThreeD or Slot.Edition or Slot.Proper or Slot.Other;

    private static void ReadTitle(NameSegment segment, NameScan scan, TitleRange range)
    {
        var (title, start, end) = TitleText.Of(scan, range.First, range.End);
        if (title.Length == 0 && range.EpisodeFrom < range.EpisodeTo && (scan.Episode is { Seasons.Count: 0 } || scan.Episode is { IsCertain: false, Start: 0 } or { Also: not null, Start: 0 } || IsSeasonInFront(scan, range)) && range.EpisodeFrom > 0 && scan.SlotAt(range.First) == Slot.Episode)
        {
            // The number or date stands in front: what follows is the title, and behind a dash the episode's.
            ReadTitleBehind(segment, scan, range);
            return;
        }

        if (title.Length > 0)
        {
            (title, start) = LatinTitle.Pick(title, scan.Text, start, end);
            segment.Title = VisibleText.Of(title).Trim();
            segment.Add(NameFields.Title, segment.Title, start, end);
        }

        if (range.EpisodeFrom < range.EpisodeTo)
        {
            var (name, from, to) = TitleText.Of(scan, range.EpisodeFrom, range.EpisodeTo);
            name = WithoutPart(name);
            if (name.Length > 0)
            {
                segment.Add(NameFields.EpisodeTitle, VisibleText.Of(name).Trim(), from, to);
            }
        }
    }

    /// <summary>"S02 Some Show": a folder's name with the season first.</summary>
    private static bool IsSeasonInFront(NameScan scan, TitleRange range)
        => scan.Episode is { Start: 0, Seasons.Count: 1, Episodes.Count: 0 } && scan.Span(0) is ['s' or 'S', ..] && scan.Tokens[0].Length < 5 && range.EpisodeTo - range.EpisodeFrom > 1 && range.EpisodeTo == scan.Count && scan.SlotAt(range.EpisodeFrom) == Slot.None;

    /// <summary>A part at the end of an episode's title is told by its own field.</summary>
    private static string WithoutPart(string name)
        => FormHints.MayHavePart(name) && EpisodePatterns.Part().Match(name) is { Success: true, Index: > 0 } part && part.Index + part.Length == name.Length ? name[..part.Index].TrimEnd(' ', '-', ',', '.', '(') : name;

    private static void ReadTitleBehind(NameSegment segment, NameScan scan, TitleRange range)
    {
        var split = range.EpisodeTo;
        for (var i = range.EpisodeFrom + 1; i < range.EpisodeTo; i++)
        {
            if (NameBrackets.IsBehindDash(scan, i))
            {
                split = i;
                break;
            }
        }

        var (title, start, end) = TitleText.Of(scan, range.EpisodeFrom, split);
        segment.Title = VisibleText.Of(title).Trim();
        if (title.Length > 0)
        {
            segment.Add(NameFields.Title, segment.Title, start, end);
        }

        if (split < range.EpisodeTo && TitleText.Of(scan, split, range.EpisodeTo) is { Text.Length: > 0 } name)
        {
            segment.Add(NameFields.EpisodeTitle, VisibleText.Of(name.Text).Trim(), name.Start, name.End);
        }
    }

    private static void ReadNumbers(NameSegment segment, NameScan scan, TitleRange range)
    {
        if (range.YearAt >= 0)
        {
            segment.Add(NameFields.Year, int.Parse(scan.Span(range.YearAt)[..4], NumberStyles.None, CultureInfo.InvariantCulture), scan.Tokens[range.YearAt].Start, scan.Tokens[range.YearAt].End);
        }

        if (scan.Episode is { } episode)
        {
            AddAll(NameFields.Season, episode.Seasons);
            AddAll(NameFields.Episode, episode.Episodes);
            AddAll(NameFields.AbsoluteEpisode, episode.Absolute);
            if (episode.Between is { } between && episode.Episodes.Count == 0)
            {
                segment.Add(NameFields.AbsoluteEpisode, between, episode.Start, episode.End);
            }

            if (episode.Date is { } date)
            {
                segment.Add(NameFields.Date, date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), episode.Start, episode.End);
            }

            AddAll(NameFields.Disc, episode.Discs);
            if (episode.SeasonCount is { } seasons)
            {
                segment.Add(NameFields.SeasonCount, seasons, episode.Start, episode.End);
            }

            if (episode.Count is { } count)
            {
                segment.Add(NameFields.EpisodeCount, count, episode.Start, episode.End);
            }

            if (episode.Version is { } version)
            {
                segment.Add(NameFields.Version, version, episode.Start, episode.End);
            }

            if (episode.Seasons is [>= 1900 and <= 2050 and var year] && range.YearAt < 0)
            {
                segment.Add(NameFields.Year, year, episode.Start, episode.End);
            }

            void AddAll(string field, IReadOnlyList<int> numbers)
            {
                foreach (var number in numbers)
                {
                    segment.Add(field, number, episode.Start, episode.End);
                }
            }
        }

        PartReader.Read(segment, scan, range);
    }
}
