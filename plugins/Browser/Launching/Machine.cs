using System.Collections;

namespace MediaBridge.Plugins.Browser.Launching;

/// <summary>What launching has to know of this machine.</summary>
internal sealed record Machine
{
    /// <summary>The machine that we run on.</summary>
    public static Machine This { get; } = new()
    {
        Variable = Environment.GetEnvironmentVariable,
        FileExists = File.Exists,
        FolderExists = Directory.Exists,
        Home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile),
        PluginFolder = Path.GetDirectoryName(typeof(Machine).Assembly.Location) ?? "",
        IsWindows = OperatingSystem.IsWindows(),
        IsMac = OperatingSystem.IsMacOS(),
        IsRoot = !OperatingSystem.IsWindows() && Environment.IsPrivilegedProcess,
    };

    /// <summary>A variable of the environment.</summary>
    public required Func<string, string?> Variable { get; init; }

    /// <summary>Whether there is a file.</summary>
    public required Func<string, bool> FileExists { get; init; }

    /// <summary>Whether there is a folder.</summary>
    public required Func<string, bool> FolderExists { get; init; }

    /// <summary>The person's folder.</summary>
    public required string Home { get; init; }

    /// <summary>Where the plugin lies.</summary>
    public required string PluginFolder { get; init; }

    public bool IsWindows { get; init; }

    public bool IsMac { get; init; }

    /// <summary>Whether we are the administrator of a Unix machine, under whom browsers have no sandbox.</summary>
    public bool IsRoot { get; init; }

    /// <summary>Whether a window can be shown.</summary>
    /// <param name="display">The display of the options.</param>
    public bool HasDisplay(string? display)
        => IsWindows || IsMac || !string.IsNullOrEmpty(display) || !string.IsNullOrEmpty(Variable("DISPLAY")) || !string.IsNullOrEmpty(Variable("WAYLAND_DISPLAY"));

    /// <summary>The environment of the browser: ours, with another display.</summary>
    public static IEnumerable<KeyValuePair<string, string>> EnvironmentWith(string display)
        => Environment.GetEnvironmentVariables().Cast<DictionaryEntry>()
            .Where(v => v is { Key: string and not ("DISPLAY" or "WAYLAND_DISPLAY"), Value: string })
            .Select(v => KeyValuePair.Create((string)v.Key, (string)v.Value!))
            .Append(KeyValuePair.Create("DISPLAY", display));
}
