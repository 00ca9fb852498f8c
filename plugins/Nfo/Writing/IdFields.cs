using MediaBridge.Plugins.Nfo.Mapping;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Nfo.Writing;

/// <summary>Ids as elements: <c>uniqueid</c> for Kodi, <c>imdbid</c> and its like for Jellyfin and Emby.</summary>
internal static class IdFields
{
    public static NfoField UniqueIds { get; } = new(["uniqueid"], item =>
    {
        var nodes = Known(item).Select((id, i) => new NfoNode("uniqueid", id.Value).With("type", id.Service).With("default", i == 0 ? "true" : null)).ToList();
        if (item.Kind is ItemKinds.Movie or ItemKinds.MusicVideo && Set(item) is { } set)
        {
            nodes.Add(new NfoNode("uniqueid", set).With("type", "tmdbSet"));
        }

        return nodes.Count == 0 ? null : nodes;
    })
    { KeepsOthers = true };

    /// <summary>One element for a service, such as <c>tmdbid</c>.</summary>
    public static NfoField Of(string element, string service, params string[] others)
        => Fields.Text(element, item => Known(item).Where(id => id.Service == service).Select(id => id.Value).FirstOrDefault(), null, others);

    public static NfoField CollectionNumber { get; } = Fields.Text("collectionnumber", Set, null, "tmdbcolid");

    /// <summary>The number of the set at TMDB; a set without a name is none.</summary>
    private static string? Set(MediaItem item)
        => item.Description?.Collection is { Id: { Scheme: IdSchemes.TmdbCollection } id, Name: var name } && Fields.Line(name) is { Length: > 0 } ? id.Value : null;

    /// <summary>The ids of services, in the order of the item, by the names that NFO files have for services.</summary>
    private static IEnumerable<(string Service, string Value)> Known(MediaItem item)
        => item.Ids.Select(id => (Service: Service(id, item.Kind), id.Value)).Where(id => id.Service.Length > 0).DistinctBy(id => id.Service, StringComparer.Ordinal);

    /// <summary>Empty for ids that mean something here only, such as paths, and for those of another kind of item.</summary>
    private static string Service(ExternalId id, string kind)
    {
        var service = id.Scheme switch
        {
            IdSchemes.TmdbMovie or IdSchemes.TmdbTv or IdSchemes.TmdbSeason or IdSchemes.TmdbEpisode => "tmdb",
            IdSchemes.TvdbMovie or IdSchemes.TvdbSeries or IdSchemes.TvdbEpisode or "tvdb.season" => "tvdb",
            IdSchemes.TraktMovie or IdSchemes.TraktShow or "trakt.season" or "trakt.episode" => "trakt",
            var plain when !plain.Contains('.', StringComparison.Ordinal) => plain,
            _ => "",
        };

        // Only what is read back as the same id.
        return service.Length > 0 && IdMap.Make(service, id.Value, kind) == id ? service : "";
    }
}
