using MediaBridge.Sdk;

namespace MediaBridge.Core.Tests.BuiltIn.Contracts;

/// <summary>The contract of formats, kept by mdx.</summary>
internal sealed class MdxContractTests() : CoreFormatContract("mdx")
{
    protected override int? ExpectedApplied => 16;

    protected override IReadOnlyList<MediaItem> Items => [Posters.Film];

    protected override void Arrange(Sdk.Testing.TestServices services)
    {
        base.Arrange(services);
        Posters.Arrange(services);
    }

    protected override bool ChangeContent(Sdk.Testing.TestServices services) => Posters.Change(services);
}
