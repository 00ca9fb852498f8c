using System.Text.Json;
using System.Text.Json.Nodes;
using MediaBridge.Core.Pipelines;

namespace MediaBridge.Core;

/// <summary>An option of a component or connection, as people are asked for it.</summary>
public sealed record OptionInfo
{
    /// <summary>Its name, such as <c>folder</c>.</summary>
    public required string Name { get; init; }

    /// <summary>What it is for; null if its plugin does not say.</summary>
    public string? Description { get; init; }

    /// <summary>Whether it must be given.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Whether its value is a secret, which is stored encrypted and named in files.</summary>
    public bool IsSecret { get; init; }

    /// <summary><c>string</c>, <c>boolean</c>, <c>integer</c>, <c>number</c>, <c>array</c>, <c>object</c> or <c>any</c>.</summary>
    public required string Type { get; init; }

    /// <summary>The values that are allowed; empty if any is.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>The kind of component whose id it takes, such as <c>format</c>; null for other values.</summary>
    public string? NamesKind { get; init; }

    /// <summary>The option whose component's options it holds, such as <c>format</c>; null for an option with values of its own.</summary>
    public string? OptionsOf { get; init; }

    /// <summary>The options that a schema describes, required ones first.</summary>
    /// <param name="schema">A JSON schema, such as <see cref="Plugins.PluginComponent.Options"/>.</param>
    public static IReadOnlyList<OptionInfo> Of(JsonElement schema) => schema.ValueKind == JsonValueKind.Object ? Of(JsonObject.Create(schema)!) : [];

    internal static IReadOnlyList<OptionInfo> Of(JsonObject schema)
    {
        var required = SchemaFacts.Required(schema);
        var properties = SchemaFacts.Properties(schema).Where(p => p.Value is JsonObject).Select(p => (Name: p.Key, Schema: (JsonObject)p.Value!)).ToList();
        var kinds = properties.Select(p => SchemaFacts.OptionsOf(p.Schema)).OfType<(string Kind, string Property)>().ToDictionary(o => o.Property, o => o.Kind, StringComparer.Ordinal);
        return
        [
            .. properties
                .Select(p => Of(p.Name, p.Schema, required.Contains(p.Name, StringComparer.Ordinal)) with { NamesKind = kinds.GetValueOrDefault(p.Name) })
                .OrderBy(o => !o.IsRequired),
        ];
    }

    private static OptionInfo Of(string name, JsonObject schema, bool required) => new()
    {
        Name = name,
        Description = SchemaFacts.Text(schema, "description"),
        IsRequired = required,
        IsSecret = SchemaFacts.IsSecret(schema),
        Type = SchemaFacts.Type(schema),
        Choices = SchemaFacts.Type(schema) is "boolean" ? ["true", "false"] : SchemaFacts.Enum(schema),
        OptionsOf = SchemaFacts.OptionsOf(schema)?.Property,
    };
}
