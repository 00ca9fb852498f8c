using System.Text;

namespace MediaBridge.Plugins.Nfo.Reading;

/// <summary>Changes of a text, collected while it is read and made all at once; what they do not name stays as it is.</summary>
internal sealed class TextEdits
{
    private readonly List<TextEdit> _edits = [];

    public int Count => _edits.Count;

    public void Add(int start, int length, string text) => _edits.Add(new TextEdit(start, length, text));

    /// <summary>Replaces a piece, and forgets what was to change inside of it.</summary>
    public void Replace(int start, int end, string text)
    {
        // Changes come in the order of the text, so that those inside are the last ones.
        while (_edits is [.., var last] && last.Start >= start && last.Start + last.Length <= end)
        {
            _edits.RemoveAt(_edits.Count - 1);
        }

        Add(start, end - start, text);
    }

    /// <summary>Forgets all but the first ones.</summary>
    public void Keep(int count) => _edits.RemoveRange(count, _edits.Count - count);

    /// <summary>The text with all changes; of two that overlap the one that begins first is made.</summary>
    public string Apply(string text)
    {
        var result = new StringBuilder(text.Length + 64);
        var at = 0;
        foreach (var edit in _edits.OrderBy(e => e.Start).ThenBy(e => e.Length > 0))
        {
            if (edit.Start < at)
            {
                continue;
            }

            result.Append(text, at, edit.Start - at).Append(edit.Text);
            at = edit.Start + edit.Length;
        }

        return result.Append(text, at, text.Length - at).ToString();
    }
}
