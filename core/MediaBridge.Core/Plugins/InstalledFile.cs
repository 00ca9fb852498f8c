namespace MediaBridge.Core.Plugins;

/// <summary>A file as it was installed.</summary>
internal sealed record InstalledFile
{
    /// <summary>Path below the plugin's folder, with forward slashes.</summary>
    public required string Path { get; init; }

    public required long Length { get; init; }

    /// <summary>Last write, in UTC ticks: while it and the length are the same, the content is not read again.</summary>
    public required long Modified { get; init; }

    /// <summary>SHA-256 in lower case hexadecimal digits.</summary>
    public required string Sha256 { get; init; }
}
