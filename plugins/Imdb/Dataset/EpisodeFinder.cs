using System.Globalization;
using MediaBridge.Plugins.Imdb.Dataset.Index;
using MediaBridge.Plugins.Imdb.Dataset.Matching;
using MediaBridge.Plugins.Imdb.Mapping;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Imdb.Dataset;

/// <summary>Finds an episode through its series: by the series' id or title, and then by season and number.</summary>
internal static class EpisodeFinder
{
    /// <summary>A series must be called about so for its episodes to be proposed.</summary>
    private const float Least = 0.7f;

    public static List<MediaItem> Find(Searcher searcher, TitleIndex index, MediaItem item, int limit)
    {
        var found = new List<MediaItem>();
        if (item.Placement is not { Season: { } season, Number: { } number } placement)
        {
            return found;
        }

        foreach (var parent in placement.ParentIds)
        {
            if (parent.Scheme == IdSchemes.Imdb && TitleItems.IdOf(parent.Value) is { } text && uint.TryParse(text.AsSpan(2), CultureInfo.InvariantCulture, out var id) && index.TitleOf(id) is >= 0 and var series)
            {
                if (index.EpisodeOf(series, season, number) is >= 0 and var episode)
                {
                    found.Add(IndexItems.Episode(index, episode));
                }

                return found;
            }
        }

        if (placement.ParentTitle is not { Length: > 0 } title)
        {
            return found;
        }

        searcher.Question.Set(new MediaItem { Kind = ItemKinds.Series, Title = title }, title, null, null, index.Types.OfKind(ItemKinds.Series), searcher.Folder);
        foreach (ref readonly var hit in searcher.Search.Find(searcher.Question, index))
        {
            if (found.Count == limit || hit.Title01 < Least)
            {
                break;
            }

            if (index.EpisodeOf(hit.Title, season, number) is >= 0 and var episode)
            {
                found.Add(IndexItems.Episode(index, episode));
            }
        }

        return found;
    }
}
