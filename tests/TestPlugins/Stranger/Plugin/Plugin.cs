using MediaBridge.Sdk;

namespace Reelbook;

/// <summary>Reelbook: a film diary. One connection, and a component of each kind on it.</summary>
public sealed class Plugin : IPlugin
{
    internal const string Service = "reelbook";

    /// <inheritdoc/>
    public void Describe(PluginBuilder plugin)
    {
        // guide:service
        plugin.Info("reelbook", "Reelbook", "Ratings, plays, watchlist and files of the film diary Reelbook");
        plugin.Service(Service, new ServicePolicy
        {
            Address = new Uri("https://api.reelbook.example/"),
            RequestsPerSecond = 4,
            WritesPerSecond = 2,
            CacheFor = TimeSpan.FromMinutes(10),
        });
        plugin.Connection(Service, (ReelbookOptions options, PluginServices services) => new ReelbookClient(options, services));
        // /guide
        DescribeSources(plugin);
        DescribeSteps(plugin);
        DescribeSinks(plugin);
        plugin.Format("reelbook.tsv", "The file that Reelbook imports", (TsvOptions options, PluginServices _) => new TsvFormat(options));
        plugin.Store(
            new ComponentInfo { Id = "reelbook.files", Summary = "The files of an account", MainOption = "path" },
            (FilesOptions options, ReelbookClient client, PluginServices _) => new FilesStore(client, options.Path));
    }

    private static void DescribeSources(PluginBuilder plugin)
    {
        // guide:source
        plugin.Source(
            new ComponentInfo
            {
                Id = "reelbook.diary",
                Summary = "Films of the diary with ratings, plays and watchlist",
                Kinds = [ItemKinds.Movie],
                Facets = [.. Marks.Select(f => f with { Write = false, Remove = false }), FacetInfo.Reads(Facets.Ids), FacetInfo.Reads(Facets.Versions)],
                Incremental = true,
            },
            (DiaryOptions options, ReelbookClient client, PluginServices services) => new DiarySource(options, client, services));
        // /guide
    }

    private static void DescribeSteps(PluginBuilder plugin)
    {
        plugin.Matcher(
            new ComponentInfo { Id = "reelbook.search", Summary = "Finds films in Reelbook's catalogue", Kinds = [ItemKinds.Movie] },
            (NoOptions _, ReelbookClient client, PluginServices _) => new SearchMatcher(client));
        plugin.Processor("reelbook.page", "Adds the address of the film's page at Reelbook", (NoOptions _, PluginServices _) => new PageProcessor());
        plugin.Processor("reelbook.once", "Lets each film through once", (NoOptions _, PluginServices _) => new OnceProcessor());
    }

    private static void DescribeSinks(PluginBuilder plugin)
    {
        plugin.Sink(
            new ComponentInfo { Id = "reelbook.marks", Summary = "Writes ratings, plays and the watchlist", Kinds = [ItemKinds.Movie], Facets = Marks, CurrentFrom = "reelbook.diary" },
            (MarksOptions options, ReelbookClient client, PluginServices _) => new MarksSink(options, client));
        plugin.Sink(
            new ComponentInfo { Id = "reelbook.backup", Summary = "Keeps a file of all items among the account's files", NeedsAll = true, Repeatable = true },
            (BackupOptions options, ReelbookClient client, PluginServices services) => new BackupSink(options, new FilesStore(client, ""), services));
    }

    private static FacetInfo[] Marks =>
    [
        FacetInfo.Full(Facets.Ratings) with { Scale = Scale.Ten },
        FacetInfo.Full(Facets.Watches),
        FacetInfo.Full(Facets.Lists),
    ];
}
