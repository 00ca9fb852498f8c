using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Files.Pictures;

/// <summary>One picture that is wanted at one place.</summary>
internal sealed record PictureSlot
{
    /// <summary>Path below the root, with the ending of the first candidate.</summary>
    public required string Target { get; init; }

    /// <summary>What it is, for people.</summary>
    public required string What { get; init; }

    /// <summary>Where it can be had, the best first.</summary>
    public required IReadOnlyList<Artwork> Candidates { get; init; }

    /// <summary>The file that serves already under another name; null if there is none.</summary>
    public string? ServedBy { get; init; }

    /// <summary>The key of the bytes that are wanted: what the first candidate is.</summary>
    public string Key => Candidates[0].Url?.AbsoluteUri ?? $"{Candidates[0].Path}|{Candidates[0].Tag}";
}
