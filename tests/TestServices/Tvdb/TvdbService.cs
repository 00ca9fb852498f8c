using System.Globalization;
using System.Text;
using MediaBridge.Tests.Services.Serving;

namespace MediaBridge.Tests.Services.Tvdb;

/// <summary>TheTVDB's API 4 in memory, written from its documentation: sign-in, search, series, seasons, episodes by order and films.</summary>
public sealed class TvdbService : ILocalService
{
    public const string ApiKey = "7f1c2b3a-1111-4222-8333-444455556666";
    public const string UserPin = "PIN4TEST";

    private readonly List<string> _seen = [];
    private readonly HashSet<string> _tokens = new(StringComparer.Ordinal);

    /// <summary>The series and films that it knows.</summary>
    public List<TvdbTitleData> Titles { get; } = [.. TvdbCatalogue.All];

    /// <summary>What it was asked: method and path with query.</summary>
    public IReadOnlyList<string> Seen => _seen;

    /// <summary>How many sign-ins it took.</summary>
    public int SignIns { get; private set; }

    /// <summary>Whether the key is one that wants a subscriber's PIN.</summary>
    public bool WantsPin { get; set; }

    /// <summary>Whether it answers without a token, which the real one never does: for tests that are not about signing in.</summary>
    public bool AnswersStrangers { get; set; }

    /// <summary>How many of the next requests are refused with 429.</summary>
    public int RefuseNext { get; set; }

    /// <summary>How many episodes stand on a page.</summary>
    public int PageSize { get; set; } = 500;

    /// <summary>An account that is signed in already.</summary>
    public TvdbService WithToken(string token)
    {
        _tokens.Add(token);
        return this;
    }

    /// <summary>No token is taken any more, as after a month.</summary>
    public void ExpireTokens() => _tokens.Clear();

    public ServiceAnswer Answer(ServiceRequest request)
    {
        RequestLog.Add("tvdb", request);
        _seen.Add($"{request.Method} {request.Address.PathAndQuery}");
        if (RefuseNext > 0)
        {
            RefuseNext--;
            return Wrong(429, "Too Many Requests") with { RetryAfter = TimeSpan.FromSeconds(2) };
        }

        var path = request.Path("/v4/");
        if (path is ["login"])
        {
            return Login(request);
        }

        if (!AnswersStrangers && !(request.Headers.GetValueOrDefault("Authorization") is { } sent && sent.StartsWith("Bearer ", StringComparison.Ordinal) && _tokens.Contains(sent[7..])))
        {
            return Wrong(401, "Unauthorized");
        }

        return path switch
        {
            ["series", "statuses"] => Data(new[] { new { id = 1, name = "Continuing", recordType = "series", keepUpdated = false } }),
            ["search"] => Search(request),
            ["search", "remoteid", var id] => ByRemoteId(id),
            ["series", var id, "extended"] when Title(id, isSeries: true) is { } series => Extended(request, series),
            ["movies", var id, "extended"] when Title(id, isSeries: false) is { } film => Extended(request, film),
            ["series", var id, "episodes", var order, var language] when Title(id, isSeries: true) is { } series => Episodes(request, series, order, language),
            ["seasons", var id, "extended"] => Season(id),
            ["seasons", var id, "translations", var language] when id == "61002" && language is "eng" or "spa" => Data(new { name = language == "spa" ? "La segunda" : "The Second", overview = language == "spa" ? "Sigue." : "It goes on.", language }),
            ["episodes", var id, "extended"] => Episode(id),
            _ => Missing(),
        };
    }

    private static ServiceAnswer Wrong(int status, string message) => ServiceAnswer.Json(new { status = "failure", message, data = (object?)null }, status);

    private static ServiceAnswer Missing() => Wrong(404, "Not Found");

    private static ServiceAnswer Data(object? data, string? next = null) => ServiceAnswer.Json(new { status = "success", data, links = new { prev = (string?)null, self = "", next, total_items = 0, page_size = 500 } });

    private ServiceAnswer Login(ServiceRequest request)
    {
        var body = request.Json();
        if (body?["apikey"]?.GetValue<string>() != ApiKey || (WantsPin && body["pin"]?.GetValue<string>() != UserPin))
        {
            return Wrong(401, "Unauthorized: InvalidAPIKey: apikey invalid");
        }

        var token = $"token-number-{++SignIns}";
        _tokens.Add(token);
        return Data(new { token });
    }

