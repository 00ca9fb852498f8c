using System.Text.Json;
using System.Text.Json.Serialization;

namespace MediaBridge.Core.Library.Backups;

/// <summary>What an archive says of itself. As it holds the sum of every entry, its own sum stands for the whole archive: an incremental backup names its base by it.</summary>
internal sealed record BackupManifest
{
    public const string Name = "manifest.json";
    public const string Mark = "mediabridge-backup";
    public const int Present = 1;

    private static readonly BackupJson Json = new(new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, WriteIndented = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull });

    public string Format { get; init; } = Mark;

    public int Version { get; init; } = Present;

    /// <summary>When it was made, UTC.</summary>
    public required DateTimeOffset Created { get; init; }

    /// <summary>A word of <see cref="BackupKinds"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>Items of the library.</summary>
    public long Items { get; init; }

    /// <summary>Schema of the library.</summary>
    public int Schema { get; init; }

    /// <summary>Sum of the manifest of the backup that this one builds on; null for none.</summary>
    public string? Base { get; init; }

    /// <summary>Name of that file, as a hint.</summary>
    public string? BaseFile { get; init; }

    /// <summary>Folders that were taken along: name and where they were.</summary>
    public IReadOnlyDictionary<string, string> Folders { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The files that it stands for.</summary>
    public required IReadOnlyList<BackupFile> Files { get; init; }

    /// <summary>The entries of the archive, without this one.</summary>
    public required IReadOnlyList<BackupEntry> Entries { get; init; }

    public byte[] ToUtf8() => JsonSerializer.SerializeToUtf8Bytes(this, Json.BackupManifest);

    /// <summary>Reads it; null if it is none.</summary>
    public static BackupManifest? Parse(byte[] json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, Json.BackupManifest) is { Format: Mark, Files: not null, Entries: not null, Kind: not null } manifest ? manifest : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
