using MediaBridge.Sdk;
using Microsoft.Extensions.Logging;

namespace MediaBridge.Plugins.Letterboxd.Films;

/// <summary>What a read left out: each in the log, the first of them at the end.</summary>
internal sealed class LeftOut(PluginServices services)
{
    private const int Shown = 10;
    private readonly List<string> _first = [];
    private readonly List<string> _remarks = [];
    private int _count;

    /// <summary>Whether something that should be read could not.</summary>
    public bool Any => _count > 0;

    /// <summary>Why not everything was read, and what was not meant to be; null if there is nothing to say.</summary>
    public string? Reason
    {
        get
        {
            var rows = _count == 0 ? "" : $"{_count} could not be read: {string.Join("; ", _first)}{(_count > Shown ? $"; and {_count - Shown} more, which the log names" : "")}";
            var text = string.Join(". ", new[] { rows }.Concat(_remarks).Where(t => t.Length > 0));
            return text.Length == 0 ? null : text;
        }
    }

    /// <summary>A row, cell or file that cannot be used.</summary>
    public void Add(string what)
    {
        services.Log.LogWarning("Left out: {What}", what);
        if (_count++ < Shown)
        {
            _first.Add(what);
        }
    }

    /// <summary>Something that is not read on purpose.</summary>
    public void Remark(string what)
    {
        services.Log.LogInformation("{What}", what);
        _remarks.Add(what);
    }
}
