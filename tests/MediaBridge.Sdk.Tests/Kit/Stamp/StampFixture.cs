using MediaBridge.Sdk.Testing;

namespace MediaBridge.Sdk.Tests.Kit.Stamp;

/// <summary>The contract of the stamp.</summary>
internal abstract class StampFixture(string flaw) : ProcessorContract<StampPlugin>
{
    protected override string Component => "stamp.marks";

    protected override IReadOnlyList<MediaItem> Items => [.. Testing.Some.Films(3).Select(f => f with { Tags = ["own"] }), Testing.Some.Film(4) with { Title = "Film 1" }, Testing.Some.Full(5)];

    protected override IPlugin CreatePlugin() => new StampPlugin(flaw);

    protected override void Arrange(TestServices services) => services.Web.Get("/marks/*").Json(new { mark = "seen" });
}
