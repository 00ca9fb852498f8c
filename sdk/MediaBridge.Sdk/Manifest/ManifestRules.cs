using System.Text.Json.Nodes;

namespace MediaBridge.Sdk;

/// <summary>What must hold of everything a plugin describes. Each fault is a sentence with what is wrong and what to write.</summary>
internal static class ManifestRules
{
    /// <summary>The faults of a description, in its order.</summary>
    public static IEnumerable<string> Check(PluginBuilder plugin)
    {
        if (plugin.Id.Length == 0)
        {
            yield return "Describe must call plugin.Info(id, name, summary).";
        }
        else if (Blank(plugin.Name) || Blank(plugin.Summary))
        {
            yield return "plugin.Info needs a name and a summary for people.";
        }

        foreach (var fault in plugin.Services.SelectMany(CheckService)
            .Concat(CheckConnections(plugin))
            .Concat(plugin.Components.SelectMany(c => CheckComponent(c, plugin)))
            .Concat(IdRules.Check(plugin)))
        {
            yield return fault;
        }
    }

    /// <summary>The faults that need the options' schemas.</summary>
    public static IEnumerable<string> CheckOptions(PluginManifest manifest)
        => from component in manifest.Components
           let main = component.Info.MainOption
           where main is not null && component.Options["properties"] is JsonObject properties && !properties.ContainsKey(main)
           select $"{Word(component.Kind)} '{component.Info.Id}': MainOption '{main}' is not one of its options; write one of {string.Join(", ", ((JsonObject)component.Options["properties"]!).Select(p => p.Key))}.";

    /// <summary>The connections whose client a component can work on.</summary>
    public static IEnumerable<ConnectionRegistration> ConnectionsFor(ComponentRegistration component, PluginBuilder plugin)
        => plugin.Connections.Where(c => c.ClientType == component.ClientType);

    /// <summary>A component in messages, such as <c>Source 'trakt.ratings'</c>.</summary>
    public static string NameOf(ComponentRegistration component) => $"{Word(component.Kind)} '{component.Info.Id}'";

    /// <summary>Whether a text is an id: parts of lower case letters, digits and <c>-</c>, joined by dots.</summary>
    public static bool IsId(string text)
        => text.Length is > 0 and <= 100
            && text.Split('.').All(part => part.Length > 0 && part.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'));

    private static string Word(ComponentKind kind) => kind.ToString();

    private static bool Blank(string text) => string.IsNullOrWhiteSpace(text);

    private static IEnumerable<string> CheckService(ServiceRegistration service)
    {
        var name = $"Service '{service.Name}'";
        var policy = service.Policy;
        if (!IsId(service.Name))
        {
            yield return $"{name}: use lower case letters, digits, '-' and '.' for its name.";
        }

        if (policy.Address is { IsAbsoluteUri: false })
        {
            yield return $"{name}: Address must be absolute, such as https://api.example.org/.";
        }

        if (policy.RequestsPerSecond <= 0 || policy.WritesPerSecond <= 0)
        {
            yield return $"{name}: RequestsPerSecond and WritesPerSecond must be above 0.";
        }

        if (policy.Burst < 1 || policy.Concurrency < 1 || policy.Retries < 0)
        {
            yield return $"{name}: Burst and Concurrency must be 1 or more, Retries 0 or more.";
        }

        if (policy.AttemptTimeout <= TimeSpan.Zero || policy.TotalTimeout < policy.AttemptTimeout || policy.CacheFor < TimeSpan.Zero)
        {
            yield return $"{name}: AttemptTimeout must be above 0, TotalTimeout not below it, CacheFor not negative.";
        }
    }

    private static IEnumerable<string> CheckConnections(PluginBuilder plugin)
    {
        foreach (var group in plugin.Connections.GroupBy(c => c.Service, StringComparer.Ordinal))
        {
            if (!IsId(group.Key))
            {
                yield return $"Connection '{group.Key}': use lower case letters, digits, '-' and '.' for the service's name.";
            }

            if (group.Skip(1).Any())
            {
                yield return $"Connection '{group.Key}' is registered twice; register one per service.";
            }
        }
    }

    private static IEnumerable<string> CheckComponent(ComponentRegistration component, PluginBuilder plugin)
    {
        var name = NameOf(component);
        var info = component.Info;
        if (!IsId(info.Id))
        {
            yield return $"{name}: use lower case letters, digits, '-' and '.' for its id, such as trakt.ratings.";
        }

        if (Blank(info.Summary))
        {
            yield return $"{name} needs a summary for people.";
        }

        if (info.Batch < 1)
        {
            yield return $"{name}: Batch must be 1 or more.";
        }

        foreach (var facet in info.Facets.GroupBy(f => f.Facet, StringComparer.Ordinal).Where(g => Blank(g.Key) || g.Skip(1).Any()))
        {
            yield return $"{name}: facet '{facet.Key}' is empty or declared twice.";
        }

        foreach (var fault in CheckClient(component, plugin).Concat(CheckCurrentFrom(component, plugin)))
        {
            yield return fault;
        }
    }

    private static IEnumerable<string> CheckClient(ComponentRegistration component, PluginBuilder plugin)
    {
        if (component.ClientType is null)
        {
            yield break;
        }

        var count = ConnectionsFor(component, plugin).Count();
        if (count == 0)
        {
            yield return $"{NameOf(component)} works on a {component.ClientType.Name}, but no connection makes one; register plugin.Connection(service, ({component.ClientType.Name} …)).";
        }
        else if (count > 1)
        {
            yield return $"{NameOf(component)} works on a {component.ClientType.Name}, which several connections make; give each service a client type of its own.";
        }
    }

    private static IEnumerable<string> CheckCurrentFrom(ComponentRegistration component, PluginBuilder plugin)
    {
        if (component.Info.CurrentFrom is not { } source)
        {
            yield break;
        }

        var found = plugin.Components.FirstOrDefault(c => c.Kind == ComponentKind.Source && string.Equals(c.Info.Id, source, StringComparison.Ordinal));
        if (component.Kind != ComponentKind.Sink)
        {
            yield return $"{NameOf(component)}: only a sink has CurrentFrom.";
        }
        else if (found is null)
        {
            yield return $"{NameOf(component)}: CurrentFrom '{source}' is not a source of this plugin.";
        }
        else if (found.ClientType != component.ClientType)
        {
            yield return $"{NameOf(component)}: CurrentFrom '{source}' works on another connection; both must use the same client.";
        }
    }
}
