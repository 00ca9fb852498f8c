namespace MediaBridge.Core.Caching;

/// <summary>Names a cached value.</summary>
/// <param name="Service">The service it is counted and cleared by.</param>
/// <param name="Partition">Whose it is, such as plugin and account; forgotten as a whole.</param>
/// <param name="Name">Its name inside the partition.</param>
internal readonly record struct CacheKey(string Service, string Partition, string Name)
{
    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    /// <summary>64-bit FNV-1a of the whole key, the same in every process: the row number on disk. Whoever finds a row compares the key itself.</summary>
    public long Hash() => (long)Add(Add(Add(Offset, Service), Partition), Name);

    /// <summary>The whole key as one text.</summary>
    public string Full => $"{Service}\n{Partition}\n{Name}";

    private static ulong Add(ulong hash, string text)
    {
        foreach (var c in text)
        {
            hash = (hash ^ c) * Prime;
        }

        return (hash ^ '\n') * Prime;
    }
}
