using System.CommandLine;
using MediaBridge.Cli.CommandLine;
using MediaBridge.Cli.Output;
using MediaBridge.Core.Running;
using MediaBridge.Sdk;

namespace MediaBridge.Cli.Verbs;

/// <summary><c>secrets list|set|remove</c>.</summary>
internal static class SecretVerbs
{
    public static Verb Make() => new Verb(
        "secrets",
        "The encrypted store of secrets. Names are shown, values never.",
        "mediabridge secrets set plex-home",
        "mediabridge secrets list").With(List(), Set("set"), Remove());

    /// <summary>The command that stores a secret.</summary>
    /// <param name="name">What it is called.</param>
    public static Verb Set(string name)
    {
        var secret = new Argument<string>("NAME") { Description = "Name of the secret" };
        NotAnOption.Check(secret);
        return new Verb(
            name,
            "Store a secret: it is asked for without echo, or read from standard input. Never give it as an argument.",
            "mediabridge secrets set plex-home",
            "pass show plex | mediabridge secrets set plex-home        # from a password manager").With(secret)
            .Does(async (invocation, ct) =>
            {
                var book = (await invocation.OpenAsync(ct)).Secrets;
                var value = await Terminal.ReadHiddenAsync(invocation.Screen, $"Value of {invocation.Value(secret)}: ", ct);
                if (string.IsNullOrEmpty(value))
                {
                    throw new PluginException(ErrorKind.Configuration, "Nothing was entered: the secret is as it was.", "Type it, or pipe it into the command.");
                }

                await book.SetAsync(invocation.Value(secret), value, ct);
                invocation.Screen.Note($"Secret {invocation.Value(secret)} is stored, encrypted.");
                return ExitCodes.Success;
            });
    }

    private static Verb List() => new Verb("list", "Names of the stored secrets.", "mediabridge secrets list", "mediabridge secrets list --json")
        .Does(async (invocation, ct) =>
        {
            var names = (await invocation.OpenAsync(ct)).Secrets.List();
            if (invocation.Screen.Json)
            {
                await JsonOutput.WriteAsync(names, ct);
                return ExitCodes.Success;
            }

            foreach (var name in names)
            {
                invocation.Screen.Data.Line(name);
            }

            return ExitCodes.Success;
        });

    private static Verb Remove()
    {
        var name = new Argument<string>("NAME") { Description = "Name of the secret" };
        name.CompletionSources.Add(Suggestions.Secrets);
        return new Verb("remove", "Remove a secret from the store.", "mediabridge secrets remove plex-home").With(name)
            .Does(async (invocation, ct) =>
            {
                if (!await (await invocation.OpenAsync(ct)).Secrets.RemoveAsync(invocation.Value(name), ct))
                {
                    throw new PluginException(ErrorKind.Configuration, $"There is no secret '{invocation.Value(name)}'.", "mediabridge secrets list shows the names.");
                }

                invocation.Screen.Note($"Secret {invocation.Value(name)} is removed.");
                return ExitCodes.Success;
            });
    }
}
