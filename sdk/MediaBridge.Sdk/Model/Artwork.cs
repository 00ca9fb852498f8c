namespace MediaBridge.Sdk;

/// <summary>A picture of an item, at an address or in a file that the item's source can open.</summary>
public sealed record Artwork
{
    /// <summary>Role of a poster or cover.</summary>
    public const string Poster = "poster";

    /// <summary>Role of a wide background.</summary>
    public const string Background = "background";

    /// <summary>Role of a banner.</summary>
    public const string Banner = "banner";

    /// <summary>Role of a logo.</summary>
    public const string Logo = "logo";

    /// <summary>Role of a still or thumbnail.</summary>
    public const string Thumb = "thumb";

    /// <summary>Role of a generated image itself.</summary>
    public const string Image = "image";

    /// <summary>What the picture is for; an open set, well-known values are the constants of this type.</summary>
    public required string Role { get; init; }

    /// <summary>A stable id within the item, by which a dead address is renewed.</summary>
    public string? Id { get; init; }

    /// <summary>Address, http or https.</summary>
    public Uri? Url { get; init; }

    /// <summary>Path that the item's source can open (<see cref="PluginServices.FilesOf"/>).</summary>
    public string? Path { get; init; }

    /// <summary>A tag of the bytes behind <see cref="Path"/>: it changes when they do.</summary>
    public string? Tag { get; init; }

    /// <summary>Language of the text in it, BCP 47; null if unknown.</summary>
    public string? Language { get; init; }

    /// <summary>Width in pixels.</summary>
    public int? Width { get; init; }

    /// <summary>Height in pixels.</summary>
    public int? Height { get; init; }
}
