using MediaBridge.Core.Plugins;
using MediaBridge.Core.Secrets;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Installing;

/// <summary>Installs, updates and removes plugins in one folder. Any number of processes may do so at once; programs that run keep what they loaded.</summary>
/// <remarks>
/// A plugin is made ready in staging, checked there, moved beside the version before, and counts from the moment its record is
/// written. The version before stays until the next change, and longer while a process holds it.
/// </remarks>
internal sealed class PluginInstaller(string plugins, PackageFetcher fetcher, Func<PluginCatalog> scan)
{
    private const int HashDigits = 8;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Installs what is wished.</summary>
    /// <exception cref="PluginException">It is not installed; the message says why, and what was there stays.</exception>
    public async Task<PluginChange> AddAsync(InstallWish wish, CancellationToken cancellationToken)
    {
        var found = await fetcher.FindAsync(wish, cancellationToken);
        using var staging = InstallStaging.Make(plugins);
        var origin = found is var (feed, version)
            ? await fetcher.FromFeedAsync(wish.What, feed, version, staging, cancellationToken)
            : await fetcher.FromPathAsync(wish.What, staging, cancellationToken);
        return await InstallAsync(staging, origin, null, wish.Force, cancellationToken);
    }

    /// <summary>Installs the newest version of an installed plugin, from where it came.</summary>
    /// <param name="id">The plugin.</param>
    /// <param name="wish">Version and sources, if they shall be others; what it names does not count.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="PluginException">It was not installed here, or the new version cannot be; the old one stays.</exception>
    public async Task<PluginChange> UpdateAsync(string id, InstallWish wish, CancellationToken cancellationToken)
    {
        var record = InstallRecords.Find(plugins, id) ?? throw NotInstalled(id);
        var from = record.Installation;
        var folder = Path.Combine(plugins, record.Folder);
        var isWhole = Directory.Exists(folder) && InstalledFiles.Difference(record, folder, thorough: true) is null;
        using var staging = InstallStaging.Make(plugins);
        if (from.From is not "feed" && wish.Sources.Count == 0)
        {
            if (!Path.Exists(from.Source))
            {
                throw new PluginException(ErrorKind.NotFound, $"'{id}' came from '{from.Source}', which is no longer there.", "Install the new version with `mediabridge plugins add`.");
            }

            return await InstallAsync(staging, await fetcher.FromPathAsync(from.Source, staging, cancellationToken), id, wish.Force, cancellationToken);
        }

        var installed = PackageVersion.Parse(from.Version);
        var search = wish with
        {
            What = from.Package ?? throw new PluginException(ErrorKind.Configuration, $"'{id}' came from a folder, so no feed is known to have it.", "Install the package with `mediabridge plugins add PACKAGE`."),
            Sources = wish.Sources.Count > 0 ? wish.Sources : [from.Source],
            Prerelease = wish.Prerelease || installed?.IsPrerelease == true,
        };
        var (feed, version) = await fetcher.FindAsync(search, cancellationToken) ?? throw NotInstalled(id);
        var isNewer = wish.Version is not null ? !version.Version.Equals(installed) : version.Version.CompareTo(installed) > 0;
        return isNewer || wish.Force || !isWhole
            ? await InstallAsync(staging, await fetcher.FromFeedAsync(search.What, feed, version, staging, cancellationToken), id, wish.Force, cancellationToken)
            : Change("unchanged", ManifestOf(folder), record, record.Folder);
    }

    /// <summary>Removes a plugin. Its settings, connections and journal stay.</summary>
    /// <exception cref="PluginException">There is no such plugin here.</exception>
    public async Task<PluginChange> RemoveAsync(string id, CancellationToken cancellationToken)
    {
        using var gate = await GateAsync(cancellationToken);
        if (InstallRecords.Find(plugins, id) is { } record)
        {
            var manifest = ManifestOf(Path.Combine(plugins, record.Folder));
            File.Delete(InstallRecords.PathOf(plugins, id));
            InstalledFolders.Clear(plugins);
            return Change("removed", manifest, record, null) with { Id = id, Before = record.Installation.Version };
        }

        var entry = scan().Entries.FirstOrDefault(e => string.Equals(e.Id, id, StringComparison.Ordinal) && IsHere(e)) ?? throw NotInstalled(id);
        return InstalledFolders.TryDelete(plugins, entry.Folder!)
            ? new PluginChange { Outcome = "removed", Id = id, Name = entry.Manifest?.Name ?? id, Version = entry.Manifest?.Version ?? "", Before = entry.Manifest?.Version }
            : throw new PluginException(ErrorKind.Conflict, $"'{id}' is in use: its folder '{entry.Folder}' cannot be deleted.", "End the programs that use it, then try again.");
    }

