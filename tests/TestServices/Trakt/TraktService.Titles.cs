using System.Globalization;
using MediaBridge.Tests.Services.Serving;

namespace MediaBridge.Tests.Services.Trakt;

/// <content>What is the same for everybody.</content>
public sealed partial class TraktService
{
    private static ServiceAnswer Search(ServiceRequest request, string[] path)
    {
        var full = request.Query("extended") == "full";
        if (path is [("trakt" or "imdb" or "tmdb" or "tvdb") and var scheme, var id])
        {
            var type = request.Query("type");
            return Found(TraktCatalogue.All.Where(t => t.Kind != "season" && (type is null || t.Kind == type) && t.Has(scheme, id)), full);
        }

        if (path is not [("movie" or "show") and var kind] || request.Query("query") is not { } query)
        {
            return Status(404);
        }

        if (query.AsSpan().IndexOfAny("+&|!(){}[]^\"~*?:/\\") >= 0)
        {
            return Status(500); // its query language
        }

        var years = request.Query("years")?.Split('-').Select(y => int.Parse(y, CultureInfo.InvariantCulture)).ToArray();
        var words = query.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return Found(
            TraktCatalogue.All.Where(t => t.Kind == kind && (years is null || (t.Year >= years[0] && t.Year <= years[^1])) && words.Length > 0
                && words.All(w => t.Title.ToLowerInvariant().Split(' ').Contains(w))).Take(int.Parse(request.Query("limit") ?? "50", CultureInfo.InvariantCulture)),
            full);
    }

    private static ServiceAnswer Found(IEnumerable<TraktThing> things, bool full) => ServiceAnswer.Json(things.Select((t, i) =>
    {
        var row = t.Row(full);
        row["score"] = 1000.5 - i;
        return row;
    }));

    private ServiceAnswer Chart(ServiceRequest request, string kind, bool isBare)
        => Pages(request, TraktCatalogue.All.Where(t => t.Kind + "s" == kind).Select((t, i) => isBare ? (object)t.About(false) : new Dictionary<string, object?>(StringComparer.Ordinal) { ["watchers"] = 1000 - i, [t.Kind] = t.About(false) }));

    private static ServiceAnswer Seasons(string show, string[] path)
    {
        var all = TraktCatalogue.All.Where(t => t.Show is { } s && (Text(s.Trakt) == show || s.Imdb == show)).ToList();
        return path switch
        {
            [] when all.Count > 0 => ServiceAnswer.Json(all.Where(t => t.Kind == "season").Select(t => t.About(false))),
            [var season, "episodes", var number] when all.Find(t => t.Kind == "episode" && Text(t.Season!.Value) == season && Text(t.Number!.Value) == number) is { } episode => ServiceAnswer.Json(episode.About(false)),
            _ => Status(404),
        };
    }
}
