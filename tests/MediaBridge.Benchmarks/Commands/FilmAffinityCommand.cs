using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using MediaBridge.Plugins.FilmAffinity;
using MediaBridge.Plugins.FilmAffinity.Export;
using MediaBridge.Plugins.FilmAffinity.Pages;
using MediaBridge.Plugins.FilmAffinity.Web;
using MediaBridge.Sdk;
using MediaBridge.Sdk.Testing;
using MediaBridge.Tests.Services.Catalogue;
using MediaBridge.Tests.Services.FilmAffinity;

namespace MediaBridge.Benchmarks.Commands;

/// <summary>Reads pages of FilmAffinity: saved ones beside what is expected of them, and made ones as fast as it goes.</summary>
internal static class FilmAffinityCommand
{
    private static readonly DateOnly Today = new(2025, 6, 30);

    /// <summary>Reads every page of a folder, and compares films with the <c>.expected.json</c> beside them and ratings with <c>*-expected-*.csv</c>.</summary>
    public static async Task<int> RunAsync(string folder)
    {
        var wrong = new List<string>();
        var rated = new List<(string Edition, FilmCard Film)>();
        foreach (var file in Directory.EnumerateFiles(folder, "*.html").Order(StringComparer.Ordinal))
        {
            var page = new SitePage { Address = new Uri("https://www.filmaffinity.com/"), Html = PageText.Of(await File.ReadAllBytesAsync(file)) };
            var name = Path.GetFileName(file);
            try
            {
                Console.WriteLine($"{name}\t{Describe(page, name, wrong, rated)}");
            }
            catch (Exception e)
            {
                wrong.Add($"{name}: {e.Message}");
                Console.WriteLine($"{name}\tTHROWS\t{e}");
            }
        }

        foreach (var file in Directory.EnumerateFiles(folder, "*.expected.json").Order(StringComparer.Ordinal))
        {
            Compare(file, wrong);
        }

        foreach (var file in Directory.EnumerateFiles(folder, "*-expected-*.csv").Order(StringComparer.Ordinal))
        {
            await CompareAsync(file, rated, wrong);
        }

        if (Directory.Exists(Path.Combine(folder, "gdpr-synthetic")))
        {
            await using var services = new TestServices();
            foreach (var file in Directory.EnumerateFiles(Path.Combine(folder, "gdpr-synthetic"), "*.html", SearchOption.AllDirectories))
            {
                services.Store("export").Put(Path.GetRelativePath(Path.Combine(folder, "gdpr-synthetic"), file), await File.ReadAllTextAsync(file));
            }

            await foreach (var element in new ExportSource(new ExportOptions { Path = "export" }, services).ReadAsync(new SourceRequest(), default))
            {
                Console.WriteLine(element.Item is { } item ? $"export\t{item.Kind}\t{item}\t{item.Ratings?[0].Value}\t{item.Ratings?[0].At}\t{item.Lists?[0].Name} {item.Lists?[0].Rank}" : $"export\tcomplete {element.IsComplete} {element.Reason}");
            }
        }

        foreach (var line in wrong)
        {
            Console.WriteLine($"WRONG\t{line}");
        }

        Console.WriteLine($"{wrong.Count} differences");
        return wrong.Count == 0 ? 0 : 1;
    }

    /// <summary>Pages parsed in a second, for each layout.</summary>
    public static int Measure(int pages)
    {
        var catalogue = FilmCatalogue.Of(2000);
        foreach (var layout in Enum.GetValues<SiteLayout>())
        {
            var site = new FilmAffinitySite(catalogue) { Layout = layout };
            site.Join("1", "ana", 2000);
            var made = Enumerable.Range(1, 100).Select(p => site.Answer(new SiteRequest { Method = "GET", Target = $"/en/userratings.php?user_id=1&p={p}&chv=list" }).Text).ToList();
            foreach (var html in made.Take(20))
            {
                Parse(html);
            }

            var (cpu, started, films) = (Process.GetCurrentProcess().TotalProcessorTime, Stopwatch.GetTimestamp(), 0);
            for (var i = 0; i < pages; i++)
            {
                films += Parse(made[i % made.Count]);
            }

            var (wall, used) = (Stopwatch.GetElapsedTime(started).TotalSeconds, (Process.GetCurrentProcess().TotalProcessorTime - cpu).TotalSeconds);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{layout,-10} {pages / wall,8:0} pages/s  {films / wall,9:0} films/s  {used / pages * 1000:0.00} ms CPU a page of {made[0].Length / 1024} KiB"));
        }

        return 0;
    }

    private static int Parse(string html)
        => CardPage.Of(new SitePage { Address = new Uri("https://www.filmaffinity.com/en/userratings.php"), Html = html }, new Edition { Code = "en" }, Today).Films.Count;

