using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Browser.Launching;

/// <summary>Finds an installed browser of the Chromium family.</summary>
internal static class ChromiumFinder
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "microsoft-edge-stable", "microsoft-edge"];
    private static readonly string[] UnixPlaces = ["/usr/bin", "/usr/local/bin", "/snap/bin", "/opt/google/chrome", "/opt/homebrew/bin", "/var/lib/flatpak/exports/bin"];
    private static readonly string[] MacPrograms =
    [
        "Google Chrome.app/Contents/MacOS/Google Chrome",
        "Chromium.app/Contents/MacOS/Chromium",
        "Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    ];

    private static readonly string[] WindowsPrograms =
    [
        "Google/Chrome/Application/chrome.exe",
        "Chromium/Application/chrome.exe",
        "Microsoft/Edge/Application/msedge.exe",
    ];

    /// <summary>The program to start.</summary>
    /// <exception cref="PluginException"><see cref="ErrorKind.Configuration"/>: there is none, or not where the options say.</exception>
    public static string Find(string? executable, Machine machine)
    {
        if (executable is { Length: > 0 })
        {
            return machine.FileExists(executable) ? executable : throw new PluginException(
                ErrorKind.Configuration, $"There is no browser '{executable}'.", "Correct the connection's option executable, or leave it out: installed browsers are found by themselves.");
        }

        return Candidates(machine).FirstOrDefault(machine.FileExists) ?? throw new PluginException(
            ErrorKind.Configuration,
            "No Chromium, Chrome or Edge is installed where browsers usually are.",
            machine.IsWindows || machine.IsMac ? "Install Chrome, or set the connection's option executable." : "Install one, such as: apt-get install chromium. Or set the connection's option executable.");
    }

    private static IEnumerable<string> Candidates(Machine machine)
    {
        if (machine.IsWindows)
        {
            return from root in (string?[])[machine.Variable("ProgramFiles"), machine.Variable("ProgramFiles(x86)"), machine.Variable("LocalAppData")]
                   where !string.IsNullOrEmpty(root)
                   from program in WindowsPrograms
                   select Path.Combine([root, .. program.Split('/')]);
        }

        var path = (machine.Variable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        var unix = path.Concat(UnixPlaces).Distinct(StringComparer.Ordinal).SelectMany(_ => Names, Path.Combine);
        return machine.IsMac ? MacPrograms.Select(p => $"/Applications/{p}").Concat(MacPrograms.Select(p => Path.Combine(machine.Home, "Applications", p))).Concat(unix) : unix;
    }
}
