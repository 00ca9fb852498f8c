namespace MediaBridge.Core.Naming;

/// <summary>Names of subtitle files: language and marks stand behind the name, <c>Film.en.forced.srt</c>.</summary>
internal static class SubtitleNames
{
    private static readonly string[] Marks = ["forced", "default", "cc", "sdh", "hi"];

    /// <summary>Reads a name whose ending was taken off.</summary>
    public static NameSegment Read(string stem, int offset, string? ending, FolderKind folder)
    {
        if (ending is not ("srt" or "sub" or "ass" or "ssa" or "idx" or "vtt" or "smi" or "sup"))
        {
            return SegmentReader.Read(stem, offset, folder);
        }

        var (rest, language, start, end) = (stem, (ReleaseWord?)null, 0, 0);
        if (stem.LastIndexOf('.') is > 0 and var dot && Regional(stem.AsSpan(dot + 1)) is { } regional)
        {
            (rest, language, start, end) = (stem[..dot], regional, dot + 1, stem.Length);
        }

        while (rest.LastIndexOfAny(['.', '-', '_']) is > 0 and var cut)
        {
            var word = rest[(cut + 1)..].ToLowerInvariant();
            if (language is null && ReleaseWords.Find(word) is { Slot: Slot.Language, Value: not ("multi" or "und" or "dl") } found)
            {
                (language, start, end) = (found, cut + 1, rest.Length);
            }
            else if (Array.IndexOf(Marks, word) < 0)
            {
                break;
            }

            rest = rest[..cut];
        }

        var segment = SegmentReader.Read(language is null ? stem : rest, offset, folder);
        if (language is not null)
        {
            segment.Matches.RemoveAll(m => m.Field == NameFields.SubtitleLanguage);
            segment.Add(NameFields.SubtitleLanguage, language.Name, start, end);
        }

        return segment;
    }

    /// <summary>A code with a region or script: <c>pt-BR</c>, <c>zh-Hans</c>, <c>es-419</c>.</summary>
    private static ReleaseWord? Regional(ReadOnlySpan<char> code)
    {
        var dash = code.IndexOf('-');
        if (dash is not (2 or 3) || code.Length - dash is < 3 or > 5)
        {
            return null;
        }

        var word = code.ToString().ToLowerInvariant();
        return Language(word.Replace("-", "", StringComparison.Ordinal)) ?? (word == "es-419" ? Language("latino") : null) ?? Language(word[..dash]);
    }

    private static ReleaseWord? Language(string word) => ReleaseWords.Find(word) is { Slot: Slot.Language } found ? found : word == "zh" ? ReleaseWords.Find("chinese") : null;
}
