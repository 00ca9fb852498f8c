using MediaBridge.Plugins.Files.Organizing.Moving;

namespace MediaBridge.Plugins.Files.Organizing.Planning;

/// <summary>What an item's files would be called, before anybody looked whether these names are free.</summary>
internal sealed record Wish
{
    /// <summary>Its files, the main one first.</summary>
    public required IReadOnlyList<MoveFile> Files { get; init; }

    /// <summary>Folders that it may leave empty, the innermost first.</summary>
    public required IReadOnlyList<MoveFolder> Leaves { get; init; }
}
