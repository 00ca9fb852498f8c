using MediaBridge.Plugins.Files.Sources;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Files;

/// <summary>Reads films and series from folders: names, versions, artwork, subtitles and NFO files.</summary>
public sealed class Plugin : IPlugin
{
    /// <inheritdoc/>
    public void Describe(PluginBuilder plugin) => plugin
        .Info("files", "Files", "Reads films and series from folders on disk")
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
            (VideosOptions options, PluginServices services) => new VideosSource(options, services));
}
