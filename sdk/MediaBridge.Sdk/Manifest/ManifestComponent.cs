using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace MediaBridge.Sdk;

/// <summary>A component and its options.</summary>
internal sealed record ManifestComponent
{
    private JsonObject? _options;

    public required ComponentKind Kind { get; init; }

    public required ComponentInfo Info { get; init; }

    /// <summary>JSON schema of its options.</summary>
    public JsonObject Options
    {
        get => _options ??= OptionsType is null ? [] : OptionsSchema.Of(OptionsType);
        init => _options = value;
    }

    /// <summary>For a component inside the program: the type whose schema is made when it is first asked for, because that costs more than a start should.</summary>
    [JsonIgnore]
    public Type? OptionsType { get; init; }

    /// <summary>The service whose connection it works on; null if it needs none.</summary>
    public string? Service { get; init; }

    /// <summary>Of <see cref="Abilities"/>: lookup, stream, store, watch.</summary>
    public IReadOnlyList<string> Abilities { get; init; } = [];
}
