using System.Diagnostics;
using MediaBridge.EndToEnd.Tests.Support;

namespace MediaBridge.EndToEnd.Tests.Packages;

/// <summary>The .NET SDK as somebody has it who never saw this tree: a home and package folder of its own; public packages come from the machine's cache.</summary>
internal sealed class DotnetCommand(string home)
{
    private static readonly string[] Ours = ["MSBUILD", "MEDIABRIDGE", "VSTEST", "DOTNET_HOST", "DOTNET_CLI", "TESTINGPLATFORM", "CONFIGURATION"];

    /// <summary>The machine's folder of packages.</summary>
    public static string Cache { get; } = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
        ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    /// <summary>Where templates and tools of this SDK are kept.</summary>
    public string Home => home;

    /// <summary>Variables beyond those; they are properties of a build too.</summary>
    public Dictionary<string, string> Variables { get; } = new(StringComparer.Ordinal);

    /// <summary>Runs a command to its end.</summary>
    public async Task<Sandbox.Result> RunAsync(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = folder, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var name in start.Environment.Keys.Where(k => Array.Exists(Ours, o => k.StartsWith(o, StringComparison.OrdinalIgnoreCase))).ToList())
        {
            start.Environment.Remove(name);
        }

        // Builds leave no servers behind.
        (start.Environment["MSBUILDDISABLENODEREUSE"], start.Environment["UseSharedCompilation"], start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"]) = ("1", "false", "0");
        (start.Environment["DOTNET_NOLOGO"], start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"], start.Environment["NuGetAudit"]) = ("1", "1", "false");
        (start.Environment["DOTNET_CLI_HOME"], start.Environment["NUGET_PACKAGES"], start.Environment["RestoreFallbackFolders"]) = (home, Path.Combine(home, "packages"), Cache);
        foreach (var (name, value) in Variables)
        {
            start.Environment[name] = value;
        }

        return await Sandbox.EndAsync(Process.Start(start)!);
    }
}
