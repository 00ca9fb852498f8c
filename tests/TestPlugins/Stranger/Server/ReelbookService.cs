using System.Globalization;
using System.Text.Json;
using System.Web;

namespace Reelbook.Server;

/// <summary>An invented film diary: ratings, plays, a watchlist and files of each account, behind keys and tokens.</summary>
/// <remarks>A play takes a film off the watchlist; so does a rating, where the account is set so, which only the answer tells.</remarks>
public sealed class ReelbookService
{
    private const int WatchlistLimit = 8;
    private readonly Lock _lock = new();
    private readonly SortedDictionary<string, ReelbookEntry> _diary = new(StringComparer.Ordinal);
    private readonly ReelbookFiles _files = new();
    private readonly ReelbookSignIn _signIn = new();
    private long _change;
    private int _play;

    /// <summary>Whether a rating takes a film off the watchlist.</summary>
    public bool RatingsTakeOff { get; set; } = true;

    /// <summary>How many films it announces and does not list.</summary>
    public int HeldBack { get; set; }

    /// <summary>What was written, in order.</summary>
    public List<string> Writes { get; } = [];

    /// <summary>Somebody confirms the code of a device.</summary>
    public void Confirm(string userCode) => _signIn.Confirm(userCode);

    /// <summary>Somebody confirms every code after a device asked for it once.</summary>
    public bool ConfirmsAll
    {
        get => _signIn.ConfirmsAll;
        set => _signIn.ConfirmsAll = value;
    }

    /// <summary>Access tokens are over, and must be refreshed.</summary>
    public void EndTokens() => _signIn.EndTokens();

    /// <summary>Fills the diary with something to read.</summary>
    public ReelbookService WithDiary()
    {
        lock (_lock)
        {
            // The sixth film would have neither rating, play nor place on the watchlist.
            foreach (var (film, number) in ReelbookFilm.Catalogue.Take(9).Select((f, i) => (f, i)).Where(f => f.i != 5))
            {
                var entry = Touch(film.Imdb);
                entry.Rating = number % 3 == 2 ? null : 6 + (number % 5);
                entry.Watchlist = number % 4 == 2;
                if (number % 2 == 0)
                {
                    entry.Plays[$"p{++_play}"] = string.Create(CultureInfo.InvariantCulture, $"2025-0{1 + (number % 9)}-1{number % 10}T20:30:00Z");
                }
            }

            _diary["tt0017136"].File = "films/metropolis.txt";
            _files.Answer("PUT", "films/metropolis.txt", _ => null, "Not the film itself."u8.ToArray());
        }

        return this;
    }

    /// <summary>The person does something at Reelbook itself: rates one film, and forgets another.</summary>
    /// <returns>The ids of the two.</returns>
    public IReadOnlyList<string> Live(string rated, string forgotten)
    {
        lock (_lock)
        {
            Touch(rated).Rating = 3;
            var gone = Touch(forgotten);
            (gone.Rating, gone.Watchlist, gone.File) = (null, false, null);
            gone.Plays.Clear();
            return [Film(rated)!.Id, Film(forgotten)!.Id];
        }
    }

    /// <summary>Answers a request.</summary>
    public ReelbookAnswer Answer(string method, Uri address, Func<string, string?> header, byte[] body)
    {
        var path = address.AbsolutePath.Trim('/').Split('/');
        lock (_lock)
        {
            if (path[0] == "oauth")
            {
                return _signIn.Answer(path[^1], HttpUtility.ParseQueryString(System.Text.Encoding.UTF8.GetString(body)));
            }

            if (!_signIn.Knows(header("Authorization"), header("X-Api-Key")))
            {
                return ReelbookAnswer.Wrong(401, "sign in first");
            }

            if (method is not "GET" and not "HEAD")
            {
                Writes.Add($"{method} {address.AbsolutePath}");
            }

            var query = HttpUtility.ParseQueryString(address.Query);
            return (method, path) switch
            {
                ("GET", ["me"]) => ReelbookAnswer.Ok(new { id = "u-ana", name = "ana", watchlistLimit = WatchlistLimit }),
                ("GET", ["diary"]) => Diary(long.Parse(query["after"] ?? "0", CultureInfo.InvariantCulture), int.Parse(query["limit"] ?? "4", CultureInfo.InvariantCulture), query["since"] ?? ""),
                ("GET", ["films", var id]) => Film(id) is { } film ? ReelbookAnswer.Ok(Shown(film, _diary.GetValueOrDefault(film.Imdb))) : ReelbookAnswer.Wrong(404, "no such film"),
                ("GET", ["search"]) => Search(query["title"] ?? ""),
                ("DELETE", ["plays", var play]) => Unplay(play),
                (_, ["films", var id, var what]) => Film(id) is { } film ? Write(method, film, what, body) : ReelbookAnswer.Wrong(422, "no such film"),
                (_, ["files", ..]) => _files.Answer(method, Uri.UnescapeDataString(address.AbsolutePath["/files/".Length..]), header, body),
                _ => ReelbookAnswer.Wrong(404, "no such address"),
            };
        }
    }

