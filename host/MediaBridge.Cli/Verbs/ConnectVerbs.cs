using System.CommandLine;
using MediaBridge.Cli.CommandLine;
using MediaBridge.Cli.Output;
using MediaBridge.Core.Running;
using MediaBridge.Sdk;

namespace MediaBridge.Cli.Verbs;

/// <summary><c>connect NAME|add|list|check|refresh|remove</c>.</summary>
internal static class ConnectVerbs
{
    public static Verb Make() => ConnectSignInVerb.Make().With(List(), ConnectAddVerb.Make(), ConnectCheckVerbs.Check(), ConnectCheckVerbs.Refresh(), Remove());

    private static Verb List() => new Verb("list", "The connections, and what is wrong with their file.", "mediabridge connect list", "mediabridge connect list --json")
        .Does(async (invocation, ct) =>
        {
            var book = (await invocation.OpenAsync(ct)).Connections;
            var (connections, problems) = (book.List(), book.Problems());
            var exit = problems.Any(p => !p.IsWarning) ? ExitCodes.Configuration : ExitCodes.Success;
            if (invocation.Screen.Json)
            {
                await JsonOutput.WriteAsync(new { book.File, Connections = connections, Problems = problems }, ct);
                return exit;
            }

            ProblemPrinter.Write(problems, invocation.Screen.Side);
            if (connections.Count == 0 && problems.Count == 0)
            {
                invocation.Screen.Note("No connections yet. Add one with: mediabridge connect add NAME SERVICE");
            }

            var table = new TextTable("name", "service", "person", "address", "secrets");
            foreach (var connection in connections)
            {
                table.Add(new Cell(connection.Name, Style.Strong), connection.Service, connection.Person ?? "", connection.Address?.ToString() ?? "", string.Join(", ", connection.Secrets.Values));
            }

            if (!table.IsEmpty)
            {
                table.Write(invocation.Screen.Data, invocation.Screen.Width);
            }

            return exit;
        });

    private static Verb Remove()
    {
        var name = new Argument<string>("NAME") { Description = "Name of the connection" };
        name.CompletionSources.Add(Suggestions.Connections);
        return new Verb("remove", "Remove a connection. Its secrets stay in the store.", "mediabridge connect remove plex-home").With(name)
            .Does(async (invocation, ct) =>
            {
                if (!await (await invocation.OpenAsync(ct)).Connections.RemoveAsync(invocation.Value(name), ct))
                {
                    throw new PluginException(ErrorKind.Configuration, $"There is no connection '{invocation.Value(name)}'.", "mediabridge connect list shows them.");
                }

                invocation.Screen.Note($"Connection {invocation.Value(name)} is removed.");
                return ExitCodes.Success;
            });
    }
}
