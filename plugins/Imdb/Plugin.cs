using MediaBridge.Plugins.Imdb.Account;
using MediaBridge.Plugins.Imdb.Csv;
using MediaBridge.Plugins.Imdb.Dataset;
using MediaBridge.Plugins.Imdb.Matchers;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Imdb;

/// <summary>IMDb: ratings and watchlist of an account, its export files, and the search for titles.</summary>
public sealed class Plugin : IPlugin
{
    internal const string Service = "imdb";

    /// <inheritdoc/>
    public void Describe(PluginBuilder plugin)
    {
        plugin.Info("imdb", "IMDb", "Reads and writes ratings and watchlist of an IMDb account, reads and writes its files, finds titles");
        plugin.AddAccount();
        plugin.AddCsv();
        plugin.AddSearch();
        plugin.AddDataset();
    }
}
