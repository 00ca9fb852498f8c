namespace MediaBridge.Core.Configuration;

/// <summary>Where settings come from, weakest first: defaults, the system's file, user file, project file, profile, .env, environment, command line.</summary>
internal sealed record SettingsSources
{
    /// <summary>Name of the project file, in the working folder.</summary>
    public const string ProjectFileName = "mediabridge.yaml";

    /// <summary>The variable that names another file of the system; empty for none.</summary>
    public const string SystemFileVariable = "MEDIABRIDGE_SYSTEM_CONFIG";

    /// <summary>The file of the system's administrator, for everybody on the machine; null for none. A file that is not there says nothing.</summary>
    public string? SystemFile { get; init; }

    /// <summary>The user's file; null for none. A file that is not there says nothing.</summary>
    public string? UserFile { get; init; }

    public string? ProjectFile { get; init; }

    public string? DotEnvFile { get; init; }

    /// <summary>What <c>--profile</c> says; without it MEDIABRIDGE_PROFILE counts.</summary>
    public string? Profile { get; init; }

    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Settings by name, as options of the command line gave them.</summary>
    public IReadOnlyDictionary<string, string> CommandLine { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The usual places: the user's configuration folder and the working folder.</summary>
    public static SettingsSources Usual(string workingFolder, string? profile, IReadOnlyDictionary<string, string> commandLine) => new()
    {
        SystemFile = System.Environment.GetEnvironmentVariable(SystemFileVariable) is { } other ? other.Length == 0 ? null : other : DefaultSystemFile(),
        UserFile = DefaultUserFile(),
        ProjectFile = Path.Combine(workingFolder, ProjectFileName),
        DotEnvFile = Path.Combine(workingFolder, ".env"),
        Profile = profile,
        Environment = Variables(),
        CommandLine = commandLine,
    };

    /// <summary><c>~/.config/mediabridge/config.yaml</c>, or the equivalent of the platform; null for an account without a home.</summary>
    public static string? DefaultUserFile()
    {
        var folder = System.Environment.GetFolderPath(System.Environment.SpecialFolder.ApplicationData, System.Environment.SpecialFolderOption.DoNotVerify);
        return folder.Length == 0 ? null : Path.Combine(folder, "mediabridge", "config.yaml");
    }

    /// <summary><c>/etc/mediabridge/config.yaml</c>; on macOS below <c>/Library/Application Support</c>, on Windows below <c>%ProgramData%</c>.</summary>
    public static string? DefaultSystemFile()
    {
        var folder = OperatingSystem.IsWindows() ? System.Environment.GetFolderPath(System.Environment.SpecialFolder.CommonApplicationData)
            : OperatingSystem.IsMacOS() ? "/Library/Application Support"
            : "/etc";
        return folder.Length == 0 ? null : Path.Combine(folder, "mediabridge", "config.yaml");
    }

    private static Dictionary<string, string> Variables()
    {
        var result = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (System.Collections.DictionaryEntry variable in System.Environment.GetEnvironmentVariables())
        {
            result[(string)variable.Key] = (string?)variable.Value ?? "";
        }

        return result;
    }
}
