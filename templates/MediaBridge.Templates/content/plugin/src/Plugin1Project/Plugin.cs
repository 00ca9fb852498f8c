using MediaBridge.Sdk;

namespace Plugin1Namespace;

/// <summary>What this plugin has. The build runs Describe and writes plugin.json from it.</summary>
public sealed class Plugin : IPlugin
{
    /// <inheritdoc/>
    public void Describe(PluginBuilder plugin)
    {
        plugin.Info("plugin1id", "Plugin1Project", "Films that somebody rated, in a JSON file");
#if (FilmFile)
        plugin.Service("plugin1id");
        plugin.Connection("plugin1id", (FilmFileOptions options, PluginServices services) => new FilmFile(options, services));
#endif
#if (Films)
        plugin.Source(
            new ComponentInfo
            {
                Id = "plugin1id.films",
                Summary = "The films of the file, each with its rating",
                Kinds = [ItemKinds.Movie],
                Facets = [FacetInfo.Reads(Facets.Ratings) with { Scale = Scale.Ten }],
            },
            (NoOptions _, FilmFile file, PluginServices _) => new FilmsSource(file));
#endif
#if (Sink)
        plugin.Sink(
            new ComponentInfo
            {
                Id = "plugin1id.ratings",
                Summary = "Writes ratings into the file",
                Kinds = [ItemKinds.Movie],
                Facets = [FacetInfo.Full(Facets.Ratings) with { Scale = Scale.Ten }],
                CurrentFrom = "plugin1id.films",
            },
            (NoOptions _, FilmFile file, PluginServices _) => new RatingsSink(file));
#endif
#if (Matcher)
        plugin.Matcher(
            new ComponentInfo { Id = "plugin1id.titles", Summary = "Finds films of the file by title and year", Kinds = [ItemKinds.Movie] },
            (TitlesOptions options, FilmFile file, PluginServices services) => new TitlesMatcher(options, file, services.Titles));
#endif
#if (Processor)
        plugin.Processor("plugin1id.decade", "Tags each item with its decade", (DecadeOptions options, PluginServices _) => new DecadeProcessor(options));
#endif
#if (Format)
        plugin.Format("plugin1id.list", "A text file with a line for each film", (ListOptions options, PluginServices _) => new ListFormat(options));
#endif
#if (Store)
        plugin.Service("plugin1id.gzip");
        plugin.Connection("plugin1id.gzip", (GzipOptions options, PluginServices services) => new GzipFolder(options, services));
        plugin.Store(
            new ComponentInfo { Id = "plugin1id.gzip", Summary = "A folder of gzip files", MainOption = "path" },
            (GzipStoreOptions options, GzipFolder folder, PluginServices services) => new GzipStore(options, folder.Files, services.Staging));
#endif
    }
}
