using System.CommandLine;
using MediaBridge.Cli.CommandLine;
using MediaBridge.Cli.Output;
using MediaBridge.Core.Running;

namespace MediaBridge.Cli.Verbs;

/// <summary><c>runs waiting</c>: the matches and lookups that wait for a connection.</summary>
internal static class RunsWaitingVerb
{
    public static Verb Make()
    {
        var pipeline = new Option<string?>("--pipeline") { Description = "Only those of this pipeline", HelpName = "NAME" };
        return new Verb(
            "waiting",
            "Look-ups that wait for a connection; the next run of their pipeline works them off.",
            "mediabridge runs waiting",
            "mediabridge runs waiting --pipeline films --json").With(pipeline)
            .Does(async (invocation, ct) =>
            {
                var waiting = (await invocation.OpenAsync(ct)).Runs.Waiting(invocation.Value(pipeline));
                if (invocation.Screen.Json)
                {
                    await JsonOutput.WriteAsync(waiting, ct);
                    return ExitCodes.Success;
                }

                var table = new TextTable("item", "pipeline", "step", "#run", "title", "why");
                foreach (var item in waiting)
                {
                    table.Add(item.Item, item.Pipeline, new Cell(item.Step, Style.Faint), item.Run.ToString(System.Globalization.CultureInfo.InvariantCulture), item.Title ?? "", new Cell(item.Reason, Style.Faint));
                }

                if (table.IsEmpty)
                {
                    invocation.Screen.Note("Nothing waits for a connection.");
                    return ExitCodes.Success;
                }

                table.Write(invocation.Screen.Data, invocation.Screen.Width);
                return ExitCodes.Success;
            });
    }
}
