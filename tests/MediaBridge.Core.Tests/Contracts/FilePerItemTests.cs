using KitServices = MediaBridge.Sdk.Testing.TestServices;

namespace MediaBridge.Core.Tests.Contracts;

/// <summary>A file for each item.</summary>
internal sealed class FilePerItemTests : FilesFixture
{
    protected override int? ExpectedApplied => 30;

    protected override object? Options => new { folder = "out", format = "jsonl", path = "films/{{title}}.json" };

    protected override void Arrange(KitServices services)
    {
        services.Store("out").Put("films/Two.json", "something older");
        services.Store("out").Put("films/Four.json", "of somebody else");
    }
}
