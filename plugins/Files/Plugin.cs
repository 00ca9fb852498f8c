using MediaBridge.Plugins.Files.Organizing;
using MediaBridge.Plugins.Files.Sources;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Files;

/// <summary>Reads films from folders: names, versions, artwork, subtitles and NFO files.</summary>
public sealed class Plugin : IPlugin
{
    /// <inheritdoc/>
    public void Describe(PluginBuilder plugin) => plugin
        .Info("files", "Files", "Reads films from folders on disk")
        .Source(
            new ComponentInfo
            {
                Id = VideosSource.Id,
                Summary = "Films in a folder, with their versions, artwork, subtitles and NFO files",
                Kinds = [ItemKinds.Movie],
                Facets =
                [
                    FacetInfo.Reads(Facets.Ids),
                    FacetInfo.Reads(Facets.Versions),
                    FacetInfo.Reads(Facets.Artwork),
                    FacetInfo.Reads(Facets.Subtitles),
                    FacetInfo.Reads(Facets.Attachments),
                ],
                Incremental = true,
                MainOption = "folder",
            },
            (VideosOptions options, PluginServices services) => new VideosSource(options, services))
        .Sink(
            new ComponentInfo
            {
                Id = OrganizeSink.Id,
                Summary = "Renames and moves films and episodes with all that belongs to them, by template",
                Kinds = [ItemKinds.Movie, ItemKinds.MusicVideo, ItemKinds.Series, ItemKinds.Season, ItemKinds.Episode],
                Repeatable = true,
                MainOption = "folder",
            },
            (OrganizeOptions options, PluginServices services) => new OrganizeSink(options, services));
}
