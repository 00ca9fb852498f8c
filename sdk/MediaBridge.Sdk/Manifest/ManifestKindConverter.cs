using System.Text.Json;
using System.Text.Json.Serialization;

namespace MediaBridge.Sdk;

/// <summary>Writes component kinds as <c>source</c>, <c>matcher</c>, ….</summary>
internal sealed class ManifestKindConverter() : JsonStringEnumConverter<ComponentKind>(JsonNamingPolicy.CamelCase, allowIntegerValues: false);
