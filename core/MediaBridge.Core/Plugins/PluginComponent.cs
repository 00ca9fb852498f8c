using System.Text.Json;
using System.Text.Json.Nodes;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Plugins;

/// <summary>A component of a plugin, as its manifest tells it.</summary>
public sealed record PluginComponent
{
    private ManifestComponent? _component;

    /// <summary><c>source</c>, <c>matcher</c>, <c>processor</c>, <c>sink</c>, <c>format</c> or <c>store</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Id and what it deals with.</summary>
    public required ComponentInfo Info { get; init; }

    /// <summary>What it can do besides: <c>lookup</c>, <c>stream</c>, <c>store</c>.</summary>
    public IReadOnlyList<string> Abilities { get; init; } = [];

    /// <summary>The service whose connection it works on; null if it needs none.</summary>
    public string? Service { get; init; }

    /// <summary>JSON schema of its options; a copy at every call.</summary>
    public JsonElement Options
    {
        get
        {
            using var document = JsonDocument.Parse(Schema.ToJsonString());
            return document.RootElement.Clone();
        }
    }

    /// <summary>The schema itself; shared, so nobody changes it.</summary>
    internal JsonObject Schema => _component?.Options ?? [];

    internal static PluginComponent Of(ManifestComponent component) => new()
    {
        Kind = JsonNamingPolicy.CamelCase.ConvertName(component.Kind.ToString()),
        Info = component.Info,
        Abilities = component.Abilities,
        Service = component.Service,
        _component = component,
    };
}
