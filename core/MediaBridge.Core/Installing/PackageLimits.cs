namespace MediaBridge.Core.Installing;

/// <summary>What a package may be at most: more is refused before it fills a disk.</summary>
internal sealed record PackageLimits
{
    /// <summary>Bytes of the package file.</summary>
    public long PackageBytes { get; init; } = 256L << 20;

    /// <summary>Bytes of all its files, unpacked.</summary>
    public long UnpackedBytes { get; init; } = 1L << 30;

    /// <summary>Number of entries.</summary>
    public int Entries { get; init; } = 10_000;

    /// <summary>How many times larger than packed a file of more than <see cref="RatioFrom"/> bytes may be.</summary>
    public int Ratio { get; init; } = 200;

    /// <summary>Bytes from which on the ratio counts: small files of blanks are harmless.</summary>
    public long RatioFrom { get; init; } = 1L << 20;
}
