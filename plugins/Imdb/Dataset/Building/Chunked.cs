namespace MediaBridge.Plugins.Imdb.Dataset.Building;

/// <summary>A list that grows by pieces, so that growing never copies.</summary>
internal sealed class Chunked<T>
    where T : unmanaged
{
    private const int Bits = 16;
    private const int Size = 1 << Bits;
    private readonly List<T[]> _chunks = [];

    public int Count { get; private set; }

    public ref T this[int index] => ref _chunks[index >> Bits][index & (Size - 1)];

    public void Add(T value)
    {
        if (Count >> Bits == _chunks.Count)
        {
            _chunks.Add(GC.AllocateUninitializedArray<T>(Size));
        }

        _chunks[Count >> Bits][Count & (Size - 1)] = value;
        Count++;
    }
}
