namespace MediaBridge.Plugins.Files.Organizing.Moving;

/// <summary>One file of a move.</summary>
internal sealed record MoveFile
{
    /// <summary>Where it stands, with forward slashes below its root.</summary>
    public required string From { get; init; }

    /// <summary>Where it goes, below the target's root.</summary>
    public required string To { get; init; }

    /// <summary>Size in bytes when it was planned.</summary>
    public long Length { get; init; }

    /// <summary>Time of last change when it was planned, UTC ticks.</summary>
    public long Time { get; init; }
}
