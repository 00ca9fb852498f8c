namespace MediaBridge.Sdk.Tests.Kit.Printer;

/// <summary>The contract as an author gets it: every check applies to a format with lists, pages and pictures.</summary>
internal sealed class PrinterFormatTests() : PrinterFixture("")
{
    protected override int? ExpectedApplied => 16;
}
