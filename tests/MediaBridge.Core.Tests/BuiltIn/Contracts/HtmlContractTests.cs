using MediaBridge.Sdk;

namespace MediaBridge.Core.Tests.BuiltIn.Contracts;

/// <summary>The contract of formats, kept by html.</summary>
internal sealed class HtmlContractTests() : CoreFormatContract("html")
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
