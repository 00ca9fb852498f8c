namespace MediaBridge.Plugins.Imdb.Dataset.Building;

/// <summary>Numbers by the numbers of ids, which are dense: pages are made where ids are.</summary>
internal sealed class PagedMap
{
    private const int Bits = 16;
    private readonly uint[]?[] _pages = new uint[]?[1 << (32 - Bits)];

    /// <summary>The number of an id; 0 if it has none.</summary>
    public uint this[uint id]
    {
        get => _pages[id >> Bits] is { } page ? page[id & ((1 << Bits) - 1)] : 0;
        set => (_pages[id >> Bits] ??= new uint[1 << Bits])[id & ((1 << Bits) - 1)] = value;
    }
}
