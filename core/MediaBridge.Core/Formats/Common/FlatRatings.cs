using System.Text.Json.Nodes;
using MediaBridge.Core.Items;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Formats.Common;

/// <summary>Ratings among the flat facts. Marks keep their scale, which stands beside them; 7.0 and 7 are the same mark and give the same bytes.</summary>
internal static class FlatRatings
{
    public static void AddTo(JsonObject to, MediaItem item)
    {
        if (ItemFacts.Site(item) is { } site)
        {
            FlatItem.Number(to, "rating", site.Value.Normal());
            FlatItem.Number(to, "ratingOutOf", site.Scale.Max.Normal());
            FlatItem.Text(to, "ratingSite", site.Site);
            FlatItem.Number(to, "voteCount", site.Votes);
        }

        if (ItemFacts.Own(item) is { } own)
        {
            FlatItem.Number(to, "userRating", own.Value.Normal());
            FlatItem.Number(to, "userRatingOutOf", own.Scale.Max.Normal());
        }

        if (item.Ratings?.Where(r => !string.Equals(r.Whose, Rating.OwnMark, StringComparison.Ordinal)).ToList() is { Count: > 1 } all)
        {
            to.Add("ratings", new JsonArray([.. all.Select(r => (JsonNode)One(r))]));
        }
    }

    private static JsonObject One(Rating rating)
    {
        var node = new JsonObject();
        FlatItem.Text(node, "site", rating.Site);
        FlatItem.Text(node, "whose", rating.Whose);
        FlatItem.Number(node, "value", rating.Value.Normal());
        FlatItem.Number(node, "outOf", rating.Scale.Max.Normal());
        FlatItem.Number(node, "votes", rating.Votes);
        return node;
    }
}
