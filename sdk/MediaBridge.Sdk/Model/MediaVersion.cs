namespace MediaBridge.Sdk;

/// <summary>A version of a work that is at hand: an edition or a quality, in one file or several parts.</summary>
public sealed record MediaVersion
{
    /// <summary>Name for people, such as <c>2160p</c>; null if it is the only one.</summary>
    public string? Label { get; init; }

    /// <summary>Edition, such as <c>Director's Cut</c>.</summary>
    public string? Edition { get; init; }

    /// <summary>Facts that its name states (resolution, source, codecs).</summary>
    public ReleaseFacts? Release { get; init; }

    /// <summary>Its files; parts in order.</summary>
    public IReadOnlyList<MediaFile> Files { get; init => field = value ?? []; } = [];
}
