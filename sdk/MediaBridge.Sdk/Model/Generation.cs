using System.Text.Json;

namespace MediaBridge.Sdk;

/// <summary>How a generated image or video came to be.</summary>
public sealed record Generation
{
    /// <summary>The prompt, without its parameters.</summary>
    public string? Prompt { get; init; }

    /// <summary>Parameters by name, as the service writes them.</summary>
    public IReadOnlyDictionary<string, string>? Parameters { get; init; }

    /// <summary>Id of the job.</summary>
    public ExternalId? Job { get; init; }

    /// <summary>Id of the job it was made from.</summary>
    public ExternalId? Parent { get; init; }

    /// <summary>Place in the job's grid, from 0.</summary>
    public int? Index { get; init; }

    /// <summary>Model or version of the service.</summary>
    public string? Model { get; init; }

    /// <summary>When it was made.</summary>
    public EventTime? At { get; init; }

    /// <summary>The service's own record, kept so that nothing is lost.</summary>
    public JsonElement? Raw { get; init; }
}
