using System.CommandLine;
using MediaBridge.Cli.CommandLine;
using MediaBridge.Cli.Output;
using MediaBridge.Core.Running;

namespace MediaBridge.Cli.Verbs;

/// <summary><c>plugins new</c>.</summary>
internal static class PluginNewVerb
{
    private static readonly string[] Kinds = ["source", "sink", "matcher", "processor", "format", "store", "full"];

    public static Verb Make()
    {
        var name = new Argument<string>("NAME") { Description = "Name of the project, such as Acme.Films" };
        NotAnOption.Check(name);
        var kind = new Option<string?>("--kind") { Description = $"What it shall have: {string.Join(", ", Kinds)}", HelpName = "KIND" };
        kind.AcceptOnlyFromAmong(Kinds);
        var folder = new Option<string?>("--out") { Description = "Folder to make (default: NAME)", HelpName = "DIR" };
        var source = new Option<string?>("--source") { Description = "A folder with the packages of the SDK, while they are not on a server", HelpName = "FOLDER" };
        return new Verb(
            "new",
            "Make the project of a plugin with its tests, a README and a sample pipeline. Needs the .NET SDK and the template.",
            "mediabridge plugins new Acme.Films --kind source").With(name, kind, folder, source)
            .Does(async (invocation, ct) =>
            {
                var book = (await invocation.OpenAsync(ct)).PluginBook;
                var made = await book.MakeProjectAsync(invocation.Value(name), invocation.Value(kind), invocation.Value(folder) ?? invocation.Value(name), invocation.Value(source), ct);
                if (invocation.Screen.Json)
                {
                    await JsonOutput.WriteAsync(new { Name = invocation.Value(name), Kind = invocation.Value(kind), Folder = made }, ct);
                    return ExitCodes.Success;
                }

                var output = invocation.Screen.Data;
                output.Write("+ ", Style.Good).Write(invocation.Value(name), Style.Strong).Line($" is in {made}");
                output.Line($"  Next: cd {Path.GetRelativePath(Environment.CurrentDirectory, made)} && dotnet test");
                return ExitCodes.Success;
            });
    }
}
