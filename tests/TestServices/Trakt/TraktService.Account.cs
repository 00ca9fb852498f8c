using System.Globalization;
using MediaBridge.Tests.Services.Serving;

namespace MediaBridge.Tests.Services.Trakt;

/// <content>What belongs to the account, and how it is read.</content>
public sealed partial class TraktService
{
    private static readonly DateTimeOffset Beginning = new(2025, 5, 1, 8, 0, 0, TimeSpan.Zero);

    private readonly List<TraktPlay> _plays = [];
    private readonly Dictionary<string, (TraktThing Thing, decimal Value, DateTimeOffset At)> _ratings = new(StringComparer.Ordinal);
    private readonly List<TraktPlace> _watchlist = [];
    private readonly List<TraktPlace> _collection = [];
    private readonly List<(long Id, string Slug, string Name, List<TraktPlace> Places)> _lists = [];
    private readonly List<object> _odd = [];
    private long _number = 4_115_573_000;
    private (int Movies, int Episodes) _changes;

    /// <summary>How many titles the watchlist takes.</summary>
    public int WatchlistLimit { get; set; } = 250;

    /// <summary>The limit that it says; null: the real one.</summary>
    public int? WatchlistLimitSaid { get; set; }

    public string Zone { get; set; } = "Europe/Madrid";

    /// <summary>Plays, ratings and watchlist as lines of text.</summary>
    public IReadOnlyList<string> State =>
    [
        .. _plays.Select(p => $"play {p.Thing.Key} {Time(p.At)}").Order(StringComparer.Ordinal),
        .. _ratings.Values.Select(r => $"rating {r.Thing.Key} {r.Value.ToString(CultureInfo.InvariantCulture)}").Order(StringComparer.Ordinal),
        .. _watchlist.Select(p => $"watchlist {p.Thing.Key}").Order(StringComparer.Ordinal),
        .. _lists.SelectMany(l => l.Places.Select(p => $"list {l.Slug} {p.Thing.Key}")).Order(StringComparer.Ordinal),
    ];

    /// <summary>When things were rated.</summary>
    public IReadOnlyList<string> RatedAt => [.. _ratings.Values.Select(r => $"{r.Thing.Key} {Time(r.At)}").Order(StringComparer.Ordinal)];

    public TraktService Watch(TraktThing thing, params string[] times)
    {
        foreach (var time in times)
        {
            Add(thing, DateTimeOffset.Parse(time, CultureInfo.InvariantCulture));
        }

        return this;
    }

    /// <summary>Somebody removes the plays of a title.</summary>
    public TraktService Unwatch(TraktThing thing)
    {
        _plays.RemoveAll(p => p.Thing.Key == thing.Key);
        Changed(thing);
        return this;
    }

    public TraktService Rate(TraktThing thing, decimal value, string at = "2024-03-07T19:37:27.000Z")
    {
        _ratings[thing.Key] = (thing, value, DateTimeOffset.Parse(at, CultureInfo.InvariantCulture));
        return this;
    }

    public TraktService Want(TraktThing thing, string? note = null)
    {
        if (!_watchlist.Exists(p => p.Thing.Key == thing.Key))
        {
            _watchlist.Add(new TraktPlace(++_number, thing, Beginning.AddMinutes(_watchlist.Count), note));
        }

        return this;
    }

    public TraktService Drop(TraktThing thing)
    {
        _watchlist.RemoveAll(p => p.Thing.Key == thing.Key);
        return this;
    }

    /// <summary>Somebody takes a title off a list.</summary>
    public TraktService DropFrom(string slug, TraktThing thing)
    {
        _lists.Find(l => l.Slug == slug).Places?.RemoveAll(p => p.Thing.Key == thing.Key);
        return this;
    }

    public TraktService Collect(TraktThing thing)
    {
        _collection.Add(new TraktPlace(++_number, thing, Beginning));
        return this;
    }

