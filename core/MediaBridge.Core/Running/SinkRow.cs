namespace MediaBridge.Core.Running;

/// <summary>How far one sink of a run is.</summary>
internal sealed record SinkRow
{
    public const string Waiting = "waiting";
    public const string Planned = "planned";
    public const string Done = "done";
    public const string Failed = "failed";

    public required string Sink { get; init; }

    public required int Ord { get; init; }

    public required string State { get; init; }

    public string? Message { get; init; }

    /// <summary>Kind of the error that stopped it.</summary>
    public string? Kind { get; init; }
}
