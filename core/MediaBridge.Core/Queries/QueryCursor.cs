using System.Text;

namespace MediaBridge.Core.Queries;

/// <summary>A place in the text of a query, and the pieces that begin there.</summary>
internal sealed class QueryCursor(string text)
{
    public int Offset { get; private set; }

    public bool IsEnd => Offset >= text.Length;

    public bool IsBlank => !IsEnd && char.IsWhiteSpace(text[Offset]);

    public bool Is(char c) => !IsEnd && text[Offset] == c;

    public void ToEnd() => Offset = text.Length;

    public void SkipBlanks()
    {
        while (IsBlank)
        {
            Offset++;
        }
    }

    public bool Take(char c)
    {
        if (!Is(c))
        {
            return false;
        }

        Offset++;
        return true;
    }

    public bool TakeWord(string word)
    {
        if (string.Compare(text, Offset, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) != 0)
        {
            return false;
        }

        Offset += word.Length;
        return true;
    }

    /// <summary>A name with its colon, or a known field before a comparison, which is left for <see cref="TakeOperator"/>; null if none begins here.</summary>
    public string? TakeFieldName()
    {
        var end = NameEnd(Offset);
        if (end == Offset || end >= text.Length)
        {
            return null;
        }

        var name = text[Offset..end];
        if (text[end] == ':')
        {
            Offset = end + 1;
            return name;
        }

        if (text[end] is '<' or '>' or '=' && QueryFields.Find(name.Split('.')[0]) is not null)
        {
            Offset = end;
            return name;
        }

        return null;
    }

    /// <summary>One of &gt;= &lt;= &gt; &lt; =; empty if none begins here.</summary>
    public string TakeOperator()
    {
        foreach (var op in (ReadOnlySpan<string>)[">=", "<=", ">", "<", "="])
        {
            if (string.CompareOrdinal(text, Offset, op, 0, op.Length) == 0)
            {
                Offset += op.Length;
                return op;
            }
        }

        return "";
    }

    /// <summary>What stands up to a blank, a bar or, inside brackets, the closing one; may be empty.</summary>
    public string TakeBare(bool inGroup)
    {
        var start = Offset;
        while (!IsEnd && !IsBlank && text[Offset] != '|' && !(inGroup && text[Offset] == ')'))
        {
            Offset++;
        }

        return text[start..Offset];
    }

    /// <summary>What stands between quotes, <c>\"</c> and <c>\\</c> being characters; null if they are not closed.</summary>
    public string? TakeQuoted()
    {
        var result = new StringBuilder();
        for (Offset++; !IsEnd; Offset++)
        {
            var c = text[Offset];
            if (c == '"')
            {
                Offset++;
                return result.ToString();
            }

            if (c == '\\' && Offset + 1 < text.Length && text[Offset + 1] is '"' or '\\')
            {
                c = text[++Offset];
            }

            result.Append(c);
        }

        return null;
    }

    /// <summary>A bar between two values of one term: no blanks around it, and no other term behind it.</summary>
    public bool TakeBarOfValues()
    {
        var next = Offset + 1;
        if (!Is('|') || next >= text.Length || char.IsWhiteSpace(text[next]) || text[next] is '|' or '(' or ')' or '-')
        {
            return false;
        }

        var end = NameEnd(next);
        if (end > next && end < text.Length && text[end] == ':' && QueryFields.Names.Contains(text[next..end].Split('.')[0], StringComparer.OrdinalIgnoreCase))
        {
            return false;
        }

        Offset = next;
        return true;
    }

    private int NameEnd(int start)
    {
        if (start >= text.Length || !char.IsLetter(text[start]))
        {
            return start;
        }

        var end = start;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '_' or '-' or '.'))
        {
            end++;
        }

        return end;
    }
}
