using System.CommandLine;
using MediaBridge.Cli.CommandLine;
using MediaBridge.Cli.Output;
using MediaBridge.Core;
using MediaBridge.Core.Pipelines;
using MediaBridge.Core.Running;
using MediaBridge.Sdk;

namespace MediaBridge.Cli.Verbs;

/// <summary><c>connect NAME</c>: signs in.</summary>
internal static class ConnectSignInVerb
{
    /// <summary>The command, without those below it.</summary>
    public static Verb Make()
    {
        var name = new Argument<string?>("NAME") { Description = "The connection to sign in, for the first time or again", Arity = ArgumentArity.ZeroOrOne };
        NotAnOption.Check(name);
        name.CompletionSources.Add(Suggestions.Connections);
        var verb = new Verb(
            "connect",
            "Connections: named accounts of services. With a name: sign in, or enter its keys.",
            "mediabridge connect add plex-home plex                    # asks for what it needs",
            "mediabridge connect plex-home                             # sign in",
            "mediabridge connect check                                 # do all services answer?");
        return verb.With(name).Does(async (invocation, ct) =>
        {
            var book = (await invocation.OpenAsync(ct)).Connections;
            if (await NameAsync(invocation, verb, invocation.Parse.GetValue(name), book, ct) is not { } chosen)
            {
                HelpPrinter.Write(verb, Console.Error);
                return ExitCodes.Configuration;
            }

            return await SignInAsync(invocation, book.Find(chosen)?.Name ?? chosen, ct);
        });
    }

    /// <summary>Asks for the keys that are missing, signs in, and shows whether the service knows us.</summary>
    public static async Task<int> SignInAsync(Invocation invocation, string name, CancellationToken cancellationToken)
    {
        var bridge = await invocation.OpenAsync(cancellationToken);
        if (bridge.Connections.Find(name) is { } connection)
        {
            await AskSecretsAsync(invocation, bridge, connection, cancellationToken);
        }

        var report = await bridge.Connections.SignInAsync(name, new SignInPrompt(invocation.Screen), cancellationToken);
        if (invocation.Screen.Json)
        {
            await JsonOutput.WriteAsync(report, cancellationToken);
        }
        else if (report.Error is { } error)
        {
            invocation.Screen.Fail(error.Message, error.Hint);
        }
        else
        {
            var account = report.AccountName ?? report.AccountId;
            invocation.Screen.Note($"Connection {name} is ready{(account is null ? "" : $", as {account}")}{(report.Version is null ? "" : $" ({report.Service} {report.Version})")}.");
        }

        return report.ExitCode;
    }

    /// <summary>Without a sign-in the keys are all there is to enter, so they are asked for again; else only those that are missing.</summary>
    private static async Task AskSecretsAsync(Invocation invocation, Bridge bridge, ConnectionDefinition connection, CancellationToken cancellationToken)
    {
        var again = !bridge.Connections.SignsIn(connection.Service);
        foreach (var option in bridge.Connections.OptionsOf(connection.Service)?.Where(o => o.IsSecret && connection.Secrets.ContainsKey(o.Name)) ?? [])
        {
            var secret = connection.Secrets[option.Name];
            var stored = bridge.Secrets.Has(secret);
            if (stored && !again)
            {
                continue;
            }

            var value = await Terminal.ReadHiddenAsync(invocation.Screen, $"? {option.Name}{(option.Description is { } text ? $": {Words.Inside(text)}" : "")} (not shown{(stored ? "; Enter: keep" : "")}) > ", cancellationToken);
            if (!string.IsNullOrEmpty(value))
            {
                await bridge.Secrets.SetAsync(secret, value, cancellationToken);
            }
            else if (!stored)
            {
                throw new PluginException(ErrorKind.InteractionNeeded, $"Nothing was entered for {option.Name}.", $"Run it at a terminal, pipe the value into it, or store it with: mediabridge secrets set {secret}");
            }
        }
    }

    private static async Task<string?> NameAsync(Invocation invocation, Verb verb, string? name, ConnectionBook book, CancellationToken cancellationToken)
    {
        var names = book.List().Select(c => c.Name).ToList();
        if (name is null)
        {
            return names.Count > 0 && invocation.Screen.CanAsk ? await Terminal.AskAsync(invocation.Screen, "NAME", "the connection to sign in", names, only: true, cancellationToken) : null;
        }

        if (!names.Contains(name, StringComparer.Ordinal) && Typo.Nearest(name, [.. names, .. verb.Subcommands.Select(c => c.Name)]) is { } near)
        {
            throw new PluginException(ErrorKind.Configuration, $"There is no connection '{name}'.", $"Did you mean {near}?");
        }

        return name;
    }
}
