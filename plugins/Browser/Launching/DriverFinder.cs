using MediaBridge.Sdk;
using Microsoft.Playwright;

namespace MediaBridge.Plugins.Browser.Launching;

/// <summary>Finds the driver, a program of over 100 MB that speaks with browsers; it is in no package of ours.</summary>
internal static class DriverFinder
{
    private const string Variable = "PLAYWRIGHT_DRIVER_SEARCH_PATH";
    private const string Driver = ".playwright";

    /// <summary>The version that the library wants.</summary>
    public static string Version { get; } = typeof(IPlaywright).Assembly.GetName().Version?.ToString(3) ?? "";

    /// <summary>Tells the library where the driver is.</summary>
    public static void Tell(BrowserOptions options, Machine machine) => Environment.SetEnvironmentVariable(Variable, Find(options.Driver, machine));

    /// <summary>The folder that holds <c>.playwright</c>.</summary>
    /// <exception cref="PluginException"><see cref="ErrorKind.Configuration"/>: it is nowhere; the hint says how to get it.</exception>
    public static string Find(string? option, Machine machine)
    {
        if (option is { Length: > 0 })
        {
            var folder = Path.TrimEndingDirectorySeparator(Path.GetFileName(Path.TrimEndingDirectorySeparator(option)) == Driver ? Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(option))! : option);
            return Holds(folder, machine) ? folder : throw new PluginException(
                ErrorKind.Configuration, $"The folder '{option}' holds no browser driver: there is no {Driver} in it.", HowToGet(machine));
        }

        return Places(machine).FirstOrDefault(p => Holds(p, machine)) ?? throw new PluginException(
            ErrorKind.Configuration, $"The browser's driver (Microsoft.Playwright {Version}) is not on this machine.", HowToGet(machine));
    }

    private static IEnumerable<string> Places(Machine machine)
    {
        if (machine.Variable(Variable) is { Length: > 0 } told)
        {
            yield return told;
        }

        yield return machine.PluginFolder;
        var cache = machine.Variable("NUGET_PACKAGES") is { Length: > 0 } set ? set : Path.Combine(machine.Home, ".nuget", "packages");
        yield return Path.Combine(cache, "microsoft.playwright", Version);
    }

    private static bool Holds(string folder, Machine machine)
        => folder.Length > 0 && machine.FolderExists(Path.Combine(folder, Driver, "package")) && machine.FolderExists(Path.Combine(folder, Driver, "node"));

    private static string HowToGet(Machine machine)
        => $"Download the package Microsoft.Playwright {Version} from a NuGet feed (https://www.nuget.org/packages/Microsoft.Playwright/{Version}); it is a zip file. "
            + $"Put its folder {Driver} beside the plugin ({machine.PluginFolder}), or anywhere, and name the folder that holds it by the connection's option driver or the variable {Variable}.";
}
