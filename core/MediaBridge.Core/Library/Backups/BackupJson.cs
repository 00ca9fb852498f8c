using System.Text.Json.Serialization;

namespace MediaBridge.Core.Library.Backups;

/// <summary>Generated JSON code of manifests.</summary>
[JsonSerializable(typeof(BackupManifest))]
internal sealed partial class BackupJson : JsonSerializerContext;