    public TraktService WithList(long id, string name, params TraktThing[] things)
    {
        _lists.Add((id, name.ToLowerInvariant().Replace(' ', '-'), name, [.. things.Select((t, i) => new TraktPlace(++_number, t, Beginning.AddMinutes(i)))]));
        return this;
    }

    /// <summary>A row that every list shows, too.</summary>
    public TraktService WithOddRow(object row)
    {
        _odd.Add(row);
        return this;
    }

    private static IEnumerable<object> Rows(IEnumerable<TraktPlace> places) => places.Select((p, i) =>
    {
        var row = p.Thing.Row();
        (row["rank"], row["id"], row["listed_at"], row["notes"]) = (i + 1, p.Id, Time(p.At), p.Note);
        return (object)row;
    });

    private void Add(TraktThing thing, DateTimeOffset at)
    {
        _plays.Add(new TraktPlay(++_number, thing, at));
        Changed(thing);
    }

    private void Changed(TraktThing thing) => _changes = thing.Kind == "movie" ? (_changes.Movies + 1, _changes.Episodes) : (_changes.Movies, _changes.Episodes + 1);

    private ServiceAnswer Settings() => ServiceAnswer.Json(new
    {
        user = new { username = "ana", @private = false, name = "Ana", vip = false, ids = new { slug = "ana", uuid = "b6589fc6ab0dc82cf12099d1c2d40ab994e8410c" } },
        account = new { timezone = Zone, date_format = "dmy", time_24hr = true },
        limits = new { list = new { count = 5, item_count = 250 }, watchlist = new { item_count = WatchlistLimitSaid ?? WatchlistLimit }, favorites = new { item_count = 100 } },
    });

    private ServiceAnswer Activities() => ServiceAnswer.Json(new
    {
        all = Time(Beginning),
        movies = new { watched_at = Time(Beginning.AddSeconds(_changes.Movies)), rated_at = Time(Beginning) },
        episodes = new { watched_at = Time(Beginning.AddSeconds(_changes.Episodes)), rated_at = Time(Beginning) },
    });

    private ServiceAnswer History(ServiceRequest request, string[] path)
    {
        var (from, to) = (Moment(request.Query("start_at")), Moment(request.Query("end_at")));
        var plays = _plays.Where(p => (path.Length == 0 || p.Thing.Kind + "s" == path[0]) && (path.Length < 2 || Text(p.Thing.Trakt) == path[1]) && !(p.At < from) && !(p.At > to));
        return Pages(request, [.. path.Length == 1 && from is null ? _odd : [], .. plays.OrderByDescending(p => p.At).ThenByDescending(p => p.Id).Select(p =>
        {
            var row = p.Thing.Row();
            (row["id"], row["watched_at"], row["action"]) = (p.Id, Time(p.At), "watch");
            return (object)row;
        })]);
    }

    private static DateTimeOffset? Moment(string? text) => text is null ? null : DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);

    private IEnumerable<object> Ratings(string kind) => _odd.Concat(_ratings.Values.Where(r => r.Thing.Kind + "s" == kind).OrderByDescending(r => r.At).ThenBy(r => r.Thing.Trakt).Select(r =>
    {
        var row = r.Thing.Row();
        (row["rated_at"], row["rating"]) = (Time(r.At), r.Value);
        return (object)row;
    }));

    private IEnumerable<object> Collected(string kind) => _collection.Where(p => p.Thing.Kind + "s" == kind).Select(p =>
    {
        var row = p.Thing.Row();
        row["collected_at"] = Time(p.At);
        row["metadata"] = new Dictionary<string, object?>(StringComparer.Ordinal) { ["media_type"] = "bluray", ["resolution"] = "hd_1080p", ["audio"] = "dts", ["audio_channels"] = "6.1", ["3d"] = false };
        return (object)row;
    });

    private ServiceAnswer List(ServiceRequest request, string id)
    {
        var list = _lists.Find(l => Text(l.Id) == id || l.Slug == id);
        return list.Name is null ? Status(404) : Pages(request, Rows(list.Places));
    }
}
