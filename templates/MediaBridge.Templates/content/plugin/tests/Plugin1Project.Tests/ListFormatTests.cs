using MediaBridge.Sdk.Testing;

namespace Plugin1Namespace.Tests;

public sealed class ListFormatTests : FormatContract<Plugin>
{
    protected override string Component => "plugin1id.list";

    protected override int? ExpectedApplied => 14;
}
