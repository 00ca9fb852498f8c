using MediaBridge.Sdk.Testing;

namespace Plugin1Namespace.Tests;

public sealed class GzipStoreTests : StoreContract<Plugin>
{
    protected override string Component => "plugin1id.gzip";

    protected override int? ExpectedApplied => 17;

    protected override object ConnectionOptions => new { folder = "shelf" };
}
