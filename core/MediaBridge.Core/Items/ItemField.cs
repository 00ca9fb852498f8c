using MediaBridge.Core.Library;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Items;

/// <summary>One field of an item that layers give: its name, how it is read, and how it is set.</summary>
internal sealed record ItemField(string Name, Func<MediaItem, object?> Get, Func<MediaItem, object?, MediaItem> Set);
