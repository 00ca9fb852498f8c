using Microsoft.Extensions.Logging;

namespace MediaBridge.Cli.Logging;

/// <summary>What is logged, and how much of it is kept.</summary>
internal sealed record LogOptions
{
    /// <summary>The folder; made with the first line.</summary>
    public required string Folder { get; init; }

    /// <summary>The least level that is written.</summary>
    public LogLevel Level { get; init; } = LogLevel.Information;

    /// <summary>How lines look.</summary>
    public LogFormat Format { get; init; }

    /// <summary>A file that is larger gets a successor; in bytes.</summary>
    public long FileBytes { get; init; } = 10L << 20;

    /// <summary>How many files are kept.</summary>
    public int Files { get; init; } = 10;

    /// <summary>Files that were last written longer ago are deleted.</summary>
    public TimeSpan Age { get; init; } = TimeSpan.FromDays(30);

    /// <summary>Whether lines go into files.</summary>
    public bool ToFile { get; init; } = true;

    /// <summary>Where else lines go, such as standard error; null for nowhere.</summary>
    public TextWriter? Console { get; init; }
}
