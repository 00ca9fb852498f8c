using MediaBridge.Core.Configuration;
using MediaBridge.Core.Configuration.Migrating;
using MediaBridge.Sdk;

namespace MediaBridge.Core;

/// <summary>Takes the configuration of another program over into the settings.</summary>
/// <remarks>Which keys there are and what becomes of them is data that the host brings: the engine knows no other program.</remarks>
public sealed class ConfigMigration
{
    private ConfigMigration(string program, string what, IReadOnlyList<MigratedKey> keys, IReadOnlyList<Problem> problems)
        => (Program, What, Keys, Problems) = (program, what, keys, problems);

    /// <summary>The program that wrote the file.</summary>
    public string Program { get; }

    /// <summary>What the file is.</summary>
    public string What { get; }

    /// <summary>Every key of the file, in its order, with what becomes of it. None is left out.</summary>
    public IReadOnlyList<MigratedKey> Keys { get; }

    /// <summary>Lines of the file that could not be read; for a settings file of MediaBridge, what is wrong in it.</summary>
    public IReadOnlyList<Problem> Problems { get; }

    /// <summary>Reads an old file. Nothing is written.</summary>
    /// <param name="file">The file: JSON, YAML, lines <c>NAME=value</c>, or a settings file of MediaBridge (.yaml), which is checked.</param>
    /// <param name="tables">What becomes of the keys of other programs, a JSON document for each.</param>
    /// <exception cref="PluginException">The file cannot be read, or none of the tables knows it.</exception>
    public static ConfigMigration Read(string file, IReadOnlyList<string> tables)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(tables);
        List<MigrationTable> known = [.. tables.Select(MigrationTable.Parse)];
        var isYaml = Path.GetExtension(file) is ".yaml" or ".yml" && File.Exists(file);
        var (keys, problems) = isYaml ? OldFile.ReadYaml(file) : OldFile.Read(file);
        if (Migrator.Recognize(keys, known) is not var (table, document))
        {
            if (isYaml)
            {
                return new ConfigMigration("MediaBridge", "a settings file", [], SettingsFile.Load(file).Problems);
            }

            throw new PluginException(
                ErrorKind.Configuration,
                $"'{file}' is no configuration that can be taken over: none of its {keys.Count} keys is known.",
                $"Files of these programs can be: {string.Join(", ", known.Select(t => t.Program))}.");
        }

        return new ConfigMigration(table.Program, document.What, Once([.. Migrator.Keys(keys, document.Sections).Select(k => Migrator.Of(k.Key, k.Value, document))]), problems);
    }

    /// <summary>Writes what became settings into a settings file, whole or not at all. A file that is there is copied beside itself first.</summary>
    /// <param name="profile">The profile that they belong to; null for none.</param>
    /// <param name="project">Whether they go into <c>mediabridge.yaml</c> of the working folder instead of the user's file.</param>
    /// <param name="workingFolder">Folder of the project file; null for the current one.</param>
    /// <returns>The file, null if there was nothing to write, and the copy of what it was before.</returns>
    /// <exception cref="PluginException">The file cannot be changed; then it is as it was.</exception>
    public (string? File, string? Backup) Write(string? profile = null, bool project = false, string? workingFolder = null)
    {
        var settings = Keys.Where(k => k.Fate is MigratedKey.Written).ToList();
        if (settings.Count == 0)
        {
            return (null, null);
        }

        var file = (project ? Path.Combine(workingFolder ?? "", SettingsSources.ProjectFileName) : SettingsSources.DefaultUserFile())
            ?? throw new PluginException(ErrorKind.Configuration, "This account has no home folder to keep settings in.", "Say --project: the settings go into mediabridge.yaml of this folder.");
        var before = File.Exists(file) ? File.ReadAllText(file) : null;
        var text = before ?? "";
        foreach (var key in settings)
        {
            var (next, problem) = SettingsFile.Set(text, key.Setting!, key.NewValue!, profile, file);
            text = next ?? throw new PluginException(ErrorKind.Configuration, problem!.ToString(), problem.Hint);
        }

        if (string.Equals(text, before, StringComparison.Ordinal))
        {
            return (null, null);
        }

        var backup = before is null ? null : Free(file);
        if (backup is not null)
        {
            File.Copy(file, backup);
        }

        AtomicText.Write(file, text);
        return (file, backup);
    }

    private static string Free(string file) => Enumerable.Range(0, int.MaxValue).Select(n => n == 0 ? $"{file}.bak" : $"{file}.bak{n}").First(f => !File.Exists(f));

    /// <summary>Two keys that become one setting: the later one counts, as in the old program's file, unless they agree.</summary>
    private static List<MigratedKey> Once(List<MigratedKey> keys)
    {
        for (var i = 0; i < keys.Count; i++)
        {
            var key = keys[i];
            if (key.Fate is MigratedKey.Written && keys.Skip(i + 1).FirstOrDefault(k => k.Fate is MigratedKey.Written && string.Equals(k.Setting, key.Setting, StringComparison.Ordinal)) is { } later)
            {
                keys[i] = key with { Fate = MigratedKey.Usual, NewValue = null, Advice = $"{later.Key} says the same setting." };
            }
        }

        return keys;
    }
}
