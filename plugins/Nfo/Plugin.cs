using MediaBridge.Plugins.Nfo.Mapping;
using MediaBridge.Plugins.Nfo.Processors;
using MediaBridge.Plugins.Nfo.Sinks;
using MediaBridge.Plugins.Nfo.Sources;
using MediaBridge.Plugins.Nfo.Writing;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Nfo;

/// <summary>Reads and writes NFO files, the metadata files of Kodi, Jellyfin, Emby, Plex and their helpers.</summary>
public sealed class Plugin : IPlugin
{
    private static readonly FacetInfo[] Read =
    [
        FacetInfo.Reads(Facets.Ids),
        FacetInfo.Reads(Facets.Placement),
        FacetInfo.Reads(Facets.Description),
        FacetInfo.Reads(Facets.People),
        FacetInfo.Reads(Facets.Ratings) with { Scale = Scale.Ten },
        FacetInfo.Reads(Facets.Watches),
        FacetInfo.Reads(Facets.Progress),
        FacetInfo.Reads(Facets.Favourite),
        FacetInfo.Reads(Facets.Tags),
        FacetInfo.Reads(Facets.Artwork),
    ];

    /// <inheritdoc/>
    public void Describe(PluginBuilder plugin) => plugin
        .Info("nfo", "NFO", "Reads and writes the NFO files that media centres keep beside videos")
        .Processor(
            new ComponentInfo
            {
                Id = ReadNfo.Id,
                Summary = "Fills items with what the NFO files beside them say",
                Kinds = [ItemKinds.Movie, ItemKinds.Series, ItemKinds.Season, ItemKinds.Episode, ItemKinds.MusicVideo],
                Facets = [.. Read, FacetInfo.Reads(Facets.Versions)],
            },
            (NfoOptions options, PluginServices services) => new ReadNfo(options, services))
        .Source(
            new ComponentInfo
            {
                Id = NfoFiles.Id,
                Summary = "NFO files below a folder, each as an item, with what is wrong with it",
                Kinds = [ItemKinds.Movie, ItemKinds.Series, ItemKinds.Season, ItemKinds.Episode, ItemKinds.MusicVideo, ItemKinds.Artist, ItemKinds.Album, NfoKinds.Collection, NfoKinds.Person],
                Facets = [.. Read, FacetInfo.Reads(Facets.Attachments)],
                MainOption = "folder",
            },
            (NfoFilesOptions options, PluginServices services) => new NfoFiles(options, services))
        .Sink(
            new ComponentInfo { Id = RepairNfo.Id, Summary = "Mends broken NFO files", MainOption = "folder", Repeatable = true },
            (RepairOptions options, PluginServices services) => new RepairNfo(options, services))
        .Sink(
            new ComponentInfo
            {
                Id = WriteNfo.Id,
                Summary = "Writes NFO files beside videos, for Kodi, Jellyfin, Emby and Plex",
                Kinds = [ItemKinds.Movie, ItemKinds.Series, ItemKinds.Season, ItemKinds.Episode, ItemKinds.MusicVideo],
                MainOption = "folder",
                Repeatable = true,
            },
            (WriteOptions options, PluginServices services) => new WriteNfo(options, services));
}
