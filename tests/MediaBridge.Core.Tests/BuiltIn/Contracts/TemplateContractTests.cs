using MediaBridge.Sdk;
using MediaBridge.Sdk.Testing;

namespace MediaBridge.Core.Tests.BuiltIn.Contracts;

/// <summary>The contract of formats, kept by template.</summary>
internal sealed class TemplateContractTests() : CoreFormatContract("template")
{
    protected override int? ExpectedApplied => 16;

    protected override object Options => new { template = "{{title}} {{description}}", posters = "copy" };

    protected override IReadOnlyList<MediaItem> Items => [Posters.Film];

    protected override void Arrange(TestServices services)
    {
        base.Arrange(services);
        Posters.Arrange(services);
    }

    protected override bool ChangeContent(TestServices services) => Posters.Change(services);
}
