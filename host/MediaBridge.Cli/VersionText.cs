using System.CommandLine;
using System.Reflection;
using MediaBridge.Cli.CommandLine;
using MediaBridge.Cli.Output;
using MediaBridge.Core;
using MediaBridge.Core.Plugins;
using MediaBridge.Core.Running;

namespace MediaBridge.Cli;

/// <summary>What <c>--version</c> prints: product, plugin contract, runtime, and the plugins that were found, none of which is loaded.</summary>
internal static class VersionText
{
    /// <summary>The product's version, such as <c>0.1.0</c>.</summary>
    public static string Product => Of(typeof(VersionText).Assembly);

    private static string Contract => Of(typeof(Sdk.IPlugin).Assembly);

    /// <summary>Prints the versions; with <c>--quiet</c> the first line only, with <c>--verbose</c> each plugin's contract and state, with <c>--json</c> all as JSON.</summary>
    public static async Task<int> WriteAsync(ParseResult parse, TextWriter output)
    {
        var (quiet, verbose, json) = (parse.GetValue(GlobalOptions.Quiet), parse.GetValue(GlobalOptions.Verbose), parse.GetValue(GlobalOptions.Json));
        var plugins = quiet && !json ? [] : await PluginsAsync(parse);
        if (json)
        {
            await JsonOutput.WriteAsync(
                new { Version = Product, Sdk = Contract, Runtime = $"{Environment.Version}", Plugins = plugins.Select(p => new { p.Id, p.Version, p.SdkVersion, p.State, p.Folder }) },
                CancellationToken.None);
            return ExitCodes.Success;
        }

        output.WriteLine($"mediabridge {Product} (plugin SDK {Contract}, .NET {Environment.Version})");
        if (verbose)
        {
            var table = new TextTable("plugin", "version", "SDK", "state");
            foreach (var plugin in plugins)
            {
                table.Add(plugin.Id, plugin.Version, plugin.SdkVersion, PluginView.State(plugin.State));
            }

            table.Write(new StyledWriter(output, color: false), int.MaxValue);
        }
        else if (plugins.Count > 0)
        {
            output.WriteLine($"plugins: {string.Join(", ", plugins.Select(p => $"{p.Id} {p.Version}".TrimEnd()))}");
        }

        return ExitCodes.Success;
    }

    private static async Task<IReadOnlyList<PluginInfo>> PluginsAsync(ParseResult parse)
    {
        await using var bridge = await Bridge.OpenAsync(new BridgeOptions { DataFolder = Folders.Data(parse), PluginFolders = Folders.Plugins(parse) });
        return bridge.Plugins;
    }

    private static string Of(Assembly assembly)
        => assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+', 2)[0] ?? "0.0.0";
}
