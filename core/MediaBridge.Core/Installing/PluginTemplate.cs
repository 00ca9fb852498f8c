using MediaBridge.Sdk;

namespace MediaBridge.Core.Installing;

/// <summary>Makes plugin projects with <c>dotnet new</c>.</summary>
internal sealed class PluginTemplate(ITools tools)
{
    /// <summary>What templates are called and come in.</summary>
    public const string ShortName = "mediabridge-plugin";

    public const string Package = "MediaBridge.Templates";

    private const int NotFound = 103; // of `dotnet new`: no template of that name
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>Makes a project in a new folder.</summary>
    /// <returns>Its folder, full.</returns>
    /// <exception cref="PluginException">The .NET SDK or the template is missing, or the folder is not empty.</exception>
    public async Task<string> MakeAsync(string name, string? kind, string folder, string? feed, CancellationToken cancellationToken)
    {
        var target = Path.GetFullPath(folder);
        if (!Names.IsName(name) || !name.Split('.').All(part => part.Length > 0 && !char.IsAsciiDigit(part[0])))
        {
            throw new PluginException(ErrorKind.Configuration, $"'{name}' is no name of a project.", "Use letters, digits, '.', '-' and '_', each part beginning with a letter, such as Acme.Films.");
        }

        if (File.Exists(target) || (Directory.Exists(target) && Directory.EnumerateFileSystemEntries(target).Any()))
        {
            throw new PluginException(ErrorKind.Configuration, $"'{target}' is there already.", "Choose another folder with --out DIR.");
        }

        if (!tools.Has("dotnet"))
        {
            throw new PluginException(ErrorKind.Configuration, "The .NET SDK was not found: a plugin is a .NET project.", "Install the .NET 10 SDK so that `dotnet` is on the path, or set tools.dotnet to its place.");
        }

        string[] kinds = kind is null ? [] : ["--kind", kind];
        string[] feeds = feed is null ? [] : ["--feed", feed.Contains("://", StringComparison.Ordinal) ? feed : Path.GetFullPath(feed)];
        var result = await tools.RunAsync("dotnet", ["new", ShortName, "--name", name, "--output", target, .. kinds, .. feeds], Patience, cancellationToken);
        return result.ExitCode switch
        {
            0 => target,
            NotFound => throw new PluginException(
                ErrorKind.Configuration,
                $"The template {ShortName} is not installed.",
                $"Install it once: dotnet new install {Package}::{SdkVersion.Current.ToString(3)} (from a folder of packages: dotnet new install FOLDER/{Package}.{SdkVersion.Current.ToString(3)}.nupkg)"),
            _ => throw new PluginException(ErrorKind.Configuration, $"`dotnet new` ended with exit code {result.ExitCode}: {Said(result)}", "Correct what it names; `dotnet --info` shows whether a .NET 10 SDK is there."),
        };
    }

    private static string Said(ToolResult result)
        => string.Join(' ', $"{result.Errors}\n{result.Output}".Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Take(4));
}