    private async Task<PluginChange> InstallAsync(InstallStaging staging, PluginInstallation origin, string? expected, bool force, CancellationToken cancellationToken)
    {
        var manifest = PluginInspection.Inspect(staging.Files, Path.GetFileName(origin.Source), id => InstallRecords.Find(plugins, id));
        if (expected is not null && !string.Equals(expected, manifest.Id, StringComparison.Ordinal))
        {
            throw PackageRefusal.Of(Path.GetFileName(origin.Source), $"it holds the plugin '{manifest.Id}' now, not '{expected}'.", $"Install it with `mediabridge plugins add`; '{expected}' stays.");
        }

        var files = InstalledFiles.Of(staging.Files);
        var installation = origin with
        {
            Version = origin.Version.Length > 0 ? origin.Version : manifest.Version,
            Sha512 = origin.Sha512.Length > 0 ? origin.Sha512 : PackageHash.OfFiles(files),
        };
        using var gate = await GateAsync(cancellationToken);
        var before = InstallRecords.Find(plugins, manifest.Id);
        PluginInspection.CheckRoom(manifest, scan().Entries);
        if (before is not null && !force && IsSame(before, installation))
        {
            return Change("unchanged", manifest, before, before.Folder);
        }

        var folder = InstalledFolders.FreeName(plugins, $"{manifest.Id}{PluginDirectory.Mark}{manifest.Version}-{Convert.ToHexStringLower(Convert.FromBase64String(installation.Sha512))[..HashDigits]}");
        Directory.Move(staging.Files, Path.Combine(plugins, folder));
        MemberCheckMemory.Remember(plugins, folder);
        var record = new InstallRecord { Id = manifest.Id, Folder = folder, Previous = before?.Folder, Installation = installation, Files = files };
        InstallRecords.Write(plugins, record);
        InstalledFolders.Clear(plugins);
        return Change(Outcome(before, installation), manifest, record, folder) with { Before = before?.Installation.Version };
    }

    private bool IsSame(InstallRecord before, PluginInstallation installation)
    {
        var folder = Path.Combine(plugins, before.Folder);
        return string.Equals(before.Installation.Sha512, installation.Sha512, StringComparison.Ordinal) && Directory.Exists(folder) && InstalledFiles.Difference(before, folder, thorough: true) is null;
    }

    private static string Outcome(InstallRecord? before, PluginInstallation installation)
        => before is null ? "added"
            : (PackageVersion.Parse(installation.Version)?.CompareTo(PackageVersion.Parse(before.Installation.Version)) ?? 1) switch { 0 => "reinstalled", > 0 => "updated", _ => "downgraded" };

    private PluginChange Change(string outcome, PluginManifest? manifest, InstallRecord record, string? folder) => new()
    {
        Outcome = outcome,
        Id = record.Id,
        Name = manifest?.Name ?? record.Id,
        Version = record.Installation.Version,
        Folder = folder is null ? null : Path.Combine(plugins, folder),
        Installation = record.Installation,
        Components = [.. manifest?.Components.Select(c => c.Info.Id).Distinct(StringComparer.Ordinal) ?? []],
    };

    private static PluginManifest? ManifestOf(string folder) => Directory.Exists(folder) ? ManifestReader.Read(folder, [])?.Manifest : null;

    private bool IsHere(PluginEntry entry) => entry.Folder is not null && string.Equals(Path.GetDirectoryName(entry.Folder), Path.GetFullPath(plugins), StringComparison.Ordinal);

    private PluginException NotInstalled(string id)
    {
        var entry = scan().Entries.FirstOrDefault(e => string.Equals(e.Id, id, StringComparison.Ordinal));
        return entry is null
            ? new PluginException(ErrorKind.Configuration, $"There is no plugin '{id}'.", "`mediabridge plugins list` shows those that there are.")
            : new PluginException(
                ErrorKind.Configuration,
                $"'{id}' was not installed with `mediabridge plugins add`: {(entry.Folder is null ? "it is part of the program" : $"it lies in '{entry.Folder}'")}.",
                entry.Folder is null ? "It is updated with the program, and switched off with plugins.disabled." : "Plugins that come with the program are updated with it and switched off with plugins.disabled; others are where you put them.");
    }

    private Task<FileLock> GateAsync(CancellationToken cancellationToken)
        => FileLock.TakeAsync(Path.Combine(plugins, InstallRecords.FolderName, "lock"), Patience, cancellationToken);
}
