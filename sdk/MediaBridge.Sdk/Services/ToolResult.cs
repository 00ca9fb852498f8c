namespace MediaBridge.Sdk;

/// <summary>What a program left.</summary>
public sealed record ToolResult
{
    /// <summary>Exit code; 0 is success by custom.</summary>
    public required int ExitCode { get; init; }

    /// <summary>What it printed, as UTF-8.</summary>
    public required string Output { get; init; }

    /// <summary>What it printed to standard error; the last 64 KiB.</summary>
    public string Errors { get; init; } = "";
}
