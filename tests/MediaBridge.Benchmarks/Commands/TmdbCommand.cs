using System.Text.Json;
using MediaBridge.Plugins.Tmdb;
using MediaBridge.Plugins.Tmdb.Matchers;
using MediaBridge.Plugins.Tmdb.Sources;
using MediaBridge.Sdk;
using MediaBridge.Sdk.Testing;

namespace MediaBridge.Benchmarks.Commands;

/// <summary>Lets the plugin read every recorded answer of TMDB below a folder, and exports beside it, and prints what came of it.</summary>
internal static class TmdbCommand
{
    public static async Task<int> RunAsync(string folder)
    {
        var (count, threw, empty) = (0, 0, 0);
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var name = Path.GetRelativePath(folder, file).Replace('\\', '/');
            if (ReaderOf(name) is not { } read)
            {
                continue;
            }

            count++;
            try
            {
                var items = await read(await File.ReadAllTextAsync(file));
                empty += items.Count == 0 ? 1 : 0;
                Console.WriteLine($"{name}\t{items.Count} items\t{(items.Count == 0 ? "" : Describe(items[0]))}");
            }
            catch (Exception e)
            {
                threw++;
                Console.WriteLine($"{name}\tTHROWS\t{e}");
            }
        }

        Console.WriteLine($"{count} files, {threw} threw, {empty} without items");
        return threw == 0 ? 0 : 1;
    }

    private static Func<string, Task<IReadOnlyList<MediaItem>>>? ReaderOf(string name) => name.Split('/') switch
    {
        [.., "movies", var file] when file.StartsWith("details", StringComparison.Ordinal) => text => LookUpAsync(text, "tmdb.movie", null),
        [.., "tv_series", var file] when file.StartsWith("details", StringComparison.Ordinal) => text => LookUpAsync(text, "tmdb.tv", null),
        [.., "tv_seasons", var file] when file.StartsWith("details", StringComparison.Ordinal) => text => LookUpAsync(text, "tmdb.season", ItemKinds.Season),
        [.., "tv_episodes", var file] when file.StartsWith("details", StringComparison.Ordinal) => text => LookUpAsync(text, "tmdb.episode", ItemKinds.Episode),
        [.., "search", "movie.json" or "multi.json"] or [.., "movie_lists", _] or [.., "discover", "movies.json"] => text => SearchAsync(text, ItemKinds.Movie),
        [.., "search", "tv.json"] or [.., "discover", "tv.json"] => text => SearchAsync(text, ItemKinds.Series),
        [.., "find", _] => FindAsync,
        [.., "account", "rated_movies.json" or "rated_tv.json" or "rated_tv_episodes.json"] => text => ReadAsync(text, "rated"),
        [.., "account", "watchlist_movies.json" or "watchlist_tv.json"] => text => ReadAsync(text, "watchlist"),
        [.., "account", "favourite_movies.json" or "favourite_tv.json"] => text => ReadAsync(text, "favorite"),
        [.., "lists", "details.json"] => ReadListAsync,
        [.., var file] when file.StartsWith("tmdb-", StringComparison.Ordinal) && file.EndsWith("-export.csv", StringComparison.Ordinal) => ReadExportAsync,
        _ => null,
    };

    private static string Describe(MediaItem item)
        => $"{item}\t{string.Join(' ', item.Ids)}\t{item.People?.Count} people\t{item.Artwork?.Count} pictures\t{item.Description?.AlternativeTitles?.Count} titles\t{item.Description?.Certification}\t{item.Description?.Collection?.Name}\t{string.Join(' ', item.Ratings?.Select(r => $"{r.Site}{r.Whose} {r.Value}") ?? [])}";

    private static async Task<IReadOnlyList<MediaItem>> LookUpAsync(string text, string scheme, string? part)
    {
        await using var services = Services(text);
        using var json = JsonDocument.Parse(text);
        var id = new ExternalId(scheme, json.RootElement.GetProperty("id").GetInt64().ToString(System.Globalization.CultureInfo.InvariantCulture));
        var item = part is null ? null : new MediaItem
        {
            Kind = part,
            Ids = [id],
            Placement = new Placement { ParentIds = ["tmdb.tv:1"], Season = json.RootElement.GetProperty("season_number").GetInt32(), Number = part == ItemKinds.Episode ? json.RootElement.GetProperty("episode_number").GetInt32() : null },
        };
        return await Matcher(services).GetAsync(id, new LookupRequest { Item = item }, CancellationToken.None) is { } found ? [Checked(found)] : [];
    }

    private static async Task<IReadOnlyList<MediaItem>> SearchAsync(string text, string kind)
    {
        await using var services = Services(text);
        return [.. (await Matcher(services).FindAsync(new MediaItem { Kind = kind, Title = "recorded" }, new MatchRequest { Limit = 100 }, CancellationToken.None)).Select(c => Checked(c.Item))];
    }

    private static async Task<IReadOnlyList<MediaItem>> FindAsync(string text)
    {
        await using var services = Services(text);
        services.Web.Get("/search/movie").Json("""{"page":1,"results":[],"total_pages":1,"total_results":0}""");
        return [.. (await Matcher(services).FindAsync(new MediaItem { Title = "recorded", Ids = ["imdb:tt0000001"] }, new MatchRequest(), CancellationToken.None)).Select(c => Checked(c.Item))];
    }

    private static async Task<IReadOnlyList<MediaItem>> ReadAsync(string text, string list)
    {
        await using var services = Services(text);
        services.Web.Get("/account").Json("""{"id":1,"username":"recorded"}""");
        return await AllAsync(new TitlesSource(Client(services), list, (item, title) => TmdbLists.AsRated(item, title)));
    }

    private static async Task<IReadOnlyList<MediaItem>> ReadListAsync(string text)
    {
        await using var services = Services(text);
        services.Web.Get("/account").Json("""{"id":1,"username":"recorded"}""");
        services.Web.Get("/account/1/lists").Json("""{"page":1,"results":[{"id":1,"name":"recorded"}],"total_pages":1,"total_results":1}""");
        return await AllAsync(new ListsSource(new ListsOptions(), Client(services)));
    }

    private static async Task<IReadOnlyList<MediaItem>> ReadExportAsync(string text)
    {
        await using var services = new TestServices();
        services.Store("recorded").Put("export.csv", text);
        return await AllAsync(new ExportSource(new ExportOptions { File = "recorded/export.csv" }, services));
    }

    private static async Task<IReadOnlyList<MediaItem>> AllAsync(ISource source)
    {
        var items = new List<MediaItem>();
        await foreach (var element in source.ReadAsync(new SourceRequest(), CancellationToken.None))
        {
            items.AddRange(element.Item is { } item ? [Checked(item)] : []);
        }

        return items;
    }

    /// <summary>An item that is the same after it was written and read.</summary>
    private static MediaItem Checked(MediaItem item)
        => Some.Same(MediaItem.Parse(item.ToUtf8()), item) ? item : throw new InvalidOperationException($"{item} is another after it was written and read.");

    private static TestServices Services(string text)
    {
        var services = new TestServices().Declare(TmdbClient.Service);
        services.Web.Get("*").Json(text);
        return services;
    }

    private static TmdbClient Client(TestServices services) => new(new TmdbOptions { Key = new Secret("recorded") }, services);

    private static TmdbMatcher Matcher(TestServices services) => new(new DetailOptions(), Client(services), services);
}
