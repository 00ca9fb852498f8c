using MediaBridge.Core.Items;
using MediaBridge.Core.Matching;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Sources.Pages;

/// <summary>The ids of a page: those of its list <c>ids</c>, then those that have a name of their own.</summary>
internal static class PageIds
{
    private static readonly IdReader Reader = new(WellKnownIds.All);

    public static IEnumerable<ExternalId> Of(PageFacts facts, string kind)
    {
        var ids = new List<ExternalId>();
        foreach (var text in facts.Texts("ids") ?? [])
        {
            if (ExternalId.TryParse(text, out var id))
            {
                ids.Add(id);
            }
        }

        Add(IdSchemes.Imdb, facts.Text("imdbId", "imdb"));
        Add(kind switch { ItemKinds.Series => IdSchemes.TmdbTv, ItemKinds.Movie => IdSchemes.TmdbMovie, ItemKinds.Episode => IdSchemes.TmdbEpisode, _ => null }, facts.Text("tmdbId", "tmdb"));
        Add(kind switch { ItemKinds.Series => IdSchemes.TvdbSeries, ItemKinds.Movie => IdSchemes.TvdbMovie, ItemKinds.Episode => IdSchemes.TvdbEpisode, _ => null }, facts.Text("tvdbId", "tvdb"));
        Add(kind switch { ItemKinds.Series => IdSchemes.TraktShow, ItemKinds.Movie => IdSchemes.TraktMovie, _ => null }, facts.Text("traktId", "trakt"));
        return ids.Distinct();

        void Add(string? scheme, string? text)
        {
            if (scheme is not null && text is not (null or "0"))
            {
                var info = WellKnownIds.All.First(i => string.Equals(i.Scheme, scheme, StringComparison.Ordinal));
                if (IdReader.Value(info, text, numbers: true) is { } value)
                {
                    ids.Add(new ExternalId(scheme, value));
                }
                else if (Reader.Read(text, scheme, null).Id is { } read)
                {
                    ids.Add(read);
                }
            }
        }
    }
}
