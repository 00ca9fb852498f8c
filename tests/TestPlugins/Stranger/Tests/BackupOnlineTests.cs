using MediaBridge.Sdk;
using MediaBridge.Sdk.Testing;
using Reelbook.Server;

namespace Reelbook.Tests;

/// <summary>Among the account's files, by Reelbook's ETags. The checks of files look into stores of the kit: <see cref="BackupSinkTests"/> has them.</summary>
public sealed class BackupOnlineTests : SinkContract<Plugin>
{
    protected override string Component => "reelbook.backup";

    protected override int? ExpectedApplied => 25;

    protected override Credential Credential => ReelbookWeb.SignedIn;

    protected override IReadOnlyList<MediaItem> Wanted => [Some.Film(1), Some.Film(2), Some.Full(3)];

    protected override void Arrange(TestServices services)
    {
        var reelbook = new ReelbookService().WithDiary();
        services.World = reelbook;
        services.Web.Serve(reelbook);
        services.Outputs.Use("reelbook.tsv", _ => new TsvFormat(new TsvOptions()));
    }

    protected override Task<string> ReadBackAsync(TestServices services) => Task.FromResult(services.World!.ToString()!);
}
