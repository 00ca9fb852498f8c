using MediaBridge.Sdk.Testing;

namespace MediaBridge.Sdk.Tests.Kit.Printer;

/// <summary>The contract of the printer.</summary>
internal abstract class PrinterFixture(string flaw) : FormatContract<PrinterPlugin>
{
    protected override string Component => "printer.list";

    protected override IPlugin CreatePlugin() => new PrinterPlugin(flaw);

    protected override void Arrange(TestServices services) => services.Store("pictures").Put("poster", "picture");

    protected override bool ChangeContent(TestServices services)
    {
        services.Store("pictures").Put("poster", "another picture");
        return true;
    }
}
