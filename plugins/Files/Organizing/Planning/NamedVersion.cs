using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Files.Organizing.Planning;

/// <summary>A version with its files below the root.</summary>
internal sealed record NamedVersion
{
    public required MediaVersion Version { get; init; }

    /// <summary>Its own files, parts in order.</summary>
    public required IReadOnlyList<MediaFile> Files { get; init; }

    /// <summary>Their paths below the root.</summary>
    public required IReadOnlyList<string> Paths { get; init; }

    /// <summary>The folder that holds it; of a disc the folder above the disc's.</summary>
    public required string Home { get; init; }

    /// <summary>Whether its files keep their names and folders: a disc, or parts in folders of their own.</summary>
    public required bool KeepsInside { get; init; }

    /// <summary>The name without ending and part.</summary>
    public string Stem => KeepsInside ? PathText.Leaf(Home) : Paths.Count > 1 ? Listing.WithoutPart(StemOf(0)) ?? StemOf(0) : StemOf(0);

    /// <summary>The new name without ending and part.</summary>
    public string NewStem { get; init; } = "";

    public string StemOf(int file) => Scanning.FileKinds.WithoutEnding(PathText.Leaf(Paths[file]));
}
