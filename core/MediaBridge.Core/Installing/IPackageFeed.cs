using MediaBridge.Sdk;

namespace MediaBridge.Core.Installing;

/// <summary>A place where packages are published.</summary>
internal interface IPackageFeed
{
    /// <summary>Its path or address, without secrets.</summary>
    string Name { get; }

    /// <summary>The versions of a package, in no order; empty if the feed has no such package.</summary>
    /// <exception cref="PluginException">The feed cannot be asked.</exception>
    Task<IReadOnlyList<FeedVersion>> VersionsAsync(string id, CancellationToken cancellationToken);

    /// <summary>Gets a package.</summary>
    /// <param name="id">The package.</param>
    /// <param name="version">One of <see cref="VersionsAsync"/>.</param>
    /// <param name="target">The file to write; it does not exist.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>The hash that the feed publishes; null if it publishes none.</returns>
    Task<string?> GetAsync(string id, FeedVersion version, string target, CancellationToken cancellationToken);
}
