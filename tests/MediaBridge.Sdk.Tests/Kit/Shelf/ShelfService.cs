using System.Globalization;
using MediaBridge.Sdk.Testing;

namespace MediaBridge.Sdk.Tests.Kit.Shelf;

/// <summary>An invented service: a shelf of films with pages, changes and files.</summary>
internal sealed class ShelfService
{
    private const int PageSize = 2;
    private readonly SortedDictionary<int, ShelfFilm> _films = [];
    private readonly SortedDictionary<int, int> _gone = [];
    private int _version = 7;

    public ShelfService()
    {
        for (var id = 1; id <= 7; id++)
        {
            _films[id] = new ShelfFilm
            {
                Id = id,
                Title = $"Film İ {id}",
                Year = 1960 + id,
                Mark = id + 0.5m,
                Seen = $"2020-0{id}-15",
                Plays = [.. Enumerable.Range(1, 1 + (id % 2)).Select(n => $"2020-0{id}-1{n}")],
                Version = id,
            };
        }
    }

    public int HiddenBehindCap { get; set; }

    public void Serve(TestServices services)
    {
        services.World = this;
        services.Web.Get("/films").Json(Page);
        services.Web.Get("/changes").Json(Changes);
        services.Web.Post("/search").Json(Page);
        services.Web.Get("/films/*").Reply(One);
        services.Web.Get("/files/*").Text("bytes of a film");
    }

    /// <summary>One film is new, one has another mark, one is gone.</summary>
    public IReadOnlyList<ExternalId> Change()
    {
        _films[90] = _films[1] with { Id = 90, Title = "New", Version = ++_version };
        _films[1] = _films[1] with { Mark = 9.5m, Version = ++_version };
        _films.Remove(2);
        _gone[2] = ++_version;
        return ["shelf:90", "shelf:1", "shelf:2"];
    }

    private static int Number(TestRequest request, string name) => int.Parse(request.Query(name) ?? "0", CultureInfo.InvariantCulture);

    private ShelfPage Page(TestRequest request)
    {
        var since = request.Query("since") ?? "";
        var rest = _films.Values.Where(f => f.Id > Number(request, "after") && string.CompareOrdinal(f.Seen, since) >= 0).ToList();
        return new ShelfPage { Films = [.. rest.Take(PageSize)], More = rest.Count > PageSize, Total = _films.Count + HiddenBehindCap, Version = _version };
    }

    private ShelfPage Changes(TestRequest request)
    {
        var after = Number(request, "version");
        return new ShelfPage
        {
            Films = [.. _films.Values.Where(f => f.Version > after)],
            Gone = [.. _gone.Where(g => g.Value > after).Select(g => g.Key)],
            Version = _version,
        };
    }

    private HttpResponseMessage One(TestRequest request)
        => int.TryParse(request.Path.Split('/')[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var id) && _films.TryGetValue(id, out var film)
            ? new HttpResponseMessage { Content = System.Net.Http.Json.JsonContent.Create(film) }
            : new HttpResponseMessage(System.Net.HttpStatusCode.NotFound);
}
