using System.Globalization;

namespace MediaBridge.Core.Naming;

/// <summary>Collects the technical facts behind a title.</summary>
internal static class TagReader
{
    public static void Read(NameSegment segment, NameScan scan, TitleRange range)
    {
        var languages = new LanguageRuns(segment, scan);
        var (proper, real) = (0, false);
        for (var i = FrontTags.IsThere(scan, range) ? 0 : range.End; i < scan.Count; i++)
        {
            if ((i < range.End ? !FrontTags.Has(scan, range, i) : !range.IsTag(i)) || scan.SlotAt(i) is Slot.Episode or Slot.Year or Slot.Continued)
            {
                continue;
            }

            if (Service(scan, i) is var (service, behind))
            {
                Add(segment, scan, i, behind, service);
                i = behind - 1;
                continue;
            }

            var to = scan.Next(i);
            foreach (var word in scan.WordsAt(i))
            {
                switch (word.Slot)
                {
                    case Slot.Language or Slot.Subtitle:
                        languages.Add(i, to, word);
                        break;
                    case Slot.Edition when !IsEdition(scan, i, to):
                    case Slot.Proper when word.Value == "0" && !scan.Span(i).SequenceEqual("REAL"):
                    case Slot.Noise:
                        break;
                    case Slot.Proper:
                        if (word.Value is [>= '2' and <= '9'])
                        {
                            segment.Add(NameFields.Revision, int.Parse(word.Value, CultureInfo.InvariantCulture) + 1, scan.Tokens[i].Start, scan.Tokens[to - 1].End);
                        }

                        real |= word.Value == "0";
                        proper += Math.Max(1, int.Parse(word.Value, CultureInfo.InvariantCulture));
                        Add(segment, scan, i, to, word);
                        break;
                    case Slot.Source when IsShort(scan, i) && !IsShortSource(scan, range, i):
                        break;
                    case Slot.Detail when to < scan.Count && scan.WordsAt(to) is [{ Slot: Slot.Edition }, ..]:
                        break;
                    default:
                        Add(segment, scan, i, to, word);
                        break;
                }
            }
        }

        languages.Finish();
        BareSize(segment, scan, range);
        CountryReader.Read(segment, scan, range);
        Details(segment, scan, range);
        TagRefiner.Refine(segment, scan, real && proper == 1 ? 2 : proper);
    }

    /// <summary>"[720]", where nothing else tells the size of the picture.</summary>
    private static void BareSize(NameSegment segment, NameScan scan, TitleRange range)
    {
        for (var i = Math.Max(range.End, 1); i < scan.Count && !segment.Has(NameFields.ScreenSize); i++)
        {
            if (NameBrackets.IsAlone(scan, i) && scan.SlotAt(i) == Slot.None && scan.Span(i) is "480" or "576" or "720" or "1080" or "2160")
            {
                Add(segment, scan, i, i + 1, ScreenSizes.Find(string.Concat(scan.Span(i), "p"))!);
            }
        }
    }

    /// <summary>Takes a name that is one known word as that tag, too; the release facts stay as they are.</summary>
    public static void ReadWhole(NameSegment segment, NameScan scan, TitleRange range)
    {
        if (scan.WordsAt(0) is [{ Name: not "Complete" } word])
        {
            Add(segment, scan, 0, scan.Count, word);
            segment.Words.Clear();
            if (word.Slot == Slot.Proper)
            {
                segment.Add(NameFields.ProperCount, 1, scan.Tokens[0].Start, scan.Tokens[0].End);
            }
        }
    }

    private static void Add(NameSegment segment, NameScan scan, int from, int to, ReleaseWord word)
    {
        segment.Words.Add((from, word));
        var (start, end) = (scan.Tokens[from].Start, scan.Tokens[to - 1].End);
        if (FieldOf(word.Slot) is { } field && word.Name.Length > 0 && !segment.Matches.Exists(m => m.Field == field && m.Value.Equals(Typed(field, word.Name))))
        {
            segment.Add(field, Typed(field, word.Name), start, end);
        }

        foreach (var more in word.More)
        {
            var colon = more.IndexOf(':', StringComparison.Ordinal);
            var (name, value) = colon > 0 && more[..colon].Contains('_', StringComparison.Ordinal) ? (more[..colon], more[(colon + 1)..]) : colon > 0 && more.StartsWith("language", StringComparison.Ordinal) ? (NameFields.Language, more[(colon + 1)..]) : (NameFields.Other, more);
            name = name == "edition_more" ? NameFields.Edition : name;
            if (!segment.Matches.Exists(m => m.Field == name && m.Value.Equals(Typed(name, value))))
            {
                segment.Add(name, Typed(name, value), start, end);
            }
        }
    }

