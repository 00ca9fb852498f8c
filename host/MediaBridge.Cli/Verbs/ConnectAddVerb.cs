using System.CommandLine;
using System.Text.Json.Nodes;
using MediaBridge.Cli.CommandLine;
using MediaBridge.Cli.Output;
using MediaBridge.Core;
using MediaBridge.Core.Pipelines;
using MediaBridge.Core.Running;
using MediaBridge.Sdk;

namespace MediaBridge.Cli.Verbs;

/// <summary><c>connect add NAME SERVICE</c>.</summary>
internal static class ConnectAddVerb
{
    private static readonly string[] Verbs = ["list", "add", "check", "refresh", "remove"];

    public static Verb Make()
    {
        var name = new Argument<string>("NAME") { Description = "Its name, such as plex-home" };
        var service = new Argument<string>("SERVICE") { Description = "The service, such as plex" };
        NotAnOption.Check(name);
        NotAnOption.Check(service);
        name.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && Verbs.Contains(token.Value, StringComparer.Ordinal))
            {
                result.AddError($"'{token.Value}' is a command of mediabridge connect: choose another name.");
            }
        });
        service.CompletionSources.Add(Suggestions.Services);
        var person = new Option<string?>("--person") { Description = "Whose account it is", HelpName = "NAME" };
        var with = Pairs("--with", "An option of the connection; may be repeated", "OPTION=VALUE");
        var secret = Pairs("--secret", "An option whose value is the secret of that name; may be repeated", "OPTION=SECRET");
        with.CompletionSources.Add(context => Suggestions.ConnectionOptions(context, context.ParseResult.GetValue(service), secrets: false));
        secret.CompletionSources.Add(context => Suggestions.ConnectionOptions(context, context.ParseResult.GetValue(service), secrets: true));
        return new Verb(
            "add",
            "Add a connection, or replace the one of that name. At a terminal it asks for what is missing. Secrets are stored encrypted; the file only names them.",
            "mediabridge connect add plex-home plex                    # asks for options and keys",
            "mediabridge connect add plex-home plex --person ana --with address=http://127.0.0.1:32400 --secret token=plex-home",
            "mediabridge connect plex-home                             # then sign in").With(name, service, person, with, secret)
            .Does(async (invocation, ct) =>
            {
                var bridge = await invocation.OpenAsync(ct);
                var given = new ConnectAnswers(invocation.Value(name), invocation.Value(service), Map(invocation.Value(with)), Map(invocation.Value(secret)));
                if (!await given.CompleteAsync(invocation, bridge, ct))
                {
                    return ExitCodes.Configuration;
                }

                return await AddAsync(invocation, bridge, given, invocation.Value(person), ct);
            });
    }

    private static async Task<int> AddAsync(Invocation invocation, Bridge bridge, ConnectAnswers given, string? person, CancellationToken cancellationToken)
    {
        var book = bridge.Connections;
        var options = given.With;
        var connection = new ConnectionDefinition
        {
            Name = given.Name,
            Service = given.Service,
            Person = person,
            Address = options.Remove("address", out var address) ? ToAddress(address) : null,
            Options = new JsonObject(options.Select(o => KeyValuePair.Create(o.Key, (JsonNode?)JsonValue.Create(o.Value)))),
            Secrets = given.Secrets,
        };
        var problems = await book.AddAsync(connection, cancellationToken);
        ProblemPrinter.Write(problems, invocation.Screen.Side);
        if (problems.Any(p => !p.IsWarning))
        {
            return ExitCodes.Configuration;
        }

        foreach (var (secretName, value) in given.Entered)
        {
            await bridge.Secrets.SetAsync(secretName, value, cancellationToken);
        }

        if (invocation.Screen.Json)
        {
            await JsonOutput.WriteAsync(new { book.File, Connection = book.Find(connection.Name) }, cancellationToken);
            return ExitCodes.Success;
        }

        invocation.Screen.Note($"Connection {connection.Name} is in {book.File}.");
        foreach (var missing in connection.Secrets.Values.Where(s => !bridge.Secrets.Has(s)))
        {
            invocation.Screen.Note($"Store its secret with: mediabridge secrets set {missing}");
        }

        invocation.Screen.Note(book.SignsIn(connection.Service) ? $"Sign in with: mediabridge connect {connection.Name}" : $"Try it with: mediabridge connect check {connection.Name}");
        return ExitCodes.Success;
    }

    private static Uri ToAddress(string text)
        => Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
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
