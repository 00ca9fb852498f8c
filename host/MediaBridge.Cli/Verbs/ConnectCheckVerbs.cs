using System.CommandLine;
using MediaBridge.Cli.CommandLine;
using MediaBridge.Cli.Output;
using MediaBridge.Core;
using MediaBridge.Core.Running;

namespace MediaBridge.Cli.Verbs;

/// <summary><c>connect check</c> and <c>connect refresh</c>.</summary>
internal static class ConnectCheckVerbs
{
    /// <summary><c>connect check [NAME]</c>.</summary>
    public static Verb Check()
    {
        var name = Name();
        return new Verb(
            "check",
            "Ask each service whether it answers and knows the account: state, account, version, time of the answer, age and end of the sign-in.",
            "mediabridge connect check",
            "mediabridge connect check plex-home",
            "mediabridge connect check --quiet || echo look at it      # the exit code tells why: 4 sign in, 16 away").With(name)
            .Does(async (invocation, ct) =>
            {
                var book = (await invocation.OpenAsync(ct)).Connections;
                IReadOnlyList<ConnectionReport> reports = invocation.Parse.GetValue(name) is { } one ? [await book.CheckAsync(one, ct)] : await book.CheckAllAsync(ct);
                return await ShowAsync(invocation, book, reports, "No connections yet. Add one with: mediabridge connect add NAME SERVICE", ct);
            });
    }

    /// <summary><c>connect refresh [NAME]</c>.</summary>
    public static Verb Refresh()
    {
        var name = Name();
        return new Verb(
            "refresh",
            "Renew the sign-in of one connection, or of all that are signed in, without your help. Runs do this themselves when it is needed.",
            "mediabridge connect refresh",
            "mediabridge connect refresh trakt-ana --json").With(name)
            .Does(async (invocation, ct) =>
            {
                var book = (await invocation.OpenAsync(ct)).Connections;
                IReadOnlyList<ConnectionReport> reports = invocation.Parse.GetValue(name) is { } one ? [await book.RefreshAsync(one, ct)] : await book.RefreshAllAsync(ct);
                return await ShowAsync(invocation, book, reports, "No connection is signed in. Sign in with: mediabridge connect NAME", ct);
            });
    }

    private static async Task<int> ShowAsync(Invocation invocation, ConnectionBook book, IReadOnlyList<ConnectionReport> reports, string none, CancellationToken cancellationToken)
    {
        var problems = book.Problems();
        var exit = reports.Aggregate(problems.Any(p => !p.IsWarning) ? ExitCodes.Configuration : ExitCodes.Success, (bits, r) => bits | r.ExitCode);
        if (invocation.Screen.Json)
        {
            await JsonOutput.WriteAsync(new { Connections = reports, Problems = problems, ExitCode = exit }, cancellationToken);
            return exit;
        }

        ProblemPrinter.Write(problems, invocation.Screen.Side);
        if (reports.Count > 0)
        {
            ConnectionView.Write(reports, invocation.Screen);
        }
        else if (problems.Count == 0)
        {
            invocation.Screen.Note(none);
        }

        return exit;
    }

    private static Argument<string?> Name()
    {
        var name = new Argument<string?>("NAME") { Description = "Only this connection", Arity = ArgumentArity.ZeroOrOne };
        name.CompletionSources.Add(Suggestions.Connections);
        return name;
    }
}
