using MediaBridge.Sdk.Testing;
using ToWatch;

namespace MediaBridge.Plugins.Tests.Smallest;

/// <summary>The guide's smallest source keeps the contract of sources. It has no service, no checkpoints, no cursor and no facets.</summary>
// guide:smallest
public sealed class LinesSourceTests : SourceContract<Plugin>
{
    protected override string Component => "towatch.lines";

    protected override int? ExpectedApplied => 12;

    protected override object OptionsFor(TestServices services) => new { file = Path.Combine(services.Folder, "list.txt") };

    protected override void Arrange(TestServices services) => File.WriteAllText(Path.Combine(services.Folder, "list.txt"), "Metropolis\nFaust\nThe General\n");
}
// /guide
