using System.Text.Json.Serialization;

namespace MediaBridge.Plugins.Criticker.Export;

/// <summary>What goes to the extras.</summary>
[JsonSerializable(typeof(int))]
internal sealed partial class CritickerJson : JsonSerializerContext;
