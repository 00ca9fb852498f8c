using MediaBridge.Plugins.Imdb.Mapping;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Imdb.Matchers;

/// <summary>What finds titles online.</summary>
internal static class SearchRegistration
{
    public static void AddSearch(this PluginBuilder plugin) => plugin
        .Service(SearchMatcher.Service, new ServicePolicy
        {
            Address = new Uri("https://v3.sg.media-imdb.com/suggestion/"),
            RequestsPerSecond = 2,
            CacheFor = TimeSpan.FromDays(1),
            OnePaceForAll = true,
        })
        .Matcher(
            new ComponentInfo { Id = SearchMatcher.Service, Summary = "Finds single titles with IMDb's search box; for many, imdb.dataset is faster and better", Kinds = TitleTypes.Kinds },
            (SearchOptions options, PluginServices services) => new SearchMatcher(options, services));
}
