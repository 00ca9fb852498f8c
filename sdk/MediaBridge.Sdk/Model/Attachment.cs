namespace MediaBridge.Sdk;

/// <summary>A staged file that belongs to an item.</summary>
public sealed record Attachment
{
    /// <summary>Role of a metadata NFO.</summary>
    public const string Nfo = "nfo";

    /// <summary>Role of a torrent.</summary>
    public const string Torrent = "torrent";

    /// <summary>Role of a screenshot.</summary>
    public const string Screenshot = "screenshot";

    /// <summary>What it is for; an open set.</summary>
    public required string Role { get; init; }

    /// <summary>File name, without folders.</summary>
    public required string Name { get; init; }

    /// <summary>The bytes.</summary>
    public required StagedContent Content { get; init; }

    /// <summary>Media type, such as <c>text/xml</c>.</summary>
    public string? MediaType { get; init; }
}
