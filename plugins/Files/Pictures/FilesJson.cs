using System.Text.Json.Serialization;

namespace MediaBridge.Plugins.Files.Pictures;

/// <summary>The JSON that is made here.</summary>
[JsonSerializable(typeof(string))]
internal sealed partial class FilesJson : JsonSerializerContext;
