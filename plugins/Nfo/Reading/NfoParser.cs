using System.Text;
using System.Text.RegularExpressions;

namespace MediaBridge.Plugins.Nfo.Reading;

/// <summary>A tolerant reader of NFO text: well-formed XML is read as XML, the rest as its writer meant it. Never throws.</summary>
/// <remarks>
/// There is no DTD, no entity beyond those of XML and HTML, no resolver: nothing outside of the text is read, nothing expands.
/// Depth, number of elements and searches are bounded, so that hostile text costs no more than its length.
/// </remarks>
internal sealed partial class NfoParser
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
        _entities = new EntityReader(text, diagnostics, Repairs);
    }

    /// <summary>What would make the text well-formed.</summary>
    public TextEdits Repairs { get; } = new();

    /// <summary>Whether a part was left out that no repair can keep.</summary>
    public bool IsBeyondRepair { get; private set; }

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
                EscapeSectionEnds(_at, end);
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
            return SkipRemark();
        }

        if (rest.StartsWith("<![CDATA["))
        {
            var end = _text.IndexOf("]]>", _at, StringComparison.Ordinal);
            Current.Append(_text, _at + 9, (end < 0 ? _text.Length : end) - _at - 9);
            return SkipTo("]]>", "a CDATA section without end", "]]>");
        }

        if (rest.StartsWith("<?"))
        {
            return SkipInstruction();
        }

        if (rest.StartsWith("<!DOCTYPE", StringComparison.OrdinalIgnoreCase))
        {
            SkipDoctype();
            return true;
        }

        return rest.Length > 1 && rest[1] == '/' ? EndTag() : StartTag();
    }

    private bool SkipTo(string end, string what, string mended)
    {
        var at = _text.IndexOf(end, _at, StringComparison.Ordinal);
        if (at < 0)
        {
            _diagnostics.Add(what, Line(), Severity.Error);
            Repairs.Add(_text.Length, 0, mended);
            _at = _text.Length;
            return false;
        }

        _at = at + end.Length;
        return true;
    }

    private bool SkipRemark()
    {
        var from = _at + 4;
        var isEnded = SkipTo("-->", "a remark without end", "-->");
        var to = isEnded ? _at - 3 : _text.Length;
        if (from < to && (_text.AsSpan(from, to - from).Contains("--", StringComparison.Ordinal) || _text[to - 1] == '-'))
        {
            Repairs.Add(from, to - from, _text[from..to].Replace("-", "‐", StringComparison.Ordinal));
            _diagnostics.Add("a remark holds two hyphens", Line(), Severity.Warning);
        }
        else if (from > to)
        {
            Repairs.Replace(_at - (isEnded ? _at - from + 4 : 0), _at, "");
        }

        return isEnded;
    }

    /// <summary>The declaration belongs at the very beginning; there is none between episodes.</summary>
    private bool SkipInstruction()
    {
        var (from, isDeclaration) = (_at, _text.AsSpan(_at).StartsWith("<?xml", StringComparison.OrdinalIgnoreCase) && _at + 5 < _text.Length && !char.IsLetterOrDigit(_text[_at + 5]) && _text[_at + 5] != '-');
        if (!SkipTo(">", "a declaration without end", ""))
        {
            Repairs.Replace(from, _text.Length, "");
            return false;
        }

        var text = _text.AsSpan(from, _at - from);
        if (isDeclaration ? from > 0 || !Declaration().IsMatch(text) : !Instruction().IsMatch(text))
        {
            Repairs.Replace(from, _at, isDeclaration && from == 0 ? "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>" : "");
            _diagnostics.Add(isDeclaration && from > 0 ? "a declaration stands inside of the file" : "a declaration is not well-formed", Line(), Severity.Error);
        }

        return true;
    }

    private void EscapeSectionEnds(int from, int end)
    {
        for (var at = _open.Count == 0 ? -1 : _text.IndexOf("]]>", from, end - from, StringComparison.Ordinal); at >= 0; at = _text.IndexOf("]]>", at + 3, end - at - 3, StringComparison.Ordinal))
        {
            Repairs.Add(at, 3, "]]&gt;");
        }
    }

    /// <summary>Over the subset in brackets, if there is one, and its quoted parts.</summary>
    private void SkipDoctype()
    {
        _diagnostics.Add("a DOCTYPE was ignored", Line());
        var start = _at;
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
                break;
            }

            depth += quote != '\0' ? 0 : c == '[' ? 1 : c == ']' ? -1 : 0;
        }

        _at = Math.Min(_at, _text.Length);
        Repairs.Add(start, _at - start, "");
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

        var tagEnd = end < 0 ? _text.Length : end + 1;
        Close(name, _text[(_at + 2)..(end < 0 ? _text.Length : end)].Trim(), tagEnd);
        _at = tagEnd;
        return true;
    }

    private void Close(string name, string written, int tagEnd)
    {
        var top = _open.Count > 0 ? _open.Peek().Element : null;
        var isOpen = _open.Any(o => o.Element.Name == name);
        if (top is null || (!isOpen && (HtmlMarkup.Contains(name) || top.Children.Count > 0)))
        {
            _diagnostics.Add($"a stray </{name}> was ignored", Line(), Severity.Error);
            Repairs.Add(_at, tagEnd - _at, "");
            return;
        }

        if (!isOpen)
        {
            _diagnostics.Add($"</{name}> was read as the end of <{top.Name}>", Line(), Severity.Error);
            Repairs.Add(_at, tagEnd - _at, $"</{top.WrittenName}>");
            CloseTop(_at, tagEnd);
            return;
        }

        while (_open.Peek().Element is var element && element.Name != name)
        {
            CloseMissing();
        }

        top = _open.Peek().Element;
        if (top.WrittenName != written || tagEnd > _text.Length || _text[tagEnd - 1] != '>')
        {
            Repairs.Add(_at, tagEnd - _at, $"</{top.WrittenName}>");
            _diagnostics.Add($"</{written}> was read as the end of <{top.WrittenName}>", Line(), Severity.Error, isRemark: false);
        }

        CloseTop(_at, tagEnd);
    }

    /// <summary>Closes the innermost element, whose end tag is not there.</summary>
    private void CloseMissing()
    {
        var element = _open.Peek().Element;
        _diagnostics.Add($"<{element.Name}> has no end tag", element.Line, Severity.Error);
        var at = _at;
        while (at > element.ContentStart && char.IsWhiteSpace(_text[at - 1]))
        {
            at--;
        }

        Repairs.Add(at, 0, $"</{element.WrittenName}>");
        CloseTop(at, at);
    }

    private bool StartTag()
    {
        var repairs = Repairs.Count;
        if (TagReader.Read(_text, _at, _entities) is not { } tag)
        {
            Repairs.Keep(repairs);
            return Raw();
        }

        var name = LocalName(tag.Name);
        var isKnown = NfoNames.IsKnown(name);
        if (!isKnown && !tag.IsClosed && !_endTags.HasAfter(tag.Name, tag.End))
        {
            Repairs.Keep(repairs);
            return Raw();
        }

        if (_open.Count > 0 && isKnown && _open.Peek().Element is var top && NfoNames.IsLeaf(top.Name) && _endTags.IsMissing(top.Name, tag.End))
        {
            CloseMissing();
        }

        if (_open.Count == Deepest || ++_count > MostElements)
        {
            _diagnostics.Add(_open.Count == Deepest ? $"elements are nested deeper than {Deepest}; the rest was left out" : $"there are more than {MostElements} elements; the rest was left out", Line(), Severity.Error);
            IsBeyondRepair = true;
            _at = _text.Length;
            return false;
        }

        if (tag.IsSloppy)
        {
            _diagnostics.Add($"the tag <{name}> is not well-formed", Line(), Severity.Error, isRemark: false);
            Repairs.Replace(_at, tag.End, $"<{tag.Name}{string.Concat(tag.Attributes.Select(a => $" {a.Key}=\"{XmlText.Attribute(a.Value)}\""))}{(tag.IsClosed ? "/>" : ">")}");
        }

        var element = new NfoElement { Name = name, Line = Line(), Attributes = tag.Attributes, WrittenName = tag.Name, Start = _at, ContentStart = tag.End, ContentEnd = tag.End, End = tag.End };
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
            _diagnostics.Add("a raw < was repaired", Line(), Severity.Error);
            Repairs.Add(_at, 1, "&lt;");
        }

        Current.Append('<');
        _at++;
        return true;
    }

    private void CloseTop(int contentEnd, int end)
    {
        var (element, text) = _open.Pop();
        (element.ContentEnd, element.End) = (contentEnd, end);
        var plain = text.ToString().Trim();
        element.Text = _entities.Unescape(plain, element.Line);
        if (element.Text.Length != plain.Length && element.Children.Count == 0)
        {
            Repairs.Replace(element.ContentStart, contentEnd, XmlText.Content(element.Text));
        }

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
        _diagnostics.Add(isCutOff ? $"the file is cut off in <{last.Name}>" : $"<{last.Name}> has no end tag", isCutOff ? Line() : last.Line, Severity.Error);
        var from = _text.Length;
        if (isCutOff && last.Children.Count == 0)
        {
            // Half a value is worse than none; an address behind it may still be meant.
            _outside.Append(' ').Append(_open.Pop().Text);
            _open.Peek().Element.Children.Remove(last);
            from = last.Start;
            Repairs.Replace(from, _text.Length, "");
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

        Repairs.Add(from, 0, from < _text.Length && last.Children.Count > 0 ? $"\n{ends}" : ends.ToString());
    }

    private int Line()
    {
        _line += _text.AsSpan(_lineAt, _at - _lineAt).Count('\n');
        _lineAt = _at;
        return _line;
    }

    [GeneratedRegex("""^<\?xml\s+version\s*=\s*(?:"1\.[0-9]"|'1\.[0-9]')(?:\s+encoding\s*=\s*(?:"[A-Za-z][A-Za-z0-9._-]*"|'[A-Za-z][A-Za-z0-9._-]*'))?(?:\s+standalone\s*=\s*(?:"(?:yes|no)"|'(?:yes|no)'))?\s*\?>$""", RegexOptions.CultureInvariant)]
    private static partial Regex Declaration();

    [GeneratedRegex(@"^<\?(?!xml\s)[A-Za-z_][A-Za-z0-9._-]*(?:\s[^>]*)?\?>$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Instruction();

    private static string LocalName(ReadOnlySpan<char> name) => name[(name.LastIndexOf(':') + 1)..].ToString().ToLowerInvariant();
}
