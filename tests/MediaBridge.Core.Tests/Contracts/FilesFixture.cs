using MediaBridge.Sdk;
using MediaBridge.Sdk.Testing;

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
