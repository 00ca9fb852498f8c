using System.CommandLine;
using MediaBridge.Cli.CommandLine;
using MediaBridge.Core;

namespace MediaBridge.Cli;

/// <summary>Where things are on this machine.</summary>
internal static class Folders
{
    private const string Variable = "MEDIABRIDGE_DATA";

    /// <summary>The data folder: <c>--data</c>, else <c>MEDIABRIDGE_DATA</c>, else the platform's place for a person's data (on Linux <c>~/.local/share/mediabridge</c>).</summary>
    public static string Data(ParseResult parse, BridgeSettings? settings = null)
    {
        var chosen = parse.GetValue(GlobalOptions.Data) ?? (settings is null ? Environment.GetEnvironmentVariable(Variable) : settings.Variable(Variable));
        return string.IsNullOrWhiteSpace(chosen) ? Default : Path.GetFullPath(chosen);
    }

    /// <summary>Folders of plugins: those of <c>--plugins</c>, those that come with the program (in a source tree: the built ones), those in the data folder.</summary>
    public static IReadOnlyList<string> Plugins(ParseResult parse)
        => [.. parse.GetValue(GlobalOptions.Plugins) ?? [], Path.Combine(AppContext.BaseDirectory, "plugins"), .. SourceTree(), Path.Combine(Data(parse), "plugins")];

    /// <summary>Scan profiles that come with the program.</summary>
    public static string Scans => Path.Combine(AppContext.BaseDirectory, "Samples", "scans");

    private static string Default => Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "mediabridge");

    /// <summary><c>artifacts/plugins</c>, if the program runs from <c>artifacts/bin/PROJECT/CONFIGURATION/</c>.</summary>
    private static IEnumerable<string> SourceTree()
    {
        var bin = new DirectoryInfo(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory)).Parent?.Parent;
        return bin is { Name: "bin", Parent: { Name: "artifacts" } artifacts } ? [Path.Combine(artifacts.FullName, "plugins")] : [];
    }
}
