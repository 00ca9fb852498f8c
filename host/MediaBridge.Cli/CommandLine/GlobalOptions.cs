using System.CommandLine;

namespace MediaBridge.Cli.CommandLine;

/// <summary>The options that every command has.</summary>
internal static class GlobalOptions
{
    public static readonly Option<bool> Json = new("--json") { Description = "Print data as JSON", Recursive = true };

    public static readonly Option<bool> Quiet = new("--quiet", "-q") { Description = "Print data and errors only", Recursive = true };

    public static readonly Option<bool> Verbose = new("--verbose", "-v") { Description = "Tell more: phases, changes, details of errors", Recursive = true };

    public static readonly Option<bool> NoColor = new("--no-color") { Description = "No colours (also: NO_COLOR in the environment)", Recursive = true };

    public static readonly Option<string?> Data = new("--data")
    {
        Description = "Folder of the database, secrets, cache and logs (also: MEDIABRIDGE_DATA)",
        HelpName = "DIR",
        Recursive = true,
    };

    public static readonly Option<string?> Profile = new("--profile") { Description = "Profile of the settings (also: MEDIABRIDGE_PROFILE)", HelpName = "NAME", Recursive = true };

    public static readonly Option<bool> Offline = new("--offline") { Description = "Send nothing: answers come from the cache, however old", Recursive = true };

    public static readonly Option<string[]> Plugins = new("--plugins")
    {
        Description = "Another folder with plugins; searched first, may be repeated",
        HelpName = "DIR",
        Recursive = true,
        DefaultValueFactory = _ => [],
    };

    public static readonly Option<string?> Connections = new("--connections")
    {
        Description = "File of connections (default: connections.yaml in the data folder)",
        HelpName = "FILE",
        Recursive = true,
    };

    /// <summary>All of them, in the order in which help shows them.</summary>
    public static IReadOnlyList<Option> All { get; } = [Json, Quiet, Verbose, NoColor, Data, Profile, Offline, Plugins, Connections];
}
