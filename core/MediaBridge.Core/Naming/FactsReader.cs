using System.Globalization;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Naming;

/// <summary>Collects the technical facts behind a title.</summary>
internal static class FactsReader
{
    public static ReleaseFacts? Read(NameScan scan, string name, string? editionTag)
    {
        var facts = new ReleaseFacts();
        var hdr = new List<string>();
        var audio = new List<string>();
        var editions = new List<string>();
        var languages = new List<string>();
        string? channels = null;
        var stated = false;
        for (var i = scan.TitleEnd; i < scan.Tokens.Count; i++)
        {
            if (scan.WordAt(i) is not { } word)
            {
                continue;
            }

            stated |= word.Slot != Slot.Other;
            switch (word.Slot)
            {
                case Slot.Resolution when facts.Resolution is null || word.Strong: facts = facts with { Resolution = word.Value }; break;
                case Slot.Source: facts = facts with { Source = Better(facts.Source, word) }; break;
                case Slot.Remux: facts = facts with { IsRemux = true }; break;
                case Slot.Service when BeforeSource(scan, i): facts = facts with { Service = facts.Service ?? word.Value }; break;
                case Slot.Video: facts = facts with { VideoCodec = facts.VideoCodec ?? word.Value }; break;
                case Slot.Audio: Once(audio, word.Value); break;
                case Slot.Channels: channels ??= word.Value; break;
                case Slot.Hdr when word.Value != "SDR": Once(hdr, word.Value); break;
                case Slot.Bits: facts = facts with { BitDepth = int.Parse(word.Value, CultureInfo.InvariantCulture) }; break;
                case Slot.ThreeD: facts = facts with { ThreeD = facts.ThreeD is null or "3D" ? word.Value : facts.ThreeD }; break;
                case Slot.Edition when IsEdition(scan, i): Once(editions, Numbered(scan, i, word.Value)); break;
                case Slot.Language when IsLanguage(scan.Span(i)): Once(languages, word.Value); break;
                case Slot.Revision: facts = facts with { Revision = Math.Max(facts.Revision, int.Parse(word.Value, CultureInfo.InvariantCulture)) }; break;
            }

            stated |= word.Slot == Slot.Other;
        }

        var group = GroupReader.Read(scan, stated);
        if (!stated && group is null && editionTag is null)
        {
            return null;
        }

        var isRemux = facts.IsRemux || scan.Text.Contains("bdremux", StringComparison.OrdinalIgnoreCase);
        return facts with
        {
            Name = name,
            IsRemux = isRemux,
            Audio = Audio(audio, channels),
            Hdr = hdr.Count == 0 ? null : Hdr(hdr),
            Edition = editionTag ?? (editions.Count == 0 ? null : string.Join(' ', editions)),
            Languages = languages.Count == 0 ? null : languages,
            Group = group,
        };
    }

    private static string Better(string? known, ReleaseWord word) => known is null || word.Strong ? word.Value : known;

    private static string? Audio(List<string> audio, string? channels)
    {
        if (audio.Count == 0)
        {
            return channels;
        }

        // "DDP5.1.Atmos" and "TrueHD.7.1.Atmos" are one track.
        var main = audio.Find(a => a != "Atmos") ?? "Atmos";
        var hasChannels = main[^1] is '0' or '1' && main[^2] == '.';
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

    /// <summary>Short names of services are words, too: they count only right before a web source.</summary>
    private static bool BeforeSource(NameScan scan, int index)
    {
        for (var i = index + 1; i < scan.Tokens.Count && i <= index + 2; i++)
        {
            if (scan.WordAt(i) is { Slot: Slot.Source } source && source.Value.StartsWith("WEB", StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>DC and SE mean an edition in capitals only.</summary>
    private static bool IsEdition(NameScan scan, int index)
        => scan.Tokens[index].Length > 2 || scan.Span(index) is "DC" or "SE";

    /// <summary>Codes of two or three letters mean a language when they are not written like a word.</summary>
    private static bool IsLanguage(ReadOnlySpan<char> word)
        => word.Length > 3 || (word.Length > 1 && char.IsUpper(word[1]) && char.IsUpper(word[^1]));

    private static string Numbered(NameScan scan, int index, string edition)
    {
        if (edition != "Anniversary Edition" || index == 0)
        {
            return edition;
        }

        var before = scan.Span(index - 1);
        return before.Length > 2 && char.IsAsciiDigit(before[0]) && before.EndsWith("th", StringComparison.OrdinalIgnoreCase) ? $"{before} {edition}" : edition;
    }
}
