using MediaBridge.Plugins.Nfo.Reading;

namespace MediaBridge.Plugins.Nfo.Checking;

/// <summary>Tells by its signs which program wrote an NFO.</summary>
internal static class DialectSigns
{
    public static string Of(NfoDocument nfo)
    {
        if (nfo.Blocks.Count == 0)
        {
            return nfo.Links.Count > 0 ? "address" : "none";
        }

        var block = nfo.Blocks[0];
        bool Has(string name) => block.Children.Any(c => c.Name == name);
        return MediaBrowserFile.Is(block) ? "mediabrowser"
            : nfo.Text.Contains("tinyMediaManager", StringComparison.OrdinalIgnoreCase) ? "tinymediamanager"
            : Has("generator") ? "mediaelch"
            : Has("displayorder") || Has("countrycode") || Has("customrating") ? "emby"
            : Has("lockdata") || Has("imdbid") || Has("tmdbid") || Has("tvdbid") ? "jellyfin"
            : Has("movieset") || Has("coverart") || Has("imdb_id") || block.Children.Any(c => c.Name is "directors" or "writers") ? "mediaportal"
            : Has("ratings") || Has("uniqueid") ? "kodi"
            : "kodi16";
    }
}
