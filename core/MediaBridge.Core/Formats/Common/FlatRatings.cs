using System.Text.Json.Nodes;
using MediaBridge.Core.Items;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Formats.Common;

/// <summary>Ratings among the flat facts. Marks keep their scale, which stands beside them.</summary>
internal static class FlatRatings
{
    public static void AddTo(JsonObject to, MediaItem item)
    {
        if (ItemFacts.Site(item) is { } site)
        {
            FlatItem.Number<decimal>(to, "rating", Plain(site.Value));
            FlatItem.Number<decimal>(to, "ratingOutOf", Plain(site.Scale.Max));
            FlatItem.Text(to, "ratingSite", site.Site);
            FlatItem.Number(to, "voteCount", site.Votes);
        }

        if (ItemFacts.Own(item) is { } own)
        {
            FlatItem.Number<decimal>(to, "userRating", Plain(own.Value));
            FlatItem.Number<decimal>(to, "userRatingOutOf", Plain(own.Scale.Max));
        }

        if (item.Ratings?.Where(r => !string.Equals(r.Whose, Rating.OwnMark, StringComparison.Ordinal)).ToList() is { Count: > 1 } all)
        {
            to.Add("ratings", new JsonArray([.. all.Select(r => (JsonNode)One(r))]));
        }
    }

    /// <summary>A number without the zeros behind its point: 7.0 and 7 are the same mark and give the same bytes.</summary>
    public static decimal Plain(decimal value) => value / 1.0000000000000000000000000000m;

    private static JsonObject One(Rating rating)
    {
        var node = new JsonObject();
        FlatItem.Text(node, "site", rating.Site);
        FlatItem.Text(node, "whose", rating.Whose);
        FlatItem.Number<decimal>(node, "value", Plain(rating.Value));
        FlatItem.Number<decimal>(node, "outOf", Plain(rating.Scale.Max));
        FlatItem.Number(node, "votes", rating.Votes);
        return node;
    }
}
