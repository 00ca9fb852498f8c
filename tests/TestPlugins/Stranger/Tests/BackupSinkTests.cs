using MediaBridge.Sdk;
using MediaBridge.Sdk.Testing;
using Reelbook.Server;

namespace Reelbook.Tests;

/// <summary>Into a folder. What says nothing about it is about facets of an account, and about writes to a service.</summary>
public sealed class BackupSinkTests : SinkContract<Plugin>
{
    protected override string Component => "reelbook.backup";

    protected override int? ExpectedApplied => 30;

    protected override object Options => new { folder = "backup" };

    protected override Credential Credential => ReelbookWeb.SignedIn;

    protected override IReadOnlyList<MediaItem> Wanted => [Some.Film(1), Some.Film(2), Some.Full(3)];

    protected override void Arrange(TestServices services)
    {
        services.Web.Serve(new ReelbookService());
        services.Outputs.Use("reelbook.tsv", _ => new TsvFormat(new TsvOptions()));
        services.Store("backup").Put(new TsvOptions().File, "somebody else's");
        services.Store("backup").Put("other.txt", "another file");
    }
}
