using MediaBridge.Sdk.Testing;

namespace MediaBridge.Sdk.Tests.Kit.Locker;

/// <summary>The contract of the locker.</summary>
internal abstract class LockerFixture(string flaw) : StoreContract<LockerPlugin>
{
    protected override string Component => "locker.files";

    protected override IPlugin CreatePlugin() => new LockerPlugin(flaw);

    protected override void Arrange(TestServices services) => new LockerService().Serve(services);
}
