using System.Text.Json;
using MediaBridge.Plugins.JustWatch.Api;

namespace MediaBridge.Plugins.JustWatch.Mapping;

/// <summary>Offers by country, in an order that does not change by itself.</summary>
internal static class OfferMap
{
    private static readonly string[] Order = ["free", "ads", "flatrate", "rent", "buy"];

    /// <summary>The offers of a title in the countries that were asked for; a country without offers has an empty list.</summary>
    public static SortedDictionary<string, IReadOnlyList<Offer>> Of(IEnumerable<JustWatchNode> nodes, IReadOnlyList<string> countries)
    {
        var all = new SortedDictionary<string, IReadOnlyList<Offer>>(StringComparer.Ordinal);
        foreach (var node in nodes)
        {
            foreach (var country in countries)
            {
                if (node.Others?.TryGetValue(Queries.Alias(country), out var offers) == true)
                {
                    all[country] = Read(offers);
                }
            }
        }

        return all;
    }

    private static IReadOnlyList<Offer> Read(JsonElement offers)
        =>
        [
            .. (offers.ValueKind == JsonValueKind.Array ? offers.Deserialize(JustWatchJson.Default.Offers) ?? [] : [])
                .Select(Make)
                .OfType<Offer>()
                .Distinct()
                .OrderBy(o => Array.IndexOf(Order, o.Monetization) is >= 0 and var place ? place : Order.Length)
                .ThenBy(o => o.Monetization, StringComparer.Ordinal)
                .ThenBy(o => o.Provider, StringComparer.Ordinal)
                .ThenBy(o => o.Quality, StringComparer.Ordinal)
                .ThenBy(o => o.Price)
                .ThenBy(o => o.Link, StringComparer.Ordinal),
        ];

    private static Offer? Make(JustWatchOffer? offer)
        => TitleMap.Text(offer?.Package?.ClearName ?? offer?.Package?.ShortName) is not { } provider || TitleMap.Text(offer!.MonetizationType) is not { } how ? null : new Offer
        {
            Provider = provider,
            Monetization = Plain(how)!,
            Quality = Plain(TitleMap.Text(offer.PresentationType)),
            Price = offer.RetailPriceValue,
            Currency = offer.RetailPriceValue is null ? null : TitleMap.Text(offer.Currency),
            Until = TitleMap.Text(offer.AvailableTo),
            Link = Uri.TryCreate(offer.StandardWebUrl, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address.AbsoluteUri : null,
        };

    /// <summary>Words of an enumeration: FLATRATE, _4K.</summary>
    private static string? Plain(string? word) => word?.TrimStart('_').ToLowerInvariant();
}
