using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using MediaBridge.Sdk.Testing;

namespace MediaBridge.Sdk.Tests.Kit.Catalog;

/// <summary>An invented service: a catalogue of films with search, ids and languages.</summary>
internal sealed class CatalogService
{
    private static readonly CatalogFilm[] Films =
    [
        new() { Id = 1, Title = "The Wanted Film İ", Year = 1963, Imdb = "tt0000001", Score = 0.9m, Overview = "Somebody wants something.", People = ["Ana Pérez"] },
        new() { Id = 2, Title = "The Wanted Film İ", Year = 1999, Imdb = "tt0000002", Score = 0.7m, Overview = "Again.", People = ["Bob Roe"] },
        new() { Id = 3, Title = "Another", Year = 1963, Imdb = "tt0000003", Score = 0.5m, Overview = "Else.", People = [] },
    ];

    public void Serve(TestServices services)
    {
        services.Web.Get("/search").Json(Search);
        services.Web.Post("/search").Json(Search);
        services.Web.Get("/imdb/*").Reply(r => One(Films.FirstOrDefault(f => f.Imdb == r.Path.Split('/')[^1]), r));
        services.Web.Get("/films/*").Reply(r => One(Films.FirstOrDefault(f => f.Id.ToString(CultureInfo.InvariantCulture) == r.Path.Split('/')[^1]), r));
    }

    private static CatalogAnswer Search(TestRequest request) => new()
    {
        Films = [.. Films.Where(f => f.Title == request.Query("title")).OrderByDescending(f => f.Year.ToString(CultureInfo.InvariantCulture) == request.Query("year"))],
    };

    private static HttpResponseMessage One(CatalogFilm? film, TestRequest request) => film is null
        ? new HttpResponseMessage(HttpStatusCode.NotFound)
        : new HttpResponseMessage
        {
            Content = JsonContent.Create(film with
            {
                Overview = request.Query("lang") == "es" ? "Alguien quiere algo." : film.Overview,
                People = request.Query("with")?.Contains("people", StringComparison.Ordinal) == true ? film.People : null,
            }),
        };
}
