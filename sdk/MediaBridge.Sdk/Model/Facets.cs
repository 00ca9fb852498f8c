namespace MediaBridge.Sdk;

/// <summary>Well-known names of the facets of a <see cref="MediaItem"/>, as manifests, plans and queries write them.</summary>
public static class Facets
{
    /// <summary><see cref="MediaItem.Ids"/> beyond the source's own.</summary>
    public const string Ids = "ids";

    /// <summary><see cref="MediaItem.Placement"/>.</summary>
    public const string Placement = "placement";

    /// <summary><see cref="MediaItem.Description"/>.</summary>
    public const string Description = "description";

    /// <summary><see cref="MediaItem.People"/>.</summary>
    public const string People = "people";

    /// <summary><see cref="MediaItem.Ratings"/>.</summary>
    public const string Ratings = "ratings";

    /// <summary><see cref="MediaItem.Watches"/>; personal.</summary>
    public const string Watches = "watches";

    /// <summary><see cref="MediaItem.Progress"/>; personal.</summary>
    public const string Progress = "progress";

    /// <summary><see cref="MediaItem.Favourite"/>; personal.</summary>
    public const string Favourite = "favourite";

    /// <summary><see cref="MediaItem.Lists"/>; personal.</summary>
    public const string Lists = "lists";

    /// <summary><see cref="MediaItem.Tags"/>; personal.</summary>
    public const string Tags = "tags";

    /// <summary><see cref="MediaItem.Note"/>; personal.</summary>
    public const string Note = "note";

    /// <summary><see cref="MediaItem.Artwork"/>.</summary>
    public const string Artwork = "artwork";

    /// <summary><see cref="MediaItem.Versions"/>.</summary>
    public const string Versions = "versions";

    /// <summary><see cref="MediaItem.Chapters"/>.</summary>
    public const string Chapters = "chapters";

    /// <summary><see cref="MediaItem.Subtitles"/>.</summary>
    public const string Subtitles = "subtitles";

    /// <summary><see cref="MediaItem.Release"/>.</summary>
    public const string Release = "release";

    /// <summary><see cref="MediaItem.Generation"/>.</summary>
    public const string Generation = "generation";

    /// <summary><see cref="MediaItem.Attachments"/>.</summary>
    public const string Attachments = "attachments";
}
