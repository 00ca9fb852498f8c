namespace MediaBridge.Core.Naming;

/// <summary>Divides a title as guessit does: what is behind a dash with blanks is another title, a country or a part at its end has a field of its own.</summary>
/// <remarks>Only <c>names parse</c> shows titles so; a look-up uses the whole (<see cref="NameReading.Title"/>), which is what catalogues have.</remarks>
internal static class TitleParts
{
    private const int ShortestFirst = 2;

    /// <summary>Replaces the title among the matches of a reading.</summary>
    public static void Divide(NameReading reading)
    {
        var index = reading.Matches.FindIndex(m => m.Match.Field == NameFields.Title);
        if (index < 0)
        {
            return;
        }

        var (title, segment) = reading.Matches[index];
        var text = (string)title.Value;
        if (Country(reading, segment, text) is { } withoutCountry)
        {
            text = withoutCountry;
        }

        if (reading.Has(NameFields.Part) && EpisodePatterns.Part().Match(text) is { Success: true, Index: > 1 } part)
        {
            text = text[..part.Index].TrimEnd(' ', '-', ',', ':', '(', '[');
        }

        if (text is [_, _, ' ', '-', ' ', _, _, ..] && ReleaseWords.Find(text[..2].ToLowerInvariant()) is { Slot: Slot.Language } language)
        {
            // "Fr - The Title"
            reading.Matches.Add(new PlacedMatch(new NameMatch(NameFields.Language, language.Name, title.Start, title.Start + 2), segment));
            text = text[5..];
        }

        var others = new List<string>();
        if (text.IndexOf(" (", StringComparison.Ordinal) is var open && open >= ShortestFirst && text.IndexOf(')', open) > open)
        {
            others.Add(text[(open + 1)..].Replace("(", "", StringComparison.Ordinal).Replace(")", "", StringComparison.Ordinal).Trim());
            text = text[..open].TrimEnd(' ', '-', ',');
        }

        foreach (var separator in (ReadOnlySpan<string>)[" - ", " | "])
        {
            var at = text.IndexOf(separator, StringComparison.Ordinal);
            if (at >= ShortestFirst && text[(at + separator.Length)..].Trim() is { Length: > 1 } rest)
            {
                others.InsertRange(0, rest.Split(separator, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
                text = text[..at].TrimEnd();
            }
        }

        if (others.Count > 0 && ReleaseWords.Find(text.ToLowerInvariant()) is { Slot: Slot.Edition })
        {
            // "IMAX - The Title"
            text = others[0];
            others.RemoveAt(0);
        }

        foreach (var separator in (ReadOnlySpan<string>)[" AKA ", " A.K.A. "])
        {
            if (text.IndexOf(separator, StringComparison.Ordinal) >= ShortestFirst)
            {
                // The whole stays the title, as release parsers have it.
                others.InsertRange(0, text.Split(separator, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
            }
        }

        if (text.Length == 0 || (text == (string)title.Value && others.Count == 0))
        {
            return;
        }

        reading.Matches[index] = new PlacedMatch(title with { Value = text, End = Behind(segment, title, text) }, segment);
        for (var i = others.Count - 1; i >= 0; i--)
        {
            reading.Matches.Insert(index + 1, new PlacedMatch(title with { Field = NameFields.AlternativeTitle, Value = others[i] }, segment));
        }
    }

    /// <summary>The title without the country at its end, if there is one.</summary>
    private static string? Country(NameReading reading, NameSegment segment, string text)
    {
        foreach (var (match, owner) in reading.Matches)
        {
            if (match.Field == NameFields.Country && owner == segment && match.End <= segment.Text.Length && text.AsSpan().TrimEnd(")]").EndsWith(segment.Text.AsSpan(match.Start, match.End - match.Start), StringComparison.Ordinal))
            {
                var rest = text.TrimEnd(')', ']')[..^(match.End - match.Start)].TrimEnd(' ', '-', '(', '[', '.', ',');
                return rest.Length > 0 ? rest : null;
            }
        }

        return null;
    }

    /// <summary>Where the first words of a title end in the name; the whole title's end if they are written otherwise there.</summary>
    private static int Behind(NameSegment segment, NameMatch title, string text)
    {
        var end = title.Start;
        foreach (var c in text)
        {
            if (!char.IsLetterOrDigit(c))
            {
                continue;
            }

            while (end < title.End && end < segment.Text.Length && segment.Text[end] != c)
            {
                end++;
            }

            end++;
        }

        return end <= title.End ? end : title.End;
    }
}
