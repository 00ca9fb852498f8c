using System.Text;

namespace MediaBridge.Plugins.Nfo.Reading;

/// <summary>A tolerant reader of NFO text: well-formed XML is read as XML, the rest as its writer meant it. Never throws.</summary>
/// <remarks>
/// There is no DTD, no entity beyond those of XML and HTML, no resolver: nothing outside of the text is read, nothing expands.
/// Depth, number of elements and searches are bounded, so that hostile text costs no more than its length.
/// </remarks>
internal sealed class NfoParser
{
    private const int Deepest = 64;
    private const int MostElements = 100_000;
    private const int LongestEndTag = 200;
    private readonly string _text;
    private readonly Diagnostics _diagnostics;
    private readonly EndTags _endTags;
    private readonly EntityReader _entities;
    private readonly Stack<(NfoElement Element, StringBuilder Text)> _open = new();
    private readonly StringBuilder _outside = new();
    private int _at;
    private int _line = 1;
    private int _lineAt;
    private int _count;

    public NfoParser(string text, Diagnostics diagnostics)
    {
        (_text, _diagnostics) = (text, diagnostics);
        _endTags = new EndTags(text);
        _entities = new EntityReader(text, diagnostics);
    }

    public List<NfoElement> Roots { get; } = [];

    /// <summary>Text outside of all elements.</summary>
    public string Outside => _outside.ToString();

    public void Parse()
    {
        while (_at < _text.Length)
        {
            var next = _text.AsSpan(_at).IndexOfAny('<', '&');
            if (next != 0)
            {
                var end = next < 0 ? _text.Length : _at + next;
                Current.Append(_text, _at, end - _at);
                _at = end;
            }
            else if (_text[_at] == '&')
            {
                _at += _entities.Read(_at, Current, _open.Count > 0, Line());
            }
            else if (!Markup())
            {
                break;
            }
        }

        CloseAtEnd();
    }

    private StringBuilder Current => _open.Count > 0 ? _open.Peek().Text : _outside;

    /// <summary>Reads what begins with &lt;; false when the rest cannot be read.</summary>
    private bool Markup()
    {
        var rest = _text.AsSpan(_at);
        if (rest.StartsWith("<!--"))
        {
            return SkipTo("-->", "a remark without end");
        }

        if (rest.StartsWith("<![CDATA["))
        {
            var end = _text.IndexOf("]]>", _at, StringComparison.Ordinal);
            Current.Append(_text, _at + 9, (end < 0 ? _text.Length : end) - _at - 9);
            return SkipTo("]]>", "a CDATA section without end");
        }

        if (rest.StartsWith("<?"))
        {
            return SkipTo(">", "a declaration without end");
        }

        if (rest.StartsWith("<!DOCTYPE", StringComparison.OrdinalIgnoreCase))
        {
            SkipDoctype();
            return true;
        }

        return rest.Length > 1 && rest[1] == '/' ? EndTag() : StartTag();
    }

    private bool SkipTo(string end, string what)
    {
        var at = _text.IndexOf(end, _at, StringComparison.Ordinal);
        if (at < 0)
        {
            _diagnostics.Add(what, Line());
            _at = _text.Length;
            return false;
        }

        _at = at + end.Length;
        return true;
    }

