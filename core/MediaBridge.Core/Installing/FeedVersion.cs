namespace MediaBridge.Core.Installing;

/// <summary>A version of a package in a feed.</summary>
internal sealed record FeedVersion
{
    public required PackageVersion Version { get; init; }

    /// <summary>Whether its author still offers it; others are taken only by their exact version.</summary>
    public bool IsListed { get; init; } = true;

    /// <summary>Where the package is: a path or an address.</summary>
    public required string Place { get; init; }

    /// <summary>Where the feed describes it, which has its hash; null if unknown.</summary>
    public Uri? Details { get; init; }

    /// <summary>The hash that the feed publishes; null if it does not say it here.</summary>
    public string? Sha512 { get; init; }
}
