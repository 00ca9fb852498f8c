using System.Text;

namespace MediaBridge.Core.Naming;

/// <summary>Turns the title's part of a name into a title: dots and underscores become blanks, acronyms keep their dots.</summary>
internal static class TitleText
{
    private const string Edges = " ._-–—~,([{|/*";

    /// <summary>The title that words of a segment make, and where it stands; empty if there are none.</summary>
    public static (string Text, int Start, int End) Of(NameScan scan, int first, int end)
    {
        if (first >= end || first >= scan.Count)
        {
            return ("", 0, 0);
        }

        // Up to the next word's bracket or separator, so that the last dot of an acronym can be seen.
        var start = scan.Tokens[first].Start;
        var stop = end >= scan.Count ? scan.Text.Length : scan.Tokens[first].Bracket == '[' ? scan.Tokens[end - 1].End : scan.Tokens[end].Start;
        if (scan.Episode is { } episode && episode.Start > start && (episode.Start < stop || (end < scan.Count && episode.Start > scan.Tokens[end].Start && episode.Start < scan.Tokens[end].End)))
        {
            // "ZooS01E02" is one word.
            stop = episode.Start;
        }

        if (start > 0 && scan.Text[start - 1] == '(' && first == 0)
        {
            start--;
        }

        var raw = scan.Text.AsSpan(start, stop - start);
        var title = Clean(raw);
        if (scan.Text[start] == '(')
        {
            title = title.Contains(')', StringComparison.Ordinal) ? "(" + title.TrimStart('(') : title;
        }

        // In dotted names a bracket behind the title holds another title: Le.Prestige.(The.Prestige).
        var open = title.IndexOf('(', StringComparison.Ordinal);
        title = !raw.Contains(' ') && open > 0 && title[^1] == ')' ? title[..open].TrimEnd() : title;
        title = FrontArticle(title);
        return (title, start, Math.Max(scan.Tokens[end - 1].End, start));
    }

    public static string Clean(ReadOnlySpan<char> raw)
    {
        var text = raw.Trim(Edges);
        var blanks = text.Count(' ') + text.Count('_');
        var dots = TightDots(text);
        var builder = new StringBuilder(text.Length);
        var dotsSeparate = dots > blanks;
        var dashesSeparate = blanks == 0 && dots == 0 && text.Count('-') > 1 && (text.FirstIn('A', 'z') >= 0 || text.FirstIn('\u0080', '\uffff') >= 0);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '.' && dotsSeparate && InAcronym(text, i))
            {
                builder.Append(IsSingle(text, i + 1) ? "." : ". ");
                continue;
            }

            var separates = c == '_' || (c == '-' && dashesSeparate) || (c == '.' && dotsSeparate) || char.IsWhiteSpace(c);
            if (!separates)
            {
                builder.Append(c);
            }
            else if (builder.Length > 0 && builder[^1] != ' ')
            {
                builder.Append(' ');
            }
        }

        var title = builder.ToString().Trim().TrimEnd('-', ',', '(', '[', '{', ' ', '_', '/', '|').Trim();
        return Balanced(EndsInAcronym(raw, text) ? title + "." : title);
    }

    /// <summary>Dots between two words without a blank.</summary>
    private static int TightDots(ReadOnlySpan<char> text)
    {
        var count = 0;
        for (var i = 1; i + 1 < text.Length; i++)
        {
            if (text[i] == '.' && text[i + 1] != ' ' && text[i + 1] != '.' && text[i - 1] != '.')
            {
                count++;
            }
        }

        return count;
    }

    /// <summary>A dot after a single capital that has another single capital beside it: R.I.P.D.</summary>
    private static bool InAcronym(ReadOnlySpan<char> text, int dot)
        => IsSingle(text, dot - 1) && (IsSingle(text, dot + 1) || IsSingle(text, dot - 3));

    private static bool IsSingle(ReadOnlySpan<char> text, int at)
        => at >= 0 && at < text.Length && char.IsUpper(text[at])
            && (at == 0 || text[at - 1] is '.' or ' ' or '_' or '(')
            && (at + 1 == text.Length || text[at + 1] is '.' or ' ' or '_');

    /// <summary>Trimming takes the last dot of an acronym; it comes back.</summary>
    private static bool EndsInAcronym(ReadOnlySpan<char> raw, ReadOnlySpan<char> text)
    {
        var end = text.Length - 1;
        var offset = raw.IndexOf(text, StringComparison.Ordinal);
        var dotFollows = text.Length > 0 && offset >= 0 && offset + text.Length < raw.Length && raw[offset + text.Length] == '.';
        return dotFollows && IsSingle(text, end) && end >= 2 && text[end - 1] == '.' && IsSingle(text, end - 2);
    }

    /// <summary>"Simpsons, The": the article goes to the front.</summary>
    private static string FrontArticle(string title)
        => title.EndsWith(", The", StringComparison.OrdinalIgnoreCase) && title.Length > 5 ? title[^3..] + " " + title[..^5] : title;

    private static string Balanced(string title)
    {
        var open = title.LastIndexOf('(');
        if (open < 0 && title is [.., ')'])
        {
            // The bracket opened before the title.
            return title.TrimEnd(')', ' ');
        }

        return title.Count(c => c == '(') > title.Count(c => c == ')') && open > 0 && title.IndexOf(')', open) < 0
            ? title + ")"
            : title;
    }
}
