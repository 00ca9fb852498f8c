using MediaBridge.Plugins.Browser.Launching;
using MediaBridge.Plugins.Browser.Pages;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Browser;

/// <summary>A real browser, for services that have no interface for programs.</summary>
public sealed class Plugin : IPlugin
{
    internal const string Service = "browser";

    /// <inheritdoc/>
    public void Describe(PluginBuilder plugin) => plugin
        .Info("browser", "Browser", "Drives an installed Chromium or Chrome with a profile that lasts")
        .Service(Service)
        .Connection(Service, (BrowserOptions options, PluginServices services) => new BrowserClient(options, services, Machine.This));
}
