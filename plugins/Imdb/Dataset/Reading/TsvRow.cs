namespace MediaBridge.Plugins.Imdb.Dataset.Reading;

/// <summary>One row of a data set: its fields are taken in order, and what is not asked for costs nothing. Fields are never quoted.</summary>
internal ref struct TsvRow(ReadOnlySpan<byte> line, long number)
{
    private ReadOnlySpan<byte> _rest = line;
    private bool _ended;

    /// <summary>Its line in the file, from 1.</summary>
    public readonly long Number { get; } = number;

    /// <summary>Whether a field that was asked for was not there.</summary>
    public bool IsShort { get; private set; }

    /// <summary>The next field; empty for <c>\N</c>, and beyond the last one.</summary>
    public ReadOnlySpan<byte> Next()
    {
        if (_ended)
        {
            IsShort = true;
            return [];
        }

        var tab = _rest.IndexOf((byte)'\t');
        var field = tab < 0 ? _rest : _rest[..tab];
        _ended = tab < 0;
        _rest = tab < 0 ? [] : _rest[(tab + 1)..];
        return field is [(byte)'\\', (byte)'N'] ? [] : field;
    }

    /// <summary>Passes fields over.</summary>
    public void Skip(int count)
    {
        for (var i = 0; i < count; i++)
        {
            Next();
        }
    }
}
