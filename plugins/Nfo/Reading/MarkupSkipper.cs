using System.Text.RegularExpressions;

namespace MediaBridge.Plugins.Nfo.Reading;

/// <summary>Goes over what is no element: remarks, declarations, a DOCTYPE. What is wrong with them is told and mended.</summary>
internal sealed partial class MarkupSkipper(TextCursor cursor, Diagnostics diagnostics, TextEdits repairs, EntityReader entities)
{
    /// <summary>Goes behind the next end; false if there is none, and all that is left belongs to it.</summary>
    public bool SkipTo(string end, string what, string mended)
    {
        var at = cursor.Text.IndexOf(end, cursor.At, StringComparison.Ordinal);
        if (at < 0)
        {
            diagnostics.Add(what, cursor.Line(), Severity.Error);
            repairs.Add(cursor.Text.Length, 0, mended);
            cursor.At = cursor.Text.Length;
            return false;
        }

        cursor.At = at + end.Length;
        return true;
    }

    /// <summary>Goes behind a remark; two hyphens in it would end it for others.</summary>
    public bool SkipRemark()
    {
        var from = cursor.At + 4;
        var isEnded = SkipTo("-->", "a remark without end", "-->");
        var to = isEnded ? cursor.At - 3 : cursor.Text.Length;
        if (from < to && (cursor.Text.AsSpan(from, to - from).Contains("--", StringComparison.Ordinal) || cursor.Text[to - 1] == '-'))
        {
            repairs.Add(from, to - from, cursor.Text[from..to].Replace("-", "‐", StringComparison.Ordinal));
            diagnostics.Add("a remark holds two hyphens", cursor.Line(), Severity.Warning);
        }
        else if (from > to)
        {
            repairs.Replace(cursor.At - (isEnded ? cursor.At - from + 4 : 0), cursor.At, "");
        }

        return isEnded;
    }

    /// <summary>The declaration belongs at the very beginning; there is none between episodes.</summary>
    public bool SkipInstruction()
    {
        var (from, isDeclaration) = (cursor.At, cursor.Text.AsSpan(cursor.At).StartsWith("<?xml", StringComparison.OrdinalIgnoreCase) && cursor.At + 5 < cursor.Text.Length && !char.IsLetterOrDigit(cursor.Text[cursor.At + 5]) && cursor.Text[cursor.At + 5] != '-');
        if (!SkipTo(">", "a declaration without end", ""))
        {
            repairs.Replace(from, cursor.Text.Length, "");
            return false;
        }

        var text = cursor.Text.AsSpan(from, cursor.At - from);
        if (isDeclaration ? from > 0 || !Declaration().IsMatch(text) : !Instruction().IsMatch(text))
        {
            repairs.Replace(from, cursor.At, isDeclaration && from == 0 ? "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>" : "");
            diagnostics.Add(isDeclaration && from > 0 ? "a declaration stands inside of the file" : "a declaration is not well-formed", cursor.Line(), Severity.Error);
        }

        return true;
    }

    /// <summary>Over the subset in brackets, if there is one, and its quoted parts.</summary>
    public void SkipDoctype()
    {
        diagnostics.Add("a DOCTYPE was ignored", cursor.Line());
        var start = cursor.At;
        entities.HasDoctype = true;
        var (depth, quote) = (0, '\0');
        for (cursor.At += 9; cursor.At < cursor.Text.Length; cursor.At++)
        {
            var c = cursor.Text[cursor.At];
            if (quote != '\0')
            {
                quote = c == quote ? '\0' : quote;
            }
            else if (c is '"' or '\'' && depth > 0)
            {
                quote = c;
            }
            else if (c == '>' && depth == 0)
            {
                cursor.At++;
                break;
            }

            depth += quote != '\0' ? 0 : c == '[' ? 1 : c == ']' ? -1 : 0;
        }

        cursor.At = Math.Min(cursor.At, cursor.Text.Length);
        repairs.Add(start, cursor.At - start, "");
    }

    [GeneratedRegex("""^<\?xml\s+version\s*=\s*(?:"1\.[0-9]"|'1\.[0-9]')(?:\s+encoding\s*=\s*(?:"[A-Za-z][A-Za-z0-9._-]*"|'[A-Za-z][A-Za-z0-9._-]*'))?(?:\s+standalone\s*=\s*(?:"(?:yes|no)"|'(?:yes|no)'))?\s*\?>$""", RegexOptions.CultureInvariant)]
    private static partial Regex Declaration();

    [GeneratedRegex(@"^<\?(?!xml\s)[A-Za-z_][A-Za-z0-9._-]*(?:\s[^>]*)?\?>$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Instruction();
}
