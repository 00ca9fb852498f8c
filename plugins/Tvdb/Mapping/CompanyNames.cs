using System.Text.Json;
using MediaBridge.Plugins.Tvdb.Api;

namespace MediaBridge.Plugins.Tvdb.Mapping;

/// <summary>Studios of a work. Series have networks in one list with all companies, films have lists by what the companies did.</summary>
internal static class CompanyNames
{
    private const int Network = 1;

    public static IReadOnlyList<string>? Of(TvdbRecord record, bool isSeries)
    {
        if (isSeries)
        {
            var networks = new[] { Values.Text(record.OriginalNetwork?.Name) }.Concat(InList(record.Companies, c => Type(c) == Network));
            return Values.Names(networks) is { Count: > 0 } found ? found : Values.Names(InList(record.Companies, _ => true));
        }

        var studios = InLists(record.Companies, "studio").Concat(InLists(record.Companies, "production")).Concat((record.Studios ?? []).Select(s => s?.Name));
        return Values.Names(studios);
    }

    private static IEnumerable<string?> InLists(JsonElement? companies, string name)
        => companies is { ValueKind: JsonValueKind.Object } lists && lists.TryGetProperty(name, out var list) ? InList(list, _ => true) : [];

    private static IEnumerable<string?> InList(JsonElement? companies, Func<JsonElement, bool> where)
        => companies is { ValueKind: JsonValueKind.Array } list
            ? list.EnumerateArray().Where(c => c.ValueKind == JsonValueKind.Object && where(c)).Select(c => c.TryGetProperty("name", out var name) && name.ValueKind == JsonValueKind.String ? name.GetString() : null)
            : [];

    private static int? Type(JsonElement company)
        => company.TryGetProperty("primaryCompanyType", out var type) && type.ValueKind == JsonValueKind.Number && type.TryGetInt32(out var number) ? number : null;
}
