using MediaBridge.Sdk.Testing;

namespace Reelbook.Tests;

/// <summary>One file of everything: there are no items that a file names, and no content keys.</summary>
public sealed class TsvFormatTests : FormatContract<Plugin>
{
    protected override string Component => "reelbook.tsv";

    protected override int? ExpectedApplied => 14;
}
