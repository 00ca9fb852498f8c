using System.Text.Json.Serialization;

namespace MediaBridge.Core.Http;

/// <summary>Generated JSON code of cached answers.</summary>
[JsonSerializable(typeof(CachedAnswer))]
internal sealed partial class CachedAnswerJson : JsonSerializerContext;
