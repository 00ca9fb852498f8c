using System.CommandLine;
using System.Text.Json.Nodes;
using MediaBridge.Cli.CommandLine;
using MediaBridge.Cli.Output;
using MediaBridge.Core.Pipelines;
using MediaBridge.Core.Running;
using MediaBridge.Sdk;

namespace MediaBridge.Cli.Verbs;

/// <summary><c>connect add|list|remove</c>.</summary>
internal static class ConnectVerbs
{
    public static Verb Make() => new Verb(
        "connect",
        "Connections: named accounts of services.",
        "mediabridge connect list",
        "mediabridge connect add plex-home plex --person ana --with address=http://127.0.0.1:32400 --secret token=plex-home").With(List(), Add(), Remove());

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

            var table = new TextTable("name", "service", "person", "secrets");
            foreach (var connection in connections)
            {
                table.Add(new Cell(connection.Name, Style.Strong), connection.Service, connection.Person, string.Join(", ", connection.Secrets.Values));
            }

            if (!table.IsEmpty)
            {
                table.Write(invocation.Screen.Data, invocation.Screen.Width);
            }

            return exit;
        });

    private static Verb Add()
    {
        var name = new Argument<string>("NAME") { Description = "Its name, such as plex-home" };
        var service = new Argument<string>("SERVICE") { Description = "The service, such as plex" };
        NotAnOption.Check(name);
        service.CompletionSources.Add(Suggestions.Services);
        var person = new Option<string?>("--person") { Description = "Whose account it is", HelpName = "NAME" };
        var with = Pairs("--with", "An option of the connection; may be repeated", "OPTION=VALUE");
        var secret = Pairs("--secret", "An option whose value is the secret of that name; may be repeated", "OPTION=SECRET");
        return new Verb(
            "add",
            "Add a connection, or replace the one of that name. Secrets are named, never written into the file.",
            "mediabridge connect add plex-home plex --with address=http://127.0.0.1:32400",
            "mediabridge secrets set plex-home                         # then store the secret itself").With(name, service, person, with, secret)
            .Does(async (invocation, ct) =>
            {
                var book = (await invocation.OpenAsync(ct)).Connections;
                var options = Map(invocation.Value(with));
                var connection = new ConnectionDefinition
                {
                    Name = invocation.Value(name),
                    Service = invocation.Value(service),
                    Person = invocation.Value(person),
                    Address = options.Remove("address", out var address) ? ToAddress(address) : null,
                    Options = new JsonObject(options.Select(o => KeyValuePair.Create(o.Key, (JsonNode?)JsonValue.Create(o.Value)))),
                    Secrets = Map(invocation.Value(secret)),
                };
                var problems = await book.AddAsync(connection, ct);
                ProblemPrinter.Write(problems, invocation.Screen.Side);
                if (problems.Any(p => !p.IsWarning))
                {
                    return ExitCodes.Configuration;
                }

                invocation.Screen.Note($"Connection {connection.Name} is in {book.File}.");
                return ExitCodes.Success;
            });
    }

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

    private static Uri ToAddress(string text)
        => Uri.TryCreate(text, UriKind.Absolute, out var address)
            ? address
            : throw new PluginException(ErrorKind.Configuration, $"'{text}' is no address.", "Write it with its scheme, such as http://127.0.0.1:32400.");

    private static Option<string[]> Pairs(string name, string description, string form)
    {
        var option = new Option<string[]>(name) { Description = description, HelpName = form, DefaultValueFactory = _ => [] };
        option.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(t => t.Value.IndexOf('=') < 1))
            {
                result.AddError($"'{token.Value}' has no name and value: write {name} {form}.");
            }
        });
        return option;
    }

    private static Dictionary<string, string> Map(string[]? pairs)
        => (pairs ?? []).Select(p => p.Split('=', 2)).GroupBy(p => p[0], StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Last()[1], StringComparer.Ordinal);
}
