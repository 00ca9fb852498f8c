using MediaBridge.Sdk;

namespace MediaBridge.Tests.Services.Accounts;

/// <summary>A plugin over <see cref="AccountService"/>.</summary>
public sealed class AccountPlugin(Func<PluginServices, AccountService> service) : IPlugin
{
    private static readonly FacetInfo[] Marks = [FacetInfo.Full(Facets.Ratings) with { Scale = Scale.Ten }, FacetInfo.Full(Facets.Watches), FacetInfo.Full(Facets.Lists)];

    public AccountPlugin(AccountService service)
        : this(_ => service)
    {
    }

    public void Describe(PluginBuilder plugin)
    {
        FacetInfo[] reads = [FacetInfo.Reads(Facets.Ratings), FacetInfo.Reads(Facets.Watches), FacetInfo.Reads(Facets.Lists)];
        plugin.Info("acct", "Accounts", "A service of the tests")
            .Service("acct")
            .Connection("acct", (AccountConnection o, PluginServices s) => new AccountClient(service(s), o.Account))
            .Source(new ComponentInfo { Id = "acct.items", Summary = "What came since the last run", Incremental = true, Facets = reads }, (AccountOptions _, AccountClient c, PluginServices _) => new FeedSource(c))
            .Source(new ComponentInfo { Id = "acct.all", Summary = "All there is to read", Facets = reads }, (AccountOptions _, AccountClient c, PluginServices _) => new FeedSource(c))
            .Source(new ComponentInfo { Id = "acct.newest", Summary = "The newest only", NewestOnly = true, Facets = reads }, (AccountOptions _, AccountClient c, PluginServices _) => new FeedSource(c))
            .Source(new ComponentInfo { Id = "acct.held", Summary = "What the account holds", Facets = Marks }, (AccountOptions _, AccountClient c, PluginServices _) => new HeldSource(c))
            .Sink(new ComponentInfo { Id = "acct.marks", Summary = "Ratings, plays and lists", Facets = Marks, CurrentFrom = "acct.held" }, (AccountOptions o, AccountClient c, PluginServices _) => new MarksSink(c, o))
            .Sink(new ComponentInfo { Id = "acct.uploads", Summary = "Uploads" }, (AccountOptions o, AccountClient c, PluginServices _) => new UploadSink(c, o))
            .Sink(new ComponentInfo { Id = "acct.seeds", Summary = "Seeds uploads" }, (AccountOptions _, AccountClient c, PluginServices _) => new SeedSink(c))
            .Sink(new ComponentInfo { Id = "acct.gallery", Summary = "One file of all", NeedsAll = true, Repeatable = true }, (AccountOptions _, AccountClient c, PluginServices s) => new GallerySink(c, s));
    }
}
