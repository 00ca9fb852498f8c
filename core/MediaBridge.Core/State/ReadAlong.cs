namespace MediaBridge.Core.State;

/// <summary>Contents that were read along with the one that was asked for: a run asks for them in the order in which they were stored, and each look into the database costs more than the bytes.</summary>
/// <remarks>Holds two batches; what is asked for again moves to the newer one, so that a content which many share stays.</remarks>
internal sealed class ReadAlong
{
    /// <summary>Contents that are read at once.</summary>
    public const int Batch = 32;

    private const long MostBytes = 1 << 17;
    private Dictionary<string, byte[]> _newer = new(StringComparer.Ordinal);
    private Dictionary<string, byte[]> _older = new(StringComparer.Ordinal);
    private long _bytes;

    /// <summary>The bytes of a content, if they were read; null otherwise.</summary>
    public byte[]? Find(string sha)
    {
        if (_newer.TryGetValue(sha, out var bytes))
        {
            return bytes;
        }

        if (_older.TryGetValue(sha, out bytes))
        {
            _newer[sha] = bytes;
        }

        return bytes;
    }

    /// <summary>Whether the batch holds much already.</summary>
    public bool IsFull => _bytes >= MostBytes;

    /// <summary>Begins a batch: the one before the last is forgotten.</summary>
    public void Begin() => (_older, _newer, _bytes) = (_newer, new(StringComparer.Ordinal), 0);

    /// <summary>Forgets all.</summary>
    public void Clear() => (_older, _newer, _bytes) = (new(StringComparer.Ordinal), new(StringComparer.Ordinal), 0);

    /// <summary>Takes a content up.</summary>
    public void Add(string sha, byte[] bytes)
    {
        _newer[sha] = bytes;
        _bytes += bytes.Length;
    }
}
