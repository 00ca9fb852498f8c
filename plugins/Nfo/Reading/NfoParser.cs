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
    private readonly TextCursor _cursor;
    private readonly Diagnostics _diagnostics;
    private readonly EndTags _endTags;
    private readonly EntityReader _entities;
    private readonly OpenElements _open;
    private readonly MarkupSkipper _skipper;
    private int _count;

    public NfoParser(string text, Diagnostics diagnostics)
    {
        (_cursor, _diagnostics) = (new TextCursor(text), diagnostics);
        _endTags = new EndTags(text);
        _entities = new EntityReader(text, diagnostics, Repairs);
        _open = new OpenElements(_cursor, diagnostics, Repairs, _entities);
        _skipper = new MarkupSkipper(_cursor, diagnostics, Repairs, _entities);
    }

    /// <summary>What would make the text well-formed.</summary>
    public TextEdits Repairs { get; } = new();

    /// <summary>Whether a part was left out that no repair can keep.</summary>
    public bool IsBeyondRepair { get; private set; }

    public List<NfoElement> Roots => _open.Roots;

    /// <summary>Text outside of all elements.</summary>
    public string Outside => _open.Outside;

    public void Parse()
    {
        while (_cursor.At < _cursor.Text.Length)
        {
            var next = _cursor.Text.AsSpan(_cursor.At).IndexOfAny('<', '&');
            if (next != 0)
            {
                var end = next < 0 ? _cursor.Text.Length : _cursor.At + next;
                _open.Text.Append(_cursor.Text, _cursor.At, end - _cursor.At);
                EscapeSectionEnds(_cursor.At, end);
                _cursor.At = end;
            }
            else if (_cursor.Text[_cursor.At] == '&')
            {
                _cursor.At += _entities.Read(_cursor.At, _open.Text, _open.Count > 0, _cursor.Line());
            }
            else if (!Markup())
            {
                break;
            }
        }

        _open.CloseAtEnd();
    }

    /// <summary>Reads what begins with &lt;; false when the rest cannot be read.</summary>
    private bool Markup()
    {
        var rest = _cursor.Text.AsSpan(_cursor.At);
        if (rest.StartsWith("<!--"))
        {
            return _skipper.SkipRemark();
        }

        if (rest.StartsWith("<![CDATA["))
        {
            var end = _cursor.Text.IndexOf("]]>", _cursor.At, StringComparison.Ordinal);
            _open.Text.Append(_cursor.Text, _cursor.At + 9, (end < 0 ? _cursor.Text.Length : end) - _cursor.At - 9);
            return _skipper.SkipTo("]]>", "a CDATA section without end", "]]>");
        }

        if (rest.StartsWith("<?"))
        {
            return _skipper.SkipInstruction();
        }

        if (rest.StartsWith("<!DOCTYPE", StringComparison.OrdinalIgnoreCase))
        {
            _skipper.SkipDoctype();
            return true;
        }

        return rest.Length > 1 && rest[1] == '/' ? EndTag() : StartTag();
    }

    private void EscapeSectionEnds(int from, int end)
    {
        for (var at = _open.Count == 0 ? -1 : _cursor.Text.IndexOf("]]>", from, end - from, StringComparison.Ordinal); at >= 0; at = _cursor.Text.IndexOf("]]>", at + 3, end - at - 3, StringComparison.Ordinal))
        {
            Repairs.Add(at, 3, "]]&gt;");
        }
    }

    private bool EndTag()
    {
        // Bounded, so that many broken tags do not each search the whole text.
        var ahead = Math.Min(LongestEndTag, _cursor.Text.Length - _cursor.At);
        var end = _cursor.Text.IndexOf('>', _cursor.At, ahead);
        var length = (end < 0 ? _cursor.At + ahead : end) - _cursor.At - 2;
        var written = length > 0 && (end >= 0 || ahead < LongestEndTag) ? Written(_cursor.Text.AsSpan(_cursor.At + 2, length).Trim()) : "";
        var name = LocalName(written);
        if (name.Length == 0 || !TagReader.IsName(name))
        {
            return Raw();
        }

        var tagEnd = end < 0 ? _cursor.Text.Length : end + 1;
        _open.Close(name, written, tagEnd);
        _cursor.At = tagEnd;
        return true;
    }

    private bool StartTag()
    {
        var repairs = Repairs.Count;
        if (TagReader.Read(_cursor.Text, _cursor.At, _entities) is not { } tag)
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

        if (_open.Count > 0 && isKnown && _open.Top is var top && NfoNames.IsLeaf(top.Name) && _endTags.IsMissing(top.Name, tag.End))
        {
            _open.CloseMissing();
        }

        if (_open.Count == Deepest || ++_count > MostElements)
        {
            _diagnostics.Add(_open.Count == Deepest ? $"elements are nested deeper than {Deepest}; the rest was left out" : $"there are more than {MostElements} elements; the rest was left out", _cursor.Line(), Severity.Error);
            IsBeyondRepair = true;
            _cursor.At = _cursor.Text.Length;
            return false;
        }

        if (tag.IsSloppy)
        {
            _diagnostics.Add($"the tag <{name}> is not well-formed", _cursor.Line(), Severity.Error, isRemark: false);
            Repairs.Replace(_cursor.At, tag.End, $"<{tag.Name}{string.Concat(tag.Attributes.Select(a => $" {a.Key}=\"{XmlText.Attribute(a.Value)}\""))}{(tag.IsClosed ? "/>" : ">")}");
        }

        var element = new NfoElement { Name = name, Line = _cursor.Line(), Attributes = tag.Attributes, WrittenName = tag.Name, Start = _cursor.At, ContentStart = tag.End, ContentEnd = tag.End, End = tag.End };
        _open.Add(element, tag.IsClosed);
        _cursor.At = tag.End;
        return true;
    }

    private bool Raw()
    {
        if (_open.Count > 0)
        {
            _diagnostics.Add("a raw < was repaired", _cursor.Line(), Severity.Error);
            Repairs.Add(_cursor.At, 1, "&lt;");
        }

        _open.Text.Append('<');
        _cursor.At++;
        return true;
    }

    /// <summary>The name of an end tag: most often that of the innermost element.</summary>
    private string Written(ReadOnlySpan<char> name) => _open.Count > 0 && name.SequenceEqual(_open.Top.WrittenName) ? _open.Top.WrittenName : NfoNames.TextOf(name);

    private static string LocalName(string written) => (written.LastIndexOf(':') is >= 0 and var colon ? written[(colon + 1)..] : written).ToLowerInvariant();
}
