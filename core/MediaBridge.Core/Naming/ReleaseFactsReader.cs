using System.Globalization;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Naming;

/// <summary>The technical facts of a reading in the words of <see cref="ReleaseFacts"/>.</summary>
internal static class ReleaseFactsReader
{
    /// <summary>The facts; null if the name states none.</summary>
    public static ReleaseFacts? Read(NameReading reading, string name)
    {
        var segments = reading.Segments.Where(s => s == reading.Owner || (s == reading.Segments[0] && s.HasTags)).ToList();
        var words = segments.SelectMany(s => s.Words.OrderBy(w => w.Index).Select(w => w.Word)).ToList();
        var group = reading.First(NameFields.ReleaseGroup) as string;
        var editionTag = reading.Segments.SelectMany(s => s.Matches).FirstOrDefault(m => m.Field == NameFields.Edition && m.Start < m.End && IsTag(reading, m))?.Value as string;
        if (words.Count == 0 && group is null && editionTag is null)
        {
            return null;
        }

        var (hdr, audio, editions, languages) = (new List<string>(), new List<string>(), new List<string>(), new List<string>());
        string? resolution = null, source = null, service = null, video = null, threeD = null, channels = null;
        int? bits = null;
        var (isRemux, repacked) = (false, 1);
        foreach (var word in words)
        {
            switch (word.Slot)
            {
                case Slot.Resolution when word.Value.Length > 0 && (resolution is null || word.Strong): resolution = word.Value; break;
                case Slot.Source: (source, isRemux) = (source is null || word.Strong ? word.Value : source, isRemux || word.More.Contains("Remux", StringComparer.Ordinal)); break;
                case Slot.Service: service ??= word.Value; break;
                case Slot.Video: video ??= word.Value; break;
                case Slot.Audio: Once(audio, word.Value); break;
                case Slot.Channels: channels ??= word.Value; break;
                case Slot.Hdr when word.Value != "SDR": Once(hdr, word.Value); break;
                case Slot.Bits: bits = int.Parse(word.Value, CultureInfo.InvariantCulture); break;
                case Slot.ThreeD: threeD = threeD is null or "3D" ? word.Value : threeD; break;
                case Slot.Edition: Once(editions, word.Value); break;
                case Slot.Language when word.Value != "dl": Once(languages, word.Value); break;
                case Slot.Proper: repacked = Math.Max(repacked, Math.Max(1, int.Parse(word.Value, CultureInfo.InvariantCulture)) + 1); break;
                case Slot.Other when word.Name == "Remux": isRemux = true; break;
            }
        }

        return new ReleaseFacts
        {
            Name = name,
            Group = group,
            Resolution = resolution,
            Source = source,
            IsRemux = isRemux,
            Service = service,
            VideoCodec = video,
            BitDepth = bits,
            ThreeD = threeD,
            Audio = Audio(audio, channels),
            Hdr = hdr.Count == 0 ? null : Hdr(hdr),
            Edition = editionTag ?? (editions.Count == 0 ? null : string.Join(' ', editions.Select(e => Numbered(reading, e)))),
            Languages = languages.Count == 0 ? null : languages,
            Revision = Math.Max(repacked, reading.First(NameFields.Version) as int? ?? 1),
        };
    }

    private static bool IsTag(NameReading reading, NameMatch match)
        => reading.Segments.Any(s => s.Matches.Contains(match) && match.End <= s.Text.Length && s.Text.AsSpan(match.Start, match.End - match.Start).StartsWith("{edition-", StringComparison.OrdinalIgnoreCase));

    private static string? Audio(List<string> audio, string? channels)
    {
        if (audio.Count == 0)
        {
            return channels;
        }

        // "DDP5.1.Atmos" and "TrueHD.7.1.Atmos" are one track.
        var main = audio.Find(a => a != "Atmos") ?? "Atmos";
        var hasChannels = main.Length > 2 && main[^1] is '0' or '1' && main[^2] == '.';
        var text = hasChannels || channels is null ? main : $"{main} {channels}";
        return main != "Atmos" && audio.Contains("Atmos") && !text.Contains("Atmos", StringComparison.Ordinal) ? $"{text} Atmos" : text;
    }

    private static string Hdr(List<string> hdr)
    {
        var ranges = hdr.Count > 1 ? hdr.Where(h => h != "HDR" || !hdr.Exists(o => o.StartsWith("HDR10", StringComparison.Ordinal))) : hdr;
        return string.Join(' ', ranges.OrderBy(h => h == "DV" ? 0 : 1));
    }

    private static void Once(List<string> list, string value)
    {
        if (!list.Contains(value))
        {
            list.Add(value);
        }
    }

    /// <summary>25th Anniversary Edition.</summary>
    private static string Numbered(NameReading reading, string edition)
    {
        if (edition != "Anniversary Edition" || reading.Owner.Scan is not { } scan)
        {
            return edition;
        }

        for (var i = 1; i < scan.Count; i++)
        {
            if (scan.Span(i).Equals("anniversary", StringComparison.OrdinalIgnoreCase) && scan.Span(i - 1) is [>= '0' and <= '9', .., 't' or 'T', 'h' or 'H'])
            {
                return $"{scan.Span(i - 1)} {edition}";
            }
        }

        return edition;
    }
}
