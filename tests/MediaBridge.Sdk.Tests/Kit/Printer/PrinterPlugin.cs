namespace MediaBridge.Sdk.Tests.Kit.Printer;

/// <summary>A plugin whose format does all that formats do, with one thing wrong if a flaw is named.</summary>
internal sealed class PrinterPlugin(string flaw) : IPlugin
{
    public PrinterPlugin()
        : this("")
    {
    }

    public void Describe(PluginBuilder plugin) => plugin
        .Info("printer", "Printer", "Lists of films")
        .Service("printer")
        .Format("printer.list", "A list, a page for each film, and its picture", (PrinterOptions _, PluginServices services) => new PrinterFormat(services, flaw));
}
