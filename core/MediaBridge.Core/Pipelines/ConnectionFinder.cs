using MediaBridge.Core.Pipelines.Yaml;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Pipelines;

/// <summary>Finds the connection that a step works on.</summary>
internal static class ConnectionFinder
{
    /// <summary>The connection that the step names, or the only one of the component's service; null if none is needed or after a problem.</summary>
    public static ConnectionDefinition? Find(CheckScope scope, ManifestComponent? component, MapReader map)
    {
        var name = map.TextNode("connection");
        if (component is null)
        {
            return null;
        }

        var (id, path) = (component.Info.Id, map.At("connection"));
        if (component.Service is not { } service)
        {
            if (name is not null)
            {
                scope.Add(name.Start, path, ProblemCodes.ConnectionNotNeeded, $"'{id}' works without a connection.", "Remove the key connection.");
            }

            return null;
        }

        return name is null ? Only(scope, id, service, map.Start, path) : Named(scope, id, service, name, path);
    }

    private static ConnectionDefinition? Named(CheckScope scope, string id, string service, ScalarNode name, string path)
    {
        if (!scope.Context.Connections.TryGetValue(name.Value, out var connection))
        {
            var names = Of(scope, service).Select(c => c.Name).ToList();
            var hint = names.Count > 0 ? Nearest.Hint(name.Value, names) : Make(service);
            scope.Add(name.Start, path, ProblemCodes.UnknownConnection, $"There is no connection {ProblemCollector.Show(name.Value)}.", hint);
        }
        else if (!string.Equals(connection.Service, service, StringComparison.Ordinal))
        {
            var names = Of(scope, service).Select(c => c.Name).ToList();
            scope.Add(name.Start, path, ProblemCodes.WrongConnection, $"'{id}' works on a connection of {service}; '{name.Value}' is one of {connection.Service}.", names.Count > 0 ? $"Connections of {service}: {string.Join(", ", names)}." : Make(service));
        }
        else
        {
            return connection;
        }

        return null;
    }

    private static ConnectionDefinition? Only(CheckScope scope, string id, string service, Position at, string path)
    {
        var all = Of(scope, service).ToList();
        if (all.Count == 1)
        {
            return all[0];
        }

        scope.Add(at, path, ProblemCodes.ConnectionNeeded, $"'{id}' works on a connection of {service}{(all.Count == 0 ? ", and there is none" : ", and there are several")}.", all.Count == 0 ? Make(service) : $"Add connection: with one of {string.Join(", ", all.Select(c => c.Name))}.", missing: all.Count == 0 ? null : "connection");
        return null;
    }

    private static IEnumerable<ConnectionDefinition> Of(CheckScope scope, string service)
        => scope.Context.Connections.Values.Where(c => string.Equals(c.Service, service, StringComparison.Ordinal)).OrderBy(c => c.Name, StringComparer.Ordinal);

    private static string Make(string service) => $"Make one: `mediabridge connect add NAME {service}`.";
}
