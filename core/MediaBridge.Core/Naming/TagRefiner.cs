namespace MediaBridge.Core.Naming;

/// <summary>Completes the tags of a segment by what several of them tell together.</summary>
internal static partial class TagRefiner
{
    /// <summary>What several facts tell together.</summary>
    public static void Refine(NameSegment segment, NameScan scan, int proper)
    {
        if (proper > 0)
        {
            var first = segment.Matches.Find(m => m.Field == NameFields.Other && m.Value.Equals("Proper"));
            segment.Add(NameFields.ProperCount, proper, first?.Start ?? 0, first?.End ?? 0);
        }

        var size = segment.Value(NameFields.ScreenSize) as string;
        var source = segment.Matches.FindIndex(m => m.Field == NameFields.Source && m.Value.Equals("Blu-ray"));
        if (source >= 0 && (size == "2160p" || segment.Matches.Exists(m => m.Field == NameFields.Other && m.Value.Equals("Ultra HD"))))
        {
            segment.Matches[source] = segment.Matches[source] with { Value = "Ultra HD Blu-ray" };
            segment.Matches.RemoveAll(m => m.Field == NameFields.Other && m.Value.Equals("Ultra HD"));
        }

        if (segment.Matches.FindAll(m => m.Field == NameFields.Source) is { Count: > 1 } sources)
        {
            // "DVD" beside "HDTV" is the name of something else; the first stays, the better form of the same wins.
            segment.Matches.RemoveAll(m => m.Field == NameFields.Source && m != sources[0]);
        }

        if (!segment.Has(NameFields.Source) && segment.Words.FindIndex(w => w.Word is { Slot: Slot.Service, Strong: true }) is >= 0 and var service)
        {
            // NetflixHD names the source as well.
            var at = segment.Words[service].Index;
            segment.Add(NameFields.Source, "Web", scan.Tokens[at].Start, scan.Tokens[at].End);
            segment.Words.Add((at, new ReleaseWord(Slot.Source, "WEB-DL", Strong: true)));
        }

        if (!segment.Has(NameFields.Language) && scan.Text.AsSpan().FirstIn('\u4e00', '\u9fff') >= 0 && ChineseMarks().Match(scan.Text) is { Success: true } chinese)
        {
            segment.Add(NameFields.Language, "Chinese", chinese.Index, chinese.Index + chinese.Length);
        }

        if (size is null && scan.Text.AsSpan().FirstIn('0', '9') >= 0)
        {
            BareLines(segment, scan);
        }
    }

    /// <summary>720, 1080 and 2160 without a letter, behind other tags.</summary>
    private static void BareLines(NameSegment segment, NameScan scan)
    {
        for (var i = 1; i < scan.Count; i++)
        {
            if (scan.SlotAt(i) == Slot.None && scan.Span(i) is "720" or "1080" or "2160" && (segment.HasTags || scan.Episode is { Date: not null }))
            {
                segment.Add(NameFields.ScreenSize, $"{scan.Span(i)}p", scan.Tokens[i].Start, scan.Tokens[i].End);
                segment.Words.Add((i, new ReleaseWord(Slot.Resolution, $"{scan.Span(i)}p", Strong: true)));
                return;
            }
        }
    }

    /// <summary>Words of Chinese groups for their language: simplified, traditional, national language, subtitles of two languages.</summary>
    [System.Text.RegularExpressions.GeneratedRegex("[简繁簡][体體中日英]?|国语|国配|國語|中字|双语|雙語|字幕[组組]")]
    private static partial System.Text.RegularExpressions.Regex ChineseMarks();
}