    /// <summary>All that the account holds, as text.</summary>
    public override string ToString()
        => string.Concat(_diary.Where(e => !e.Value.IsEmpty).Select(e => $"{e.Key} rating={e.Value.Rating} plays={string.Join(',', e.Value.Plays.Values)} watchlist={e.Value.Watchlist}\n")) + _files;

    private static ReelbookFilm? Film(string id) => ReelbookFilm.Catalogue.FirstOrDefault(f => f.Id == id || f.Imdb == id);

    private static object Shown(ReelbookFilm film, ReelbookEntry? entry) => new
    {
        film.Id,
        film.Imdb,
        film.Title,
        film.Year,
        change = entry?.Change ?? 0,
        rating = entry?.Rating,
        plays = entry?.Plays.Select(p => new { id = p.Key, at = p.Value }) ?? [],
        watchlist = entry?.Watchlist ?? false,
        file = entry?.File,
        gone = entry is { IsEmpty: true },
    };

    private ReelbookAnswer Diary(long after, int limit, string since)
    {
        var rows = _diary.Where(e => e.Value.Change > after && (after > 0 || !e.Value.IsEmpty))
            .Where(e => since.Length == 0 || e.Value.Plays.Values.Any(at => string.CompareOrdinal(at, since) >= 0))
            .OrderBy(e => e.Value.Change).ToList();
        var listed = rows.Take(Math.Min(limit, Math.Max(0, rows.Count - HeldBack)));
        return ReelbookAnswer.Ok(new { left = rows.Count, films = listed.Select(r => Shown(Film(r.Key)!, r.Value)) });
    }

    private ReelbookAnswer Search(string title)
    {
        var words = title.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return ReelbookAnswer.Ok(new { films = ReelbookFilm.Catalogue.Where(f => words.Any(w => f.Title.Contains(w, StringComparison.OrdinalIgnoreCase))) });
    }

    private ReelbookEntry Touch(string imdb)
    {
        var entry = _diary.TryGetValue(imdb, out var known) ? known : _diary[imdb] = new ReelbookEntry();
        entry.Change = ++_change;
        return entry;
    }

    private ReelbookAnswer Write(string method, ReelbookFilm film, string what, byte[] body)
    {
        var entry = Touch(film.Imdb);
        using var json = body.Length == 0 ? null : JsonDocument.Parse(body);
        switch (method, what)
        {
            case ("PUT", "rating") when json!.RootElement.GetProperty("rating").GetInt32() is >= 1 and <= 10 and var rating:
                entry.Rating = rating;
                var takenOff = RatingsTakeOff && entry.Watchlist;
                entry.Watchlist &= !RatingsTakeOff;
                return ReelbookAnswer.Ok(new { takenOff });
            case ("DELETE", "rating"):
                entry.Rating = null;
                return ReelbookAnswer.Ok(new { });
            case ("POST", "plays"):
                entry.Plays[$"p{++_play}"] = json!.RootElement.GetProperty("at").GetString()!;
                entry.Watchlist = false;
                return ReelbookAnswer.Ok(new { id = $"p{_play}" });
            case ("PUT", "watchlist") when entry.Watchlist || _diary.Values.Count(e => e.Watchlist) < WatchlistLimit:
                entry.Watchlist = true;
                return ReelbookAnswer.Ok(new { });
            case ("DELETE", "watchlist"):
                entry.Watchlist = false;
                return ReelbookAnswer.Ok(new { });
            default:
                return ReelbookAnswer.Wrong(422, $"{what} cannot be {method}");
        }
    }

    private ReelbookAnswer Unplay(string play)
    {
        foreach (var imdb in _diary.Where(e => e.Value.Plays.ContainsKey(play)).Select(e => e.Key).ToList())
        {
            Touch(imdb).Plays.Remove(play);
        }

        return ReelbookAnswer.Ok(new { });
    }
}
