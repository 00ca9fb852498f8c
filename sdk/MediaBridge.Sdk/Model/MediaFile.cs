namespace MediaBridge.Sdk;

/// <summary>One file of a version.</summary>
public sealed record MediaFile
{
    /// <summary>The file of the work itself.</summary>
    public const string Main = "main";

    /// <summary>A trailer, featurette or other extra.</summary>
    public const string Extra = "extra";

    /// <summary>Path with forward slashes that the item's source can open (<see cref="PluginServices.FilesOf"/>).</summary>
    public required string Path { get; init; }

    /// <summary>What it is: main or extra; an open set.</summary>
    public string Role { get; init => field = value ?? Main; } = Main;

    /// <summary>Size in bytes.</summary>
    public long? Length { get; init; }

    /// <summary>Time of last change, UTC.</summary>
    public DateTimeOffset? Modified { get; init; }

    /// <summary>Hash of its content while it had this length and time, in lower case hexadecimal digits: 16 are that of OpenSubtitles (size and both ends), 64 are SHA-256. Whoever has it need not read the file.</summary>
    public string? Hash { get; init; }

    /// <summary>Number of the part, from 1, when a version is cut in several files.</summary>
    public int? Part { get; init; }

    /// <summary>Container, as a file ending without the dot.</summary>
    public string? Container { get; init; }

    /// <summary>Running time.</summary>
    public TimeSpan? Duration { get; init; }

    /// <summary>Streams inside, in the file's order.</summary>
    public IReadOnlyList<MediaStream>? Streams { get; init; }
}