    private static ServiceAnswer Extended(ServiceRequest request, TvdbTitleData title) => Data(TvdbAnswers.Record(title, request.Query("short") == "true", request.Query("meta") == "translations"));

    private TvdbTitleData? Title(string id, bool isSeries) => Titles.Find(t => t.IsSeries == isSeries && TvdbAnswers.Text(t.Id) == id);

    private ServiceAnswer Search(ServiceRequest request)
    {
        var words = Fold(request.Query("query") ?? request.Query("q") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0)
        {
            return Data(Array.Empty<object>());
        }

        var found = Titles
            .Where(t => request.Query("type") is not { } type || (type == "series") == t.IsSeries)
            .Where(t => request.Query("year") is not { } year || t.Date.StartsWith(year, StringComparison.Ordinal))
            .Where(t => t.Aliases.Append(t.Name).Concat(t.Texts.Values.Select(x => x.Name)).Select(Fold).Any(n => words.All(w => n.Split(' ').Any(x => x.StartsWith(w, StringComparison.Ordinal)))))
            .Take(int.Parse(request.Query("limit") ?? "50", CultureInfo.InvariantCulture));
        return Data(found.Select(TvdbAnswers.Row).ToArray());
    }

    private ServiceAnswer ByRemoteId(string id)
    {
        var hits = new List<object>();
        foreach (var title in Titles.Where(t => t.Imdb == id || (t.Tmdb is { } tmdb && TvdbAnswers.Text(tmdb) == id)))
        {
            var record = TvdbAnswers.Record(title, isShort: true, texts: false);
            hits.Add(title.IsSeries ? new { series = record } : new { movie = record });
        }

        hits.AddRange(Titles.SelectMany(t => t.Episodes.Where(e => e.Imdb == id).Select(e => (object)new { episode = TvdbAnswers.Episode(t, e, "official", null) })));
        return Data(hits.Count == 0 ? null : hits);
    }

    private ServiceAnswer Episodes(ServiceRequest request, TvdbTitleData series, string order, string language)
    {
        if (!int.TryParse(request.Query("page"), out var page) || page < 0)
        {
            return Wrong(400, "Invalid page");
        }

        var key = order == "default" ? "official" : order;
        var all = series.Episodes.Where(e => e.Places.ContainsKey(key)).ToList();
        var rows = all.Skip(page * PageSize).Take(PageSize).Select(e => TvdbAnswers.Episode(series, e, key, language)).ToArray();
        var data = TvdbAnswers.Record(series, isShort: true, texts: false);
        data["episodes"] = rows;
        return Data(data, (page + 1) * PageSize < all.Count ? $"https://api4.thetvdb.com/v4/series/{series.Id}/episodes/{order}/{language}?page={page + 1}" : null);
    }

    private ServiceAnswer Season(string id)
    {
        foreach (var series in Titles.Where(t => t.IsSeries))
        {
            foreach (var season in series.Seasons!.Where(s => TvdbAnswers.Text(s.Id) == id))
            {
                var row = TvdbAnswers.SeasonRow(series, season);
                row["artwork"] = new[] { new { id = 1, image = $"/banners/season-{id}-en.jpg", language = "eng", type = 7, score = 5, width = 680, height = 1000 } };
                row["episodes"] = series.Episodes.Where(e => e.Places.TryGetValue(season.Order, out var p) && p.Season == season.Number).Select(e => TvdbAnswers.Episode(series, e, season.Order, null)).ToArray();
                return Data(row);
            }
        }

        return Missing();
    }

    private ServiceAnswer Episode(string id)
    {
        var found = Titles.SelectMany(t => t.Episodes.Where(e => TvdbAnswers.Text(e.Id) == id).Select(e => TvdbAnswers.FullEpisode(t, e))).FirstOrDefault();
        return found is null ? Missing() : Data(found);
    }

    private static string Fold(string text)
        => string.Concat(string.Concat(text.EnumerateRunes().Where(r => (r.Value & 0xFFFE) != 0xFFFE)).Normalize(NormalizationForm.FormD).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark).Select(c => char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' '));
}
