using System.Text.Json;
using System.Text.Json.Nodes;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Plugins;

/// <summary>How a connection to a service is configured, as the manifest tells it.</summary>
public sealed record PluginConnection
{
    private JsonObject _schema = [];

    /// <summary>The service.</summary>
    public required string Service { get; init; }

    /// <summary>What its client can do: <c>check</c>, <c>signIn</c>, <c>limits</c>.</summary>
    public IReadOnlyList<string> Abilities { get; init; } = [];

    /// <summary>JSON schema of its options; a copy at every call.</summary>
    public JsonElement Options
    {
        get
        {
            using var document = JsonDocument.Parse(_schema.ToJsonString());
            return document.RootElement.Clone();
        }
    }

    internal static PluginConnection Of(ManifestConnection connection)
        => new() { Service = connection.Service, Abilities = connection.Abilities, _schema = connection.Options };
}
