namespace MediaBridge.Core.Library.Backups;

/// <summary>A file that a backup stands for.</summary>
internal sealed record BackupFile
{
    public const string Whole = "whole";
    public const string Pages = "pages";
    public const string Base = "base";

    /// <summary>Its name: relative, with forward slashes.</summary>
    public required string Name { get; init; }

    /// <summary>Bytes of it.</summary>
    public required long Length { get; init; }

    /// <summary>SHA-256 of it, in hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Where it is: <see cref="Whole"/> in this archive, <see cref="Pages"/> that changed here and the rest in the base, or unchanged in the <see cref="Base"/>.</summary>
    public required string How { get; init; }
}
