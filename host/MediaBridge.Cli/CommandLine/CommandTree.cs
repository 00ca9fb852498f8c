using System.CommandLine;
using MediaBridge.Cli.Verbs;

namespace MediaBridge.Cli.CommandLine;

/// <summary>All commands.</summary>
internal static class CommandTree
{
    /// <summary>The examples of the whole program.</summary>
    public static readonly IReadOnlyList<string> Examples =
    [
        "mediabridge run films.yaml                             # do what a pipeline file says",
        "mediabridge plan films.yaml                            # see what it would change",
        "mediabridge copy files.videos:/srv/films files:out?format=csv",
        "mediabridge runs undo 12                               # take a run back",
        "mediabridge doctor                                     # is everything in place?",
    ];

    /// <summary>The root command with everything below it.</summary>
    public static RootCommand Make()
    {
        var root = new RootCommand("MediaBridge connects the places where your films, series and music live.");
        foreach (var option in GlobalOptions.All)
        {
            root.Add(option);
        }

        Command[] commands =
        [
            .. RunVerbs.Make(), ApplyVerb.Make(), CopyVerb.Make(), StatsVerb.Make(), LibraryVerbs.Make(), NfoVerbs.Make(), NamesVerbs.Make(), RunsVerbs.Make(), MatchesVerbs.Make(), PluginVerbs.Make(), ConnectVerbs.Make(),
            CacheVerbs.Make(), ConfigVerbs.Make(), SecretVerbs.Make(), DoctorVerb.Make(), ExplainVerb.Make(), CompletionVerb.Make(),
        ];
        foreach (var command in commands)
        {
            root.Add(command);
        }

        HelpPrinter.Install(root);
        return root;
    }
}
