using KitServices = MediaBridge.Sdk.Testing.TestServices;

namespace MediaBridge.Core.Tests.Contracts;

/// <summary>One file of all items.</summary>
internal sealed class WholeFileTests : FilesFixture
{
    protected override int? ExpectedApplied => 29;

    protected override object? Options => new { folder = "out", format = "jsonl" };

    protected override void Arrange(KitServices services)
    {
        services.Store("out").Put("items.jsonl", "something older");
        services.Store("out").Put("mine.txt", "of somebody else");
    }
}
