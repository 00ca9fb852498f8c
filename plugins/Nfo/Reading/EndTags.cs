namespace MediaBridge.Plugins.Nfo.Reading;

/// <summary>Tells whether an element has an end tag further on; searches once for each name.</summary>
internal sealed class EndTags
{
    private const int MostNames = 200;
    private const int Window = 10_000;
    private readonly string _text;
    private readonly Dictionary<string, int> _last = new(StringComparer.OrdinalIgnoreCase);

    public EndTags(string text) => _text = text;

    public bool HasAfter(string name, int at)
    {
        if (!_last.TryGetValue(name, out var last))
        {
            if (_last.Count >= MostNames)
            {
                return false;
            }

            last = _text.LastIndexOf("</" + name, StringComparison.OrdinalIgnoreCase);
            _last.Add(name, last);
        }

        return last >= at;
    }

    /// <summary>Whether the next end tag of that name belongs to another element, which begins before it, or is not there.</summary>
    public bool IsMissing(string name, int at)
    {
        if (!HasAfter(name, at))
        {
            return true;
        }

        var ahead = _text.AsSpan(at, Math.Min(Window, _text.Length - at));
        var end = ahead.IndexOf("</" + name, StringComparison.OrdinalIgnoreCase);
        var start = ahead.IndexOf("<" + name, StringComparison.OrdinalIgnoreCase);
        return start >= 0 && (end < 0 || start < end);
    }
}
