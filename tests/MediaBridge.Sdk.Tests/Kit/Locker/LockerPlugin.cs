namespace MediaBridge.Sdk.Tests.Kit.Locker;

/// <summary>A plugin with a store that is reached over HTTP, with one thing wrong if a flaw is named.</summary>
internal sealed class LockerPlugin(string flaw) : IPlugin
{
    public LockerPlugin()
        : this("")
    {
    }

    public void Describe(PluginBuilder plugin) => plugin
        .Info("locker", "Locker", "Files in a locker")
        .Service("locker", new ServicePolicy { Address = new Uri("https://locker.test/") })
        .Store("locker.files", "Files in a locker", (LockerConnection options, PluginServices services) => new LockerStore(options, services, flaw));
}
