namespace MediaBridge.Tests.Services.Imdb;

/// <content>What the search box suggests.</content>
public sealed partial class ImdbService
{
    private ImdbAnswer Suggestions(ImdbRequest request)
    {
        var parts = request.Path.Split('/');
        var file = Uri.UnescapeDataString(parts[^1]);
        if (parts.Length != 4 || !file.EndsWith(".json", StringComparison.Ordinal))
        {
            return ImdbAnswer.Only(404);
        }

        var asked = Words(file[..^5]);
        if (asked.Length == 0)
        {
            return ImdbAnswer.Only(400);
        }

        var found = _titles.Values
            .Where(t => t.Id == file[..^5] || asked.All(w => Words($"{t.Title} {t.OriginalTitle}").Contains(w, StringComparer.Ordinal)))
            .Select(t => (object)new Dictionary<string, object?>
            {
                ["id"] = t.Id,
                ["l"] = t.Title,
                ["q"] = t.Type == "movie" ? "feature" : t.TypeText,
                ["qid"] = t.Type,
                ["rank"] = t.Votes,
                ["s"] = t.Directors,
                ["y"] = t.Year,
            }.Where(p => p.Value is not null).ToDictionary(p => p.Key, p => p.Value))
            .Append(new Dictionary<string, object?> { ["id"] = "nm0000206", ["l"] = "Somebody Known", ["rank"] = 100, ["s"] = "Actor" })
            .Append(new Dictionary<string, object?> { ["id"] = "tt0000000", ["l"] = "No year no kind" });
        return ImdbAnswer.Json(new { d = found, q = file[..^5], v = 1 });
    }

    private static string[] Words(string text)
        => new string([.. text.ToLowerInvariant().Select(c => char.IsLetterOrDigit(c) ? c : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
