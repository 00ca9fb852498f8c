using MediaBridge.Sdk;
using MediaBridge.Sdk.Testing;
using KitServices = MediaBridge.Sdk.Testing.TestServices;

namespace MediaBridge.Core.Tests.Contracts;

/// <summary>The built-in sink <c>files</c> under the contract that every sink keeps.</summary>
internal abstract class FilesFixture : SinkContract<FilesPlugin>
{
    protected override string Component => "files";

    protected override IReadOnlyList<MediaItem> Wanted { get; } =
    [
        Some.Film(1) with { Title = "One" },
        Some.Film(2) with { Title = "Two" },
        Some.Film(3) with { Title = "Three" },
    ];
}

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
