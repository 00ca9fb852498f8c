using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace MediaBridge.Core.Plugins;

/// <summary>The records of a folder of plugins: <c>.install/ID.json</c>.</summary>
/// <remarks>Read by hand, as manifests are: every start reads them.</remarks>
internal static class InstallRecords
{
    /// <summary>Below a folder of plugins: records, and what is being installed.</summary>
    public const string FolderName = ".install";

    private const int Schema = 1;

    /// <summary>The place of a plugin's record.</summary>
    public static string PathOf(string plugins, string id) => Path.Combine(plugins, FolderName, id + ".json");

    /// <summary>The records that can be read, by id. One that cannot be read counts as none: its plugin is then installed again.</summary>
    public static IReadOnlyList<InstallRecord> All(string plugins)
    {
        var folder = Path.Combine(plugins, FolderName);
        return Directory.Exists(folder)
            ? [.. Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal).Select(Read).OfType<InstallRecord>()]
            : [];
    }

    /// <summary>The record of a plugin; null if it was not installed here.</summary>
    public static InstallRecord? Find(string plugins, string id) => All(plugins).FirstOrDefault(r => string.Equals(r.Id, id, StringComparison.Ordinal));

    /// <summary>Writes a record; with that, the folder it names is the installed one.</summary>
    public static void Write(string plugins, InstallRecord record)
    {
        var from = record.Installation;
        var json = new JsonObject
        {
            ["schema"] = Schema,
            ["id"] = record.Id,
            ["folder"] = record.Folder,
            ["previous"] = record.Previous,
            ["from"] = from.From,
            ["source"] = from.Source,
            ["package"] = from.Package,
            ["version"] = from.Version,
            ["sha512"] = from.Sha512,
            ["isHashPublished"] = from.IsHashPublished,
            ["installedAt"] = from.InstalledAt.ToString("O", CultureInfo.InvariantCulture),
            ["files"] = new JsonArray([.. record.Files.Select(f => new JsonObject { ["path"] = f.Path, ["length"] = f.Length, ["modified"] = f.Modified, ["sha256"] = f.Sha256 })]),
        };
        AtomicText.Write(PathOf(plugins, record.Id), json.ToJsonString(new JsonSerializerOptions { WriteIndented = true }) + "\n");
    }

    private static InstallRecord? Read(string path)
    {
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path));
            return Record(document.RootElement);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static InstallRecord? Record(JsonElement json)
    {
        var folder = Text(json, "folder");
        return json.GetProperty("schema").GetInt32() is not Schema || !string.Equals(folder, Path.GetFileName(folder), StringComparison.Ordinal) ? null : new InstallRecord
        {
            Id = Text(json, "id"),
            Folder = folder,
            Previous = TextOrNull(json, "previous"),
            Installation = new PluginInstallation
            {
                From = Text(json, "from"),
                Source = Text(json, "source"),
                Package = TextOrNull(json, "package"),
                Version = Text(json, "version"),
                Sha512 = Text(json, "sha512"),
                IsHashPublished = json.GetProperty("isHashPublished").GetBoolean(),
                InstalledAt = json.GetProperty("installedAt").GetDateTimeOffset(),
            },
            Files = [.. json.GetProperty("files").EnumerateArray().Select(f => new InstalledFile
            {
                Path = Text(f, "path"),
                Length = f.GetProperty("length").GetInt64(),
                Modified = f.GetProperty("modified").GetInt64(),
                Sha256 = Text(f, "sha256"),
            })],
        };
    }

    private static string Text(JsonElement json, string name) => json.GetProperty(name).GetString() ?? throw new FormatException($"'{name}' is null.");

    private static string? TextOrNull(JsonElement json, string name) => json.TryGetProperty(name, out var value) ? value.GetString() : null;
}
