namespace MediaBridge.Sdk;

/// <summary>What a source is asked to read.</summary>
public sealed record SourceRequest
{
    /// <summary>Where the last settled run ended (its <see cref="SourceElement.NextRun"/>); null asks for everything.</summary>
    public string? Cursor { get; init; }

    /// <summary>Where the last settled run of this source ended, also where everything is to be read: a source that gives items ids of its own, such as their paths, knows by it what only moved. It is no wish to leave anything out. Null if there was none.</summary>
    public string? LastCursor { get; init; }

    /// <summary>The last <see cref="SourceElement.At"/> of this same run, when it goes on after an interruption; null at its start.</summary>
    public string? Resume { get; init; }

    /// <summary>The person asks for what happened since then only; null for no such wish.</summary>
    public DateTimeOffset? Since { get; init; }
}
