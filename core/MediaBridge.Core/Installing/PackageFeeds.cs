using MediaBridge.Core.Http;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Installing;

/// <summary>The feeds that packages are looked for in, in order; the first that has a package supplies it.</summary>
internal sealed class PackageFeeds(IReadOnlyList<IPackageFeed> feeds)
{
    private const string HowToName = "Name one with --source FOLDER-OR-URL, or for good with `mediabridge config set plugins.feeds FOLDER-OR-URL`.";

    /// <summary>Feeds of the given folders and addresses.</summary>
    /// <exception cref="PluginException">One is neither.</exception>
    public static PackageFeeds Of(IEnumerable<string> sources, Func<HttpHub> hub, PackageLimits limits) => new([.. sources.Select(s => One(s, hub, limits))]);

    /// <summary>The wanted version of a package, else its newest.</summary>
    /// <exception cref="PluginException">No feed has it.</exception>
    public async Task<(IPackageFeed Feed, FeedVersion Version)> FindAsync(string id, PackageVersion? wanted, bool prerelease, CancellationToken cancellationToken)
    {
        if (feeds.Count == 0)
        {
            throw new PluginException(ErrorKind.Configuration, $"There is no file or folder '{id}', and no feed to look for a package of that name in.", HowToName);
        }

        var others = new List<PackageVersion>();
        foreach (var feed in feeds)
        {
            var versions = await feed.VersionsAsync(id, cancellationToken);
            var found = wanted is not null
                ? versions.FirstOrDefault(v => v.Version.Equals(wanted))
                : versions.Where(v => v.IsListed && (prerelease || !v.Version.IsPrerelease)).MaxBy(v => v.Version);
            if (found is not null)
            {
                return (feed, found);
            }

            others.AddRange(versions.Where(v => v.IsListed).Select(v => v.Version));
        }

        var where = string.Join(", ", feeds.Select(f => f.Name));
        throw others.Count == 0
            ? new PluginException(ErrorKind.NotFound, $"There is no package '{id}' in {where}.", $"Check its spelling, or the feeds. {HowToName}")
            : new PluginException(
                ErrorKind.NotFound,
                $"'{id}' has no {(wanted is null ? "release" : $"version {wanted}")} in {where}.",
                $"There {(others.Count == 1 ? "is" : "are")} {string.Join(", ", others.Distinct().OrderDescending().Take(5).Select(v => v.Text))}: choose one with --version{(wanted is null ? ", or say --prerelease" : "")}.");
    }

    private static IPackageFeed One(string source, Func<HttpHub> hub, PackageLimits limits)
    {
        if (!source.Contains("://", StringComparison.Ordinal))
        {
            return new FolderFeed(source);
        }

        if (!Uri.TryCreate(source, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
        {
            throw new PluginException(ErrorKind.Configuration, $"'{source}' is no feed.", "A feed is a folder, or the http address of a NuGet v3 service index.");
        }

        if (address.UserInfo.Length > 0)
        {
            throw new PluginException(ErrorKind.Configuration, $"The address of the feed at {address.Host} has a password in it.", "Copy the packages into a folder, and name that.");
        }

        return address.Scheme is "https" || address.IsLoopback
            ? new V3Feed(hub(), address, limits)
            : throw new PluginException(ErrorKind.Configuration, $"The feed {source} is not encrypted: what comes from it can be changed on its way.", "Use its https address.");
    }
}
