using MediaBridge.Sdk;
using Microsoft.Extensions.Logging;

namespace MediaBridge.Plugins.Imdb.Csv;

/// <summary>What a read left out: each in the log, the first of them at the end.</summary>
internal sealed class LeftOut(PluginServices services)
{
    private const int Shown = 10;
    private readonly List<string> _first = [];
    private readonly List<string> _remarks = [];
    private int _count;

    /// <summary>Whether a row of a title could not be used.</summary>
    public bool Any => _count > 0;

    /// <summary>A row that cannot be used.</summary>
    public void Row(string what)
    {
        services.Log.LogWarning("Left out: {What}", what);
        if (_count++ < Shown)
        {
            _first.Add(what);
        }
    }

    /// <summary>Something that is not read on purpose, such as a list of people.</summary>
    public void Remark(string what)
    {
        services.Log.LogInformation("{What}", what);
        _remarks.Add(what);
    }

    /// <summary>All of it in a sentence; null if nothing was left out.</summary>
    public override string ToString()
    {
        var rows = _count == 0 ? "" : $"{_count} rows were left out: {string.Join("; ", _first)}{(_count > Shown ? $"; and {_count - Shown} more, which the log names" : "")}";
        return string.Join(". ", new[] { rows }.Concat(_remarks).Where(t => t.Length > 0));
    }
}
