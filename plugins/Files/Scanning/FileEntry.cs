using System.Globalization;

namespace MediaBridge.Plugins.Files.Scanning;

/// <summary>A file as it was listed.</summary>
/// <param name="Name">Path below the listed folder, with forward slashes.</param>
/// <param name="Length">Size in bytes.</param>
/// <param name="Modified">Time of last change, UTC ticks.</param>
/// <remarks>A class: queries over structs are compiled when a folder is read, those over classes were compiled before.</remarks>
internal sealed record FileEntry(string Name, long Length, long Modified)
{
    /// <summary>Hash of its content, at least 16 hexadecimal digits; null if its time stands for it.</summary>
    public string? Content { get; init; }

    /// <summary>What changes when its content does: its hash if that is known, else its time.</summary>
    public ulong Mark => Content is null ? (ulong)Modified : ulong.Parse(Content.AsSpan(0, 16), NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    /// <summary>The name without the folders before it.</summary>
    public string Leaf => Name[(Name.LastIndexOf('/') + 1)..];

    /// <summary>The folders before the name; empty for a file right in the listed folder.</summary>
    public string Folder => Name.LastIndexOf('/') is var slash and >= 0 ? Name[..slash] : "";

    /// <summary>The first of the folders before the name; empty for a file right in the listed folder.</summary>
    public string Top => Name.IndexOf('/', StringComparison.Ordinal) is var slash and > 0 ? Name[..slash] : "";

    /// <summary>The name without folders and ending.</summary>
    public string Stem => FileKinds.WithoutEnding(Leaf);
}