    /// <summary>Over the subset in brackets, if there is one, and its quoted parts.</summary>
    private void SkipDoctype()
    {
        _diagnostics.Add("a DOCTYPE was ignored", Line());
        _entities.HasDoctype = true;
        var (depth, quote) = (0, '\0');
        for (_at += 9; _at < _text.Length; _at++)
        {
            var c = _text[_at];
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
                _at++;
                return;
            }

            depth += quote != '\0' ? 0 : c == '[' ? 1 : c == ']' ? -1 : 0;
        }
    }

    private bool EndTag()
    {
        // Bounded, so that many broken tags do not each search the whole text.
        var ahead = Math.Min(LongestEndTag, _text.Length - _at);
        var end = _text.IndexOf('>', _at, ahead);
        var length = (end < 0 ? _at + ahead : end) - _at - 2;
        var name = length > 0 && (end >= 0 || ahead < LongestEndTag) ? LocalName(_text.AsSpan(_at + 2, length).Trim()) : "";
        if (name.Length == 0 || !TagReader.IsName(name))
        {
            return Raw();
        }

        Close(name);
        _at = end < 0 ? _text.Length : end + 1;
        return true;
    }

    private void Close(string name)
    {
        if (_open.Count == 0)
        {
            _diagnostics.Add($"a stray </{name}> was ignored", Line());
            return;
        }

        var top = _open.Peek().Element;
        if (top.Name != name && !_open.Any(o => o.Element.Name == name))
        {
            if (HtmlMarkup.Contains(name) || top.Children.Count > 0)
            {
                _diagnostics.Add($"a stray </{name}> was ignored", Line());
                return;
            }

            _diagnostics.Add($"</{name}> was read as the end of <{top.Name}>", Line());
            CloseTop();
            return;
        }

        while (_open.Peek().Element is var element && element.Name != name)
        {
            _diagnostics.Add($"<{element.Name}> has no end tag", element.Line);
            CloseTop();
        }

        CloseTop();
    }

    private bool StartTag()
    {
        if (TagReader.Read(_text, _at, _entities) is not { } tag)
        {
            return Raw();
        }

        var name = LocalName(tag.Name);
        var isKnown = NfoNames.IsKnown(name);
        if (!isKnown && !tag.IsClosed && !_endTags.HasAfter(tag.Name, tag.End))
        {
            return Raw();
        }

        if (_open.Count > 0 && isKnown && _open.Peek().Element is var top && NfoNames.IsLeaf(top.Name) && _endTags.IsMissing(top.Name, tag.End))
        {
            _diagnostics.Add($"<{top.Name}> has no end tag", top.Line);
            CloseTop();
        }

        if (_open.Count == Deepest || ++_count > MostElements)
        {
            _diagnostics.Add(_open.Count == Deepest ? $"elements are nested deeper than {Deepest}; the rest was left out" : $"there are more than {MostElements} elements; the rest was left out", Line());
            _at = _text.Length;
            return false;
        }

        var element = new NfoElement { Name = name, Line = Line(), Attributes = tag.Attributes };
        (_open.Count > 0 ? _open.Peek().Element.Children : Roots).Add(element);
        _at = tag.End;
        if (!tag.IsClosed)
        {
            _open.Push((element, new StringBuilder()));
        }

        return true;
    }

    private bool Raw()
    {
        if (_open.Count > 0)
        {
            _diagnostics.Add("a raw < was repaired", Line());
        }

        Current.Append('<');
        _at++;
        return true;
    }

    private void CloseTop()
    {
        var (element, text) = _open.Pop();
        element.Text = _entities.Unescape(text.ToString().Trim(), element.Line);

        // Markup inside of a plot: its words are the plot's.
        if (_open.Count > 0 && !NfoNames.IsKnown(element.Name))
        {
            _open.Peek().Text.Append(element.Text);
        }
    }

    private void CloseAtEnd()
    {
        if (_open.Count == 0)
        {
            return;
        }

        var last = _open.Peek().Element;
        var isCutOff = _open.Count > 1;
        _diagnostics.Add(isCutOff ? $"the file is cut off in <{last.Name}>" : $"<{last.Name}> has no end tag", isCutOff ? Line() : last.Line);
        if (isCutOff && last.Children.Count == 0)
        {
            // Half a value is worse than none; an address behind it may still be meant.
            _outside.Append(' ').Append(_open.Pop().Text);
            _open.Peek().Element.Children.Remove(last);
        }

        while (_open.Count > 0)
        {
            // Loose text of a root that never ends is an address tail, if anything.
            _outside.Append(' ').Append(_open.Count == 1 ? _open.Peek().Text : null);
            CloseTop();
        }
    }

    private int Line()
    {
        _line += _text.AsSpan(_lineAt, _at - _lineAt).Count('\n');
        _lineAt = _at;
        return _line;
    }

    private static string LocalName(ReadOnlySpan<char> name) => name[(name.LastIndexOf(':') + 1)..].ToString().ToLowerInvariant();
}
