using MediaBridge.Core.Diagnostics;
using MediaBridge.Core.Installing;
using MediaBridge.Core.Plugins;
using MediaBridge.Sdk;

namespace MediaBridge.Core;

/// <summary>The plugins of the data folder: installing, updating, removing, and looking closely. What it changes takes effect at the next start.</summary>
public sealed class PluginBook
{
    private readonly Engine _engine;

    internal PluginBook(Engine engine) => _engine = engine;

    /// <summary>The folder that plugins are installed into.</summary>
    public string Folder => _engine.InstalledPlugins;

    /// <summary>Ids of the plugins that were installed there.</summary>
    public IReadOnlyList<string> Installed => [.. InstallRecords.All(Folder).Select(r => r.Id)];

    /// <summary>Installs a plugin from a folder, a file or a feed; one that is there already is replaced.</summary>
    /// <exception cref="PluginException">It is not installed; what was there stays and works.</exception>
    public Task<PluginChange> AddAsync(InstallWish wish, CancellationToken cancellationToken = default) => _engine.Installer().AddAsync(wish, cancellationToken);

    /// <summary>Installs the newest version of an installed plugin, from where it came.</summary>
    /// <param name="id">The plugin.</param>
    /// <param name="wish">Version and sources, if they shall be others; null for the newest from the same source.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="PluginException">It is not updated; what was there stays and works.</exception>
    public Task<PluginChange> UpdateAsync(string id, InstallWish? wish = null, CancellationToken cancellationToken = default)
        => _engine.Installer().UpdateAsync(id, wish ?? new InstallWish { What = id }, cancellationToken);

    /// <summary>Removes a plugin; what it stored elsewhere stays.</summary>
    /// <exception cref="PluginException">There is no such plugin in the folder.</exception>
    public Task<PluginChange> RemoveAsync(string id, CancellationToken cancellationToken = default) => _engine.Installer().RemoveAsync(id, cancellationToken);

    /// <summary>Checks a plugin without running its code: manifest, SDK, what its code uses, and its files against what was installed.</summary>
    /// <returns>One finding for each thing that was looked at; empty if there is no such plugin.</returns>
    public IReadOnlyList<Finding> Check(string id)
        => _engine.Catalog.Entries.FirstOrDefault(e => string.Equals(e.Id, id, StringComparison.Ordinal)) is { } entry ? PluginChecks.Of(entry) : [];

    /// <summary>All plugins; of installed ones every file is read and compared with what was installed.</summary>
    public IReadOnlyList<PluginInfo> List()
    {
        foreach (var entry in _engine.Catalog.Entries.Where(e => e.Status.IsUsable && e.Record is not null))
        {
            if (InstalledFiles.Difference(entry.Record!, entry.Folder!, thorough: true) is { } difference)
            {
                entry.Status = PluginStatus.Changed(entry.Id, difference);
            }
        }

        return _engine.Catalog.Plugins;
    }

    /// <summary>Makes the project of a new plugin from the template.</summary>
    /// <param name="name">Its name, such as <c>Acme.Films</c>.</param>
    /// <param name="kind">What the template offers, such as <c>source</c>; null for its default.</param>
    /// <param name="folder">The folder to make.</param>
    /// <param name="feed">Where the project finds the SDK's packages: a folder or feed; null for those of the .NET SDK's own settings.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>The full path of the folder.</returns>
    /// <exception cref="PluginException">The .NET SDK or the template is missing; the hint says what to install.</exception>
    public Task<string> MakeProjectAsync(string name, string? kind, string folder, string? feed = null, CancellationToken cancellationToken = default)
        => new PluginTemplate(_engine.Tools).MakeAsync(name, kind, folder, feed, cancellationToken);
}
