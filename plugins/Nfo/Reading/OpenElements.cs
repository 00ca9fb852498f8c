using System.Text;

namespace MediaBridge.Plugins.Nfo.Reading;

/// <summary>The elements that are open where the parser stands, and how they are closed: by their end tags, by those of others, or by the end of the text.</summary>
internal sealed class OpenElements(TextCursor cursor, Diagnostics diagnostics, TextEdits repairs, EntityReader entities)
{
    private const int FewCharacters = 4096;
    private readonly List<NfoElement> _open = [];

    // One for each depth: a file has many elements, one within the other only a few.
    private readonly List<StringBuilder> _texts = [];
    private readonly StringBuilder _outside = new();

    /// <summary>Elements without a parent.</summary>
    public List<NfoElement> Roots { get; } = [];

    /// <summary>Text outside of all elements.</summary>
    public string Outside => _outside.ToString();

    /// <summary>How many are open.</summary>
    public int Count => _open.Count;

    /// <summary>The innermost one; there must be one.</summary>
    public NfoElement Top => _open[^1];

    /// <summary>Where text goes now.</summary>
    public StringBuilder Text => _open.Count > 0 ? _texts[_open.Count - 1] : _outside;

    /// <summary>Puts an element into the innermost one, and opens it.</summary>
    public void Add(NfoElement element, bool isClosed)
    {
        if (_open.Count > 0)
        {
            Top.Add(element);
        }
        else
        {
            Roots.Add(element);
        }

        if (isClosed)
        {
            return;
        }

        _open.Add(element);
        if (_texts.Count < _open.Count)
        {
            _texts.Add(new StringBuilder());
        }

        Text.Clear();
    }

    /// <summary>Closes the element that an end tag means: those inside of it that have none, too.</summary>
    /// <param name="name">The tag's name.</param>
    /// <param name="written">The name as it is written.</param>
    /// <param name="tagEnd">Where the tag ends.</param>
    public void Close(string name, string written, int tagEnd)
    {
        var top = _open.Count > 0 ? Top : null;
        var isOpen = IsOpen(name);
        if (top is null || (!isOpen && (HtmlMarkup.Contains(name) || top.Children.Count > 0)))
        {
            diagnostics.Add($"a stray </{name}> was ignored", cursor.Line(), Severity.Error);
            repairs.Add(cursor.At, tagEnd - cursor.At, "");
            return;
        }

        if (!isOpen)
        {
            diagnostics.Add($"</{name}> was read as the end of <{top.Name}>", cursor.Line(), Severity.Error);
            repairs.Add(cursor.At, tagEnd - cursor.At, $"</{top.WrittenName}>");
            CloseTop(cursor.At, tagEnd);
            return;
        }

        while (Top.Name != name)
        {
            CloseMissing();
        }

        top = Top;
        if (top.WrittenName != written || tagEnd > cursor.Text.Length || cursor.Text[tagEnd - 1] != '>')
        {
            repairs.Add(cursor.At, tagEnd - cursor.At, $"</{top.WrittenName}>");
            diagnostics.Add($"</{written}> was read as the end of <{top.WrittenName}>", cursor.Line(), Severity.Error, isRemark: false);
        }

        CloseTop(cursor.At, tagEnd);
    }

    /// <summary>Closes the innermost element, whose end tag is not there.</summary>
    public void CloseMissing()
    {
        var element = Top;
        diagnostics.Add($"<{element.Name}> has no end tag", element.Line, Severity.Error);
        var at = cursor.At;
        while (at > element.ContentStart && char.IsWhiteSpace(cursor.Text[at - 1]))
        {
            at--;
        }

        repairs.Add(at, 0, $"</{element.WrittenName}>");
        CloseTop(at, at);
    }

    private void CloseTop(int contentEnd, int end)
    {
        var element = Top;
        var plain = Trimmed(Text);
        Pop();
        (element.ContentEnd, element.End) = (contentEnd, end);
        element.Text = entities.Unescape(plain, element.Line);
        if (element.Text.Length != plain.Length && element.Children.Count == 0)
        {
            repairs.Replace(element.ContentStart, contentEnd, XmlText.Content(element.Text));
        }

        // Markup inside of a plot: its words are the plot's.
        if (_open.Count > 0 && !NfoNames.IsKnown(element.Name))
        {
            Text.Append(element.Text);
        }
    }

    private bool IsOpen(string name)
    {
        for (var i = _open.Count - 1; i >= 0; i--)
        {
            if (_open[i].Name == name)
            {
                return true;
            }
        }

        return false;
    }

    private void Pop() => _open.RemoveAt(_open.Count - 1);

    private static string Trimmed(StringBuilder text)
    {
        if (text.Length > FewCharacters)
        {
            return text.ToString().Trim(); // one look at each character of what is long; it may lie in many pieces
        }

        var (start, end) = (0, text.Length);
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return text.ToString(start, end - start);
    }

    /// <summary>Closes what the text leaves open.</summary>
    public void CloseAtEnd()
    {
        if (_open.Count == 0)
        {
            return;
        }

        var last = Top;
        var isCutOff = _open.Count > 1;
        diagnostics.Add(isCutOff ? $"the file is cut off in <{last.Name}>" : $"<{last.Name}> has no end tag", isCutOff ? cursor.Line() : last.Line, Severity.Error);
        var from = cursor.Text.Length;
        if (isCutOff && last.Children.Count == 0)
        {
            // Half a value is worse than none; an address behind it may still be meant.
            _outside.Append(' ').Append(Text);
            Pop();
            Top.Remove(last);
            from = last.Start;
            repairs.Replace(from, cursor.Text.Length, "");
        }
        else if (!isCutOff && last.Children.Count > 0)
        {
            from = last.Children[^1].End;
        }

        var ends = new StringBuilder();
        while (_open.Count > 0)
        {
            // Loose text of a root that never ends is an address tail, if anything.
            _outside.Append(' ').Append(_open.Count == 1 ? Text : null);
            ends.Append("</").Append(Top.WrittenName).Append('>');
            CloseTop(from, from);
        }

        repairs.Add(from, 0, from < cursor.Text.Length && last.Children.Count > 0 ? $"\n{ends}" : ends.ToString());
    }
}