    private static object Typed(string field, string value) => field switch
    {
        NameFields.Version => int.Parse(value, CultureInfo.InvariantCulture),
        NameFields.AspectRatio => double.Parse(value, CultureInfo.InvariantCulture),
        _ => value,
    };

    private static string? FieldOf(Slot slot) => slot switch
    {
        Slot.Resolution => NameFields.ScreenSize,
        Slot.Source => NameFields.Source,
        Slot.Service => NameFields.Service,
        Slot.Video => NameFields.VideoCodec,
        Slot.Audio => NameFields.AudioCodec,
        Slot.Channels => NameFields.AudioChannels,
        Slot.Bits => NameFields.ColorDepth,
        Slot.Edition => NameFields.Edition,
        Slot.Version => NameFields.Version,
        Slot.Container => NameFields.Container,
        Slot.Detail => NameFields.EpisodeDetails,
        Slot.Profile => NameFields.VideoProfile,
        Slot.Hdr or Slot.ThreeD or Slot.Proper or Slot.Other => NameFields.Other,
        _ => null,
    };

    /// <summary>Names of services are words, too: the short ones count only near a web source.</summary>
    private static (ReleaseWord Service, int Behind)? Service(NameScan scan, int index)
    {
        for (var count = 2; count > 0; count--)
        {
            var to = index + count;
            if (to > scan.Count || (count == 2 && (scan.SlotAt(index + 1) == Slot.Episode || scan.Tokens[index + 1].Start != scan.Tokens[index].End + 1)))
            {
                continue;
            }

            var key = count == 2 ? scan.Key(index) + scan.Key(index + 1) : scan.Key(index);
            if (ReleaseWords.FindService(key) is { } service && (IsSurely(key) || ((count == 2 || scan.SlotAt(index) is not (Slot.Source or Slot.Video or Slot.Resolution)) && NearWeb(scan, index, to))))
            {
                return (service, to);
            }
        }

        return null;
    }

    private static bool IsSurely(string key) => key is "netflix" or "amzn" or "dsnp" or "hmax" or "pcok" or "pmtp" or "atvp";

    private static bool NearWeb(NameScan scan, int index, int to)
    {
        for (var i = to; i < scan.Count && i <= to + 1; i++)
        {
            if (scan.WordsAt(i).Any(w => w is { Slot: Slot.Source, Name: "Web" or "Video on Demand" }))
            {
                return true;
            }
        }

        return index > 0 && scan.Previous(index) is var before && scan.WordsAt(before).Any(w => w is { Slot: Slot.Source, Name: "Web" }) && scan.Tokens[index].Length > 1 && scan.IsShouted(index, to);
    }

    /// <summary>DC and SE mean an edition in capitals only; a single weak word right before the group is none.</summary>
    private static bool IsEdition(NameScan scan, int from, int to)
        => to - from > 1 || scan.Tokens[from].Length > 2 || scan.Span(from) is "DC" or "SE";

    private static bool IsShort(NameScan scan, int index) => scan.Tokens[index].Length == 2 && scan.Next(index) == index + 1 && scan.SlotAt(index) == Slot.Source;

    /// <summary>TS, TC, DM and the like are written in capitals or stand among other tags.</summary>
    private static bool IsShortSource(NameScan scan, TitleRange range, int index)
        => scan.Span(index) is "BD" or "TV" or "bd" || (scan.IsShouted(index, index + 1) && range.End > 0);

    private static void Details(NameSegment segment, NameScan scan, TitleRange range)
    {
        if (scan.Episode is not null && range.EpisodeFrom < range.EpisodeTo)
        {
            for (var i = range.EpisodeFrom; i < range.EpisodeTo; i++)
            {
                if (scan.WordsAt(i) is [{ Slot: Slot.Detail } detail] && (detail.Name != "Final" || scan.IsShouted(i, i + 1) || range.EpisodeTo - range.EpisodeFrom == 1) && (detail.Name != "Pilot" || i == range.EpisodeFrom))
                {
                    segment.Add(NameFields.EpisodeDetails, detail.Name, scan.Tokens[i].Start, scan.Tokens[i].End);
                }
            }
        }

        if (scan.Episode is { } episode && (episode.IsSpecial || episode.Between is not null))
        {
            segment.Add(NameFields.EpisodeDetails, "Special", episode.Start, episode.End);
        }
    }
}
