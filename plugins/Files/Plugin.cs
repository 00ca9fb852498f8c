using MediaBridge.Plugins.Files.Organizing;
using MediaBridge.Plugins.Files.Orphans;
using MediaBridge.Plugins.Files.Sinks;
using MediaBridge.Plugins.Files.Sources;
using MediaBridge.Plugins.Files.Trashing;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Files;

/// <summary>Reads films and series from folders, renames them, and puts pictures beside them.</summary>
public sealed class Plugin : IPlugin
{
    /// <inheritdoc/>
    public void Describe(PluginBuilder plugin) => plugin
        .Info("files", "Files", "Reads films and series from folders on disk, renames them, and puts pictures beside them")
        .Source(
            new ComponentInfo
            {
                Id = VideosSource.Id,
                Summary = "Films and series in a folder, with their versions, artwork, subtitles and NFO files",
                Kinds = [ItemKinds.Movie, ItemKinds.Series, ItemKinds.Season, ItemKinds.Episode],
                Facets =
                [
                    FacetInfo.Reads(Facets.Ids),
                    FacetInfo.Reads(Facets.Placement),
                    FacetInfo.Reads(Facets.Versions),
                    FacetInfo.Reads(Facets.Artwork),
                    FacetInfo.Reads(Facets.Subtitles),
                    FacetInfo.Reads(Facets.Attachments),
                ],
                Incremental = true,
                MainOption = "folder",
            },
            (VideosOptions options, PluginServices services) => new VideosSource(options, services))
        .Source(
            new ComponentInfo
            {
                Id = OrphansSource.Id,
                Summary = "What belongs to no video: NFO files, artwork and subtitles left behind, empty folders, samples, junk, links to nowhere",
                Kinds = [OrphanItems.Kind],
                Facets = [FacetInfo.Reads(Facets.Versions), FacetInfo.Reads(Facets.Tags)],
                MainOption = "folder",
            },
            (OrphansOptions options, PluginServices services) => new OrphansSource(options, services))
        .Sink(
            new ComponentInfo
            {
                Id = OrganizeSink.Id,
                Summary = "Renames and moves films and episodes with all that belongs to them, by template",
                Kinds = [ItemKinds.Movie, ItemKinds.MusicVideo, ItemKinds.Series, ItemKinds.Season, ItemKinds.Episode],
                Repeatable = true,
                MainOption = "folder",
            },
            (OrganizeOptions options, PluginServices services) => new OrganizeSink(options, services))
        .Sink(
            new ComponentInfo
            {
                Id = TrashSink.Id,
                Summary = "Moves versions of films and episodes, with all that belongs to them, to a trash folder",
                Repeatable = true,
                MainOption = "folder",
            },
            (TrashOptions options, PluginServices services) => new TrashSink(options, services))
        .Sink(
            new ComponentInfo
            {
                Id = ArtworkSink.Id,
                Summary = "Pictures beside videos, under the names of Kodi, Jellyfin, Emby or Plex",
                Kinds = [ItemKinds.Movie, ItemKinds.Series, ItemKinds.Season, ItemKinds.Episode, ItemKinds.MusicVideo],
                Facets = [new FacetInfo { Facet = Facets.Artwork, Write = true }],
                Repeatable = true,
                Batch = ArtworkSink.AtOnce,
                MainOption = "folder",
            },
            (ArtworkOptions options, PluginServices services) => new ArtworkSink(options, services));
}
