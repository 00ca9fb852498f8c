using System.Text;

namespace MediaBridge.Plugins.Nfo.Reading;

/// <summary>The elements that are open where the parser stands, and how they are closed: by their end tags, by those of others, or by the end of the text.</summary>
internal sealed class OpenElements(TextCursor cursor, Diagnostics diagnostics, TextEdits repairs, EntityReader entities)
{
    private readonly Stack<(NfoElement Element, StringBuilder Text)> _open = new();
    private readonly StringBuilder _outside = new();

    /// <summary>Elements without a parent.</summary>
    public List<NfoElement> Roots { get; } = [];

    /// <summary>Text outside of all elements.</summary>
    public string Outside => _outside.ToString();

    /// <summary>How many are open.</summary>
    public int Count => _open.Count;

    /// <summary>The innermost one; there must be one.</summary>
    public NfoElement Top => _open.Peek().Element;

    /// <summary>Where text goes now.</summary>
    public StringBuilder Text => _open.Count > 0 ? _open.Peek().Text : _outside;

    /// <summary>Puts an element into the innermost one, and opens it.</summary>
    public void Add(NfoElement element, bool isClosed)
    {
        (_open.Count > 0 ? Top.Children : Roots).Add(element);
        if (!isClosed)
        {
            _open.Push((element, new StringBuilder()));
        }
    }

    /// <summary>Closes the element that an end tag means: those inside of it that have none, too.</summary>
    /// <param name="name">The tag's name.</param>
    /// <param name="written">The name as it is written.</param>
    /// <param name="tagEnd">Where the tag ends.</param>
    public void Close(string name, string written, int tagEnd)
    {
        var top = _open.Count > 0 ? _open.Peek().Element : null;
        var isOpen = _open.Any(o => o.Element.Name == name);
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

        while (_open.Peek().Element is var element && element.Name != name)
        {
            CloseMissing();
        }

        top = _open.Peek().Element;
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
        var element = _open.Peek().Element;
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
        var (element, text) = _open.Pop();
        (element.ContentEnd, element.End) = (contentEnd, end);
        var plain = text.ToString().Trim();
        element.Text = entities.Unescape(plain, element.Line);
        if (element.Text.Length != plain.Length && element.Children.Count == 0)
        {
            repairs.Replace(element.ContentStart, contentEnd, XmlText.Content(element.Text));
        }

        // Markup inside of a plot: its words are the plot's.
        if (_open.Count > 0 && !NfoNames.IsKnown(element.Name))
        {
            _open.Peek().Text.Append(element.Text);
        }
    }

    /// <summary>Closes what the text leaves open.</summary>
    public void CloseAtEnd()
    {
        if (_open.Count == 0)
        {
            return;
        }

        var last = _open.Peek().Element;
        var isCutOff = _open.Count > 1;
        diagnostics.Add(isCutOff ? $"the file is cut off in <{last.Name}>" : $"<{last.Name}> has no end tag", isCutOff ? cursor.Line() : last.Line, Severity.Error);
        var from = cursor.Text.Length;
        if (isCutOff && last.Children.Count == 0)
        {
            // Half a value is worse than none; an address behind it may still be meant.
            _outside.Append(' ').Append(_open.Pop().Text);
            _open.Peek().Element.Children.Remove(last);
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
            _outside.Append(' ').Append(_open.Count == 1 ? _open.Peek().Text : null);
            ends.Append("</").Append(_open.Peek().Element.WrittenName).Append('>');
            CloseTop(from, from);
        }

        repairs.Add(from, 0, from < cursor.Text.Length && last.Children.Count > 0 ? $"\n{ends}" : ends.ToString());
    }
}
