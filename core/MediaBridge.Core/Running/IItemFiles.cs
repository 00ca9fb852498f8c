using MediaBridge.Sdk;

namespace MediaBridge.Core.Running;

/// <summary>A source whose items came from other sources, such as a catalogue, and which knows where their files are.</summary>
internal interface IItemFiles
{
    /// <summary>Where the files of an item are; null if the place is not known.</summary>
    IFileStore? FilesOf(MediaItem item);
}
