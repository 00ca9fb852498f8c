using MediaBridge.Sdk;

namespace MediaBridge.TestPlugins.SignIn;

/// <summary>Two services: <c>club</c> signs in, <c>desk</c> takes a key.</summary>
public sealed class Plugin : IPlugin
{
    public void Describe(PluginBuilder plugin) => plugin
        .Info("signin", "Sign in", "Accounts that sign in, for tests")
        .Service("club")
        .Service("desk", new ServicePolicy { CacheFor = TimeSpan.FromHours(1) })
        .Connection("club", (ClubOptions options, PluginServices services) => new ClubClient(options, services))
        .Connection("desk", (DeskOptions options, PluginServices services) => new DeskClient(options, services))
        .Source(new ComponentInfo { Id = "desk.items", Summary = "What the desk has" }, (DeskItemsOptions options, DeskClient _, PluginServices _) => new DeskItems(options));
}
