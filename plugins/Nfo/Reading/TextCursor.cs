namespace MediaBridge.Plugins.Nfo.Reading;

/// <summary>A place in a text that is read from its beginning to its end, and the line that it is on.</summary>
internal sealed class TextCursor(string text)
{
    private int _line = 1;
    private int _lineAt;

    public string Text => text;

    /// <summary>The place, from 0; it only grows between two questions for the line.</summary>
    public int At { get; set; }

    /// <summary>The line of the place, from 1.</summary>
    public int Line()
    {
        _line += text.AsSpan(_lineAt, At - _lineAt).Count('\n');
        _lineAt = At;
        return _line;
    }
}
