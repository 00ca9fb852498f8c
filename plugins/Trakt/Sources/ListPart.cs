using MediaBridge.Plugins.Trakt.Api;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Trakt.Sources;

/// <summary>One list of an account that is read from its beginning to its end.</summary>
/// <param name="Name">Its name in checkpoints; unique in the read.</param>
/// <param name="Path">Where it is.</param>
/// <param name="Make">Makes an item of the title and the row; null if the row does not say what it should.</param>
internal sealed record ListPart(string Name, string Path, Func<MediaItem, TraktEntry, MediaItem?> Make);
