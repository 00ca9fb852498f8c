using System.Text.Json.Nodes;
using MediaBridge.Core.Pipelines;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Schemas;

/// <summary>What a step's component says of the rest of the step: its options, and its connection.</summary>
internal sealed class ComponentRule(IReadOnlyDictionary<string, ConnectionDefinition> connections)
{
    /// <summary>The key that names the component.</summary>
    public JsonObject Id(string description, IReadOnlyList<ManifestComponent> components)
    {
        var words = SchemaWords.Words(components.Select(c => c.Info.Id));
        if (components.Count > 0)
        {
            // Editors show these beside the completions.
            words["enumDescriptions"] = new JsonArray([.. components.Select(c => JsonValue.Create(c.Info.Summary))]);
        }

        return SchemaWords.Either(description, words, SchemaWords.AReference());
    }

    /// <summary>Whether a component needs no key <c>connection</c>: it works without one, or there is just one of its service.</summary>
    public bool WorksAlone(ManifestComponent component) => component.Service is not { } service || NamesOf(service).Count == 1;

    /// <summary>A rule for each component.</summary>
    /// <param name="key">The key that names it.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="components">The components.</param>
    /// <param name="with">The key of its options.</param>
    public JsonArray ByComponent(string key, ComponentKind kind, IEnumerable<ManifestComponent> components, string with)
        => new([.. components.Select(c => SchemaWords.When(key, c.Info.Id, Then(kind, c, with)))]);

    private JsonObject Then(ComponentKind kind, ManifestComponent component, string with)
    {
        var then = new JsonObject { ["properties"] = new JsonObject { [with] = OptionSchemas.With(kind, component), ["connection"] = Connection(component) } };
        List<string> required = [];
        if (OptionSchemas.NeedsOptions(component))
        {
            required.Add(with);
        }

        if (!WorksAlone(component))
        {
            required.Add("connection");
        }

        SchemaWords.Require(then, required);
        return then;
    }

    private JsonObject Connection(ManifestComponent component)
    {
        if (component.Service is not { } service)
        {
            return SchemaWords.Described(SchemaWords.Nothing(), $"{component.Info.Id} works without a connection.");
        }

        var names = NamesOf(service);
        return SchemaWords.Choice($"The account at {service}. Add one with: mediabridge connect add NAME {service}", names, canBeEmpty: names.Count == 1);
    }

    private List<string> NamesOf(string service)
        => [.. connections.Values.Where(c => string.Equals(c.Service, service, StringComparison.Ordinal)).Select(c => c.Name).Order(StringComparer.Ordinal)];
}
