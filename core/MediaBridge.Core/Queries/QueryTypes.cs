using MediaBridge.Sdk;

namespace MediaBridge.Core.Queries;

/// <summary>What an item is, in all words that <c>type:</c> answers to: its kind, its types, and what a genre says of it.</summary>
internal static class QueryTypes
{
    private const string Television = "tv";
    private static readonly string[] OfGenres = [Description.Documentary, Description.Animation, Description.Short];
    private static readonly string[] OfTelevision = [Description.TvMovie, Description.Miniseries, Description.Special];

    public static IEnumerable<string> Of(MediaItem item)
    {
        yield return item.Kind;
        var types = item.Description?.Types ?? [];
        foreach (var type in types)
        {
            yield return type;
        }

        // Many sources know no types, but a genre such as Documental.
        foreach (var genre in item.Description?.Genres ?? [])
        {
            if (OfGenres.Contains(WordGroups.Types.First(TextFold.Words(genre)), StringComparer.Ordinal))
            {
                yield return genre;
            }
        }

        if (item.Kind is ItemKinds.Series or ItemKinds.Season or ItemKinds.Episode || types.Any(t => OfTelevision.Contains(t, StringComparer.Ordinal)))
        {
            yield return Television;
        }
    }
}
