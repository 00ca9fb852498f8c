using MediaBridge.Sdk;
using MediaBridge.Sdk.Testing;
using Reelbook.Server;

namespace Reelbook.Tests;

// guide:sourcetest
public sealed class DiarySourceTests : SourceContract<Plugin>
{
    private readonly Dictionary<TestServices, ReelbookService> _reelbook = [];

    protected override string Component => "reelbook.diary";

    protected override object Options => new { page = 2 };

    protected override Credential Credential => ReelbookWeb.SignedIn;

    protected override DateTimeOffset? Since => new(2025, 4, 1, 0, 0, 0, TimeSpan.Zero);

    protected override void Arrange(TestServices services) => services.Web.Serve(_reelbook[services] = new ReelbookService().WithDiary());

    protected override IReadOnlyList<ExternalId> Change(TestServices services)
        => [.. _reelbook[services].Live(rated: "tt0021749", forgotten: "tt0010323").Select(id => new ExternalId("reelbook", id))];

    protected override bool Cap(TestServices services)
    {
        _reelbook[services].HeldBack = 2;
        return true;
    }
}
// /guide
