using System.Text.Json;

namespace MediaBridge.Core.Configuration.Migrating;

/// <summary>What becomes of the configuration of another program; a host brings it as JSON.</summary>
internal sealed record MigrationTable
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { ReadCommentHandling = JsonCommentHandling.Skip };

    /// <summary>Name of the program.</summary>
    public required string Program { get; init; }

    /// <summary>The kinds of files that it writes.</summary>
    public required IReadOnlyList<MigrationDocument> Documents { get; init; }

    /// <summary>Reads a table.</summary>
    public static MigrationTable Parse(string json) => JsonSerializer.Deserialize<MigrationTable>(json, Json) ?? throw new JsonException("A table of keys is an object.");
}