    private static string Describe(SitePage page, string name, List<string> wrong, List<(string Edition, FilmCard Film)> rated)
    {
        var edition = new Edition { Code = name.Contains("-es-", StringComparison.Ordinal) ? "es" : "en" };
        if (Blocks.IsCheck(page.Html) || Blocks.IsTooMany(page.Html))
        {
            return Blocks.IsCheck(page.Html) ? "a check" : "too many requests";
        }

        if (FilmPage.FilmOf(page) is { } id)
        {
            var item = FilmPage.Read(page, edition);
            var vote = FilmVote.Of(page, id, edition);
            return $"film {id}\t{item.Kind} {string.Join(',', item.Description!.Types!)}\t{item}\t{item.OriginalTitle}\t{item.People?.Count} people\t{item.Ratings?[0].Value} of {item.Ratings?[0].Votes}\t{item.Artwork?.Count} posters\tmark {vote.Mark} {vote.Date} {(vote.Token is null ? "" : "token")}";
        }

        var cards = CardPage.Of(page, edition, Today);
        rated.AddRange(cards.Films.Where(f => f.Mark is not null).Select(f => (edition.Code, f)));
        wrong.AddRange(cards.Films.Where(f => f.Item.Title.Length == 0).Select(f => $"{name}: film {f.Id} has no title"));
        return $"{cards.Films.Count} films, {cards.Films.Count(f => f.Mark is not null)} marks, {cards.Films.Count(f => f.Date is not null)} days, {cards.Films.Count(f => f.Item.Year is not null)} years, {cards.Films.Count(f => f.Item.People is not null)} with people, {cards.Films.Count(f => f.Item.Description!.Types!.Count > 0 || f.Item.Kind != ItemKinds.Movie)} typed, {cards.Films.Count(f => f.Item.Artwork is not null)} posters; announced {cards.Announced}, next {cards.HasNext}\t{cards.Films.FirstOrDefault()?.Item} … {cards.Films.LastOrDefault()?.Item}";
    }

    private static void Compare(string file, List<string> wrong)
    {
        var name = Path.GetFileName(file);
        var html = file.Replace(".expected.json", ".html", StringComparison.Ordinal);
        var item = FilmPage.Read(new SitePage { Address = new Uri("https://www.filmaffinity.com/"), Html = PageText.Of(File.ReadAllBytes(html)) }, new Edition { Code = "en" });
        using var json = JsonDocument.Parse(File.ReadAllText(file));
        string? One(string key) => json.RootElement.TryGetProperty(key, out var value) ? value.GetString() : null;
        IEnumerable<string> Many(string key) => json.RootElement.TryGetProperty(key, out var value) ? value.EnumerateArray().Select(v => v.GetString()!) : [];
        IEnumerable<string> People(string role) => item.People?.Where(p => p.Role == role).Select(p => p.Name) ?? [];
        Same("title", One("title"), item.Title);
        Same("originaltitle", One("originaltitle"), item.OriginalTitle);
        Same("year", One("year"), item.Year?.ToString(CultureInfo.InvariantCulture));
        Same("id", One("id"), item.Ids[0].Value);
        Same("duration", One("duration"), item.Description!.Runtime?.TotalMinutes.ToString(CultureInfo.InvariantCulture));
        Same("rating", One("rating"), item.Ratings?[0].Value.ToString(CultureInfo.InvariantCulture));
        Same("votes", One("votes"), item.Ratings?[0].Votes?.ToString(CultureInfo.InvariantCulture));
        Same("synopsis", Words.Clean(One("synopsis")), item.Description.Overview);
        Same("country", One("country"), item.Description.Countries?[0]);
        Same("director", string.Join('|', Many("director")), string.Join('|', People(Person.Director)));
        Same("cast", string.Join('|', Many("cast")), string.Join('|', People(Person.Actor)));
        Same("genre", string.Join('|', Many("genre")), string.Join('|', item.Description.Genres ?? []));
        Same("studio", string.Join('|', Many("studio")), string.Join('|', item.Description.Studios ?? []));
        Same("screenwriter", string.Join('|', Many("screenwriter")), string.Join('|', People(Person.Writer)));
        Same("composer", string.Join('|', Many("composer")), string.Join('|', People(Person.Composer)));

        void Same(string what, string? expected, string? actual)
        {
            // What the expectation leaves out says nothing.
            if (!string.IsNullOrEmpty(expected) && !string.Equals(expected, actual, StringComparison.Ordinal))
            {
                wrong.Add($"{name}: {what} is '{actual}', expected '{expected}'");
            }
        }
    }

    private static async Task CompareAsync(string file, List<(string Edition, FilmCard Film)> rated, List<string> wrong)
    {
        await using var stream = File.OpenRead(file);
        var table = await CsvTable.OpenAsync(stream);
        var edition = Path.GetFileNameWithoutExtension(file)[^2..];
        var met = 0;
        await foreach (var row in table.ReadAsync())
        {
            foreach (var (_, film) in rated.Where(r => r.Edition == edition && r.Film.Item.Title == row["Title"]))
            {
                met++;
                var read = $"{film.Item.Year}|{string.Join(", ", film.Item.People?.Where(p => p.Role != Person.Actor).Select(p => p.Name) ?? [])}|{film.Mark}";
                var expected = $"{row["Year"]}|{row["Directors"]}|{row["Rating10"]}";
                Console.WriteLine($"{Path.GetFileName(file)}\t{row["Title"]}\t{film.Date:yyyy-MM-dd}, expected {row["WatchedDate"]}"); // other days than those pages may be meant
                if (read != expected)
                {
                    wrong.Add($"{Path.GetFileName(file)}: {row["Title"]} is {read}, expected {expected}");
                }
            }
        }

        Console.WriteLine($"{Path.GetFileName(file)}\t{met} of its films are on a page of that edition");
    }
}
