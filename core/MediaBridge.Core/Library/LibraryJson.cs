using System.Text.Json.Serialization;

namespace MediaBridge.Core.Library;

/// <summary>Generated JSON code of what the library stores beside items.</summary>
[JsonSerializable(typeof(long[]))]
[JsonSerializable(typeof(string[]))]
internal sealed partial class LibraryJson : JsonSerializerContext;
