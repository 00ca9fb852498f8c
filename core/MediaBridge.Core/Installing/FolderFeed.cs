using MediaBridge.Sdk;

namespace MediaBridge.Core.Installing;

/// <summary>A folder of packages: side by side, or as NuGet lays them out (<c>id/version/id.version.nupkg</c>).</summary>
internal sealed class FolderFeed(string folder) : IPackageFeed
{
    private const int Deepest = 2;

    public string Name { get; } = Path.GetFullPath(folder);

    public Task<IReadOnlyList<FeedVersion>> VersionsAsync(string id, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (!Directory.Exists(Name))
        {
            throw new PluginException(ErrorKind.Configuration, $"The feed '{Name}' is no folder.", "Correct --source or the setting plugins.feeds.");
        }

        var options = new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = Deepest, MatchCasing = MatchCasing.CaseInsensitive, IgnoreInaccessible = true };
        IReadOnlyList<FeedVersion> versions =
        [
            .. from path in Directory.EnumerateFiles(Name, $"{id}.*.nupkg", options).Order(StringComparer.Ordinal)
               let version = PackageVersion.Parse(Path.GetFileNameWithoutExtension(path)[(id.Length + 1)..])
               where version is not null
               select new FeedVersion { Version = version, Place = path },
        ];
        return Task.FromResult(versions);
    }

    public async Task<string?> GetAsync(string id, FeedVersion version, string target, CancellationToken cancellationToken)
    {
        File.Copy(version.Place, target);
        var hash = version.Place + ".sha512";
        return File.Exists(hash) ? (await File.ReadAllTextAsync(hash, cancellationToken)).Trim() : null;
    }
}
