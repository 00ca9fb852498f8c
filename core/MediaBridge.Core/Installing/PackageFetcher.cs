using MediaBridge.Core.Http;
using MediaBridge.Core.Plugins;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Installing;

/// <summary>Brings what somebody wishes to install into staging, from a folder, a file or a feed.</summary>
internal sealed class PackageFetcher(IReadOnlyList<string> feeds, Func<HttpHub> hub, TimeProvider clock, PackageLimits limits)
{
    private static readonly string[] Endings = [".nupkg", ".zip"];

    /// <summary>What a wish names in a feed; null when it names a folder or file.</summary>
    /// <exception cref="PluginException">It names nothing that there is.</exception>
    public async Task<(IPackageFeed Feed, FeedVersion Version)?> FindAsync(InstallWish wish, CancellationToken cancellationToken)
    {
        if (Directory.Exists(wish.What) || File.Exists(wish.What))
        {
            return wish.Version is null && wish.Sources.Count == 0
                ? null
                : throw new PluginException(ErrorKind.Configuration, $"'{wish.What}' is a {(Directory.Exists(wish.What) ? "folder" : "file")} here: --version and --source belong to the id of a package.", "Leave them out, or run this in another folder.");
        }

        var looksLikePath = wish.What.AsSpan().ContainsAny('/', '\\') || Endings.Any(e => wish.What.EndsWith(e, StringComparison.OrdinalIgnoreCase));
        if (looksLikePath || !Names.IsName(wish.What))
        {
            throw new PluginException(ErrorKind.Configuration, $"There is no file or folder '{wish.What}'.", "Name a plugin's folder, a .nupkg or .zip file, or the id of a package.");
        }

        var wanted = wish.Version is null ? null : PackageVersion.Parse(wish.Version)
            ?? throw new PluginException(ErrorKind.Configuration, $"'{wish.Version}' is no version.", "Write it as 1.2.3 or 1.2.3-beta.1.");
        return await PackageFeeds.Of(wish.Sources.Count > 0 ? wish.Sources : feeds, hub, limits).FindAsync(wish.What, wanted, wish.Prerelease, cancellationToken);
    }

    /// <summary>Fetches a package of a feed; its hash and name are checked.</summary>
    public async Task<PluginInstallation> FromFeedAsync(string id, IPackageFeed feed, FeedVersion version, InstallStaging staging, CancellationToken cancellationToken)
    {
        var name = $"{id}.{version.Version}.nupkg";
        var file = staging.Package(name);
        var published = await feed.GetAsync(id, version, file, cancellationToken);
        var hash = await PackageHash.OfFileAsync(file, cancellationToken);
        if (published is not null && !string.Equals(published, hash, StringComparison.Ordinal))
        {
            throw PackageRefusal.Of(name, $"its hash is not the one that {feed.Name} publishes: it was changed or damaged on its way.", "Try again; if it happens again, tell who runs the feed.");
        }

        var identity = await PackageArchive.UnpackAsync(file, staging.Files, limits, cancellationToken);
        if (!string.Equals(identity?.Id, id, StringComparison.OrdinalIgnoreCase) || !version.Version.Equals(PackageVersion.Parse(identity?.Version)))
        {
            throw PackageRefusal.Of(name, $"it says that it is {(identity is null ? "no package" : $"{identity.Id} {identity.Version}")}.", "Tell who runs the feed.");
        }

        return Installation("feed", feed.Name, identity!.Id, version.Version.Text, hash) with { IsHashPublished = published is not null };
    }

    /// <summary>Fetches a folder or a file.</summary>
    public async Task<PluginInstallation> FromPathAsync(string path, InstallStaging staging, CancellationToken cancellationToken)
    {
        var full = Path.GetFullPath(path);
        if (Directory.Exists(full))
        {
            await PackageFolder.CopyAsync(full, staging.Files, limits, cancellationToken);
            return Installation("folder", full, null, "", "");
        }

        var hash = await PackageHash.OfFileAsync(full, cancellationToken);
        var identity = await PackageArchive.UnpackAsync(full, staging.Files, limits, cancellationToken);
        return Installation("file", full, identity?.Id, identity?.Version ?? "", hash);
    }

    private PluginInstallation Installation(string from, string source, string? package, string version, string hash)
        => new() { From = from, Source = source, Package = package, Version = version, Sha512 = hash, InstalledAt = clock.GetUtcNow() };
}
