using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Files.Scanning;

/// <summary>A video and what its name says.</summary>
internal sealed record NamedFile(FileEntry File, ParsedName Name);
