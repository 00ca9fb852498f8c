namespace MediaBridge.Sdk;

/// <summary>What a source is asked to read.</summary>
public sealed record SourceRequest
{
    /// <summary>Where the last settled run ended (its <see cref="SourceElement.NextRun"/>); null asks for everything.</summary>
    public string? Cursor { get; init; }

    /// <summary>The last <see cref="SourceElement.At"/> of this same run, when it goes on after an interruption; null at its start.</summary>
    public string? Resume { get; init; }

    /// <summary>The person asks for what happened since then only; null for no such wish.</summary>
    public DateTimeOffset? Since { get; init; }
}
