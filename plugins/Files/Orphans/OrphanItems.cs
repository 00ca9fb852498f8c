using MediaBridge.Plugins.Files.Scanning;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Files.Orphans;

/// <summary>How files and folders that belong to no video travel as items.</summary>
internal static class OrphanItems
{
    /// <summary>Kind of them.</summary>
    public const string Kind = "file";

    /// <summary>Role of the file or folder itself.</summary>
    public const string Role = "orphan";

    /// <param name="rootName">Name of the folder in paths.</param>
    /// <param name="path">Its path below it.</param>
    /// <param name="why">What it is, as its tag.</param>
    /// <param name="length">Bytes; null for folders and links.</param>
    public static MediaItem Of(string rootName, string path, string why, long? length) => new()
    {
        Kind = Kind,
        Title = PathText(path),
        Ids = [FilmIds.Of(rootName, path)],
        Versions = [new MediaVersion { Files = [new MediaFile { Path = FilmIds.Join(rootName, path), Role = Role, Length = length }] }],
        Tags = [new Personal<string> { Value = why }],
        Provenance = new Provenance { Origin = OrphansSource.Id },
    };

    private static string PathText(string path) => string.Concat(path.Where(c => !char.IsControl(c)));
}
