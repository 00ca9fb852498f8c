using MediaBridge.Sdk;
using MediaBridge.Sdk.Testing;
using Reelbook.Server;

namespace Reelbook.Tests;

public sealed class FilesStoreTests : StoreContract<Plugin>
{
    protected override string Component => "reelbook.files";

    protected override object Options => new { path = "kept" };

    protected override Credential Credential => ReelbookWeb.SignedIn;

    protected override int? ExpectedApplied => 20;

    protected override void Arrange(TestServices services) => services.Web.Serve(new ReelbookService());
}
