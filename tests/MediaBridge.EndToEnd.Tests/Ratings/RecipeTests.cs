using System.IO.Compression;
using System.Text;
using MediaBridge.Benchmarks.Ratings;
using MediaBridge.Core.Running;
using MediaBridge.EndToEnd.Tests.Imdb;
using MediaBridge.Tests.Services.Catalogue;
using MediaBridge.Tests.Services.FilmAffinity;

namespace MediaBridge.EndToEnd.Tests.Ratings;

/// <summary>Each recipe that comes with the program, run as it is.</summary>
public sealed class RecipeTests
{
    private RatingsWorld _world = null!;

    [SetUp]
    public async Task StartAsync() => _world = await RatingsWorld.StartAsync(ratings: 60, films: 90, others: 300, seed: 5);

    [TearDown]
    public async Task StopAsync() => await _world.DisposeAsync();

    [Test]
    public void EachIsRunHere()
        => Assert.That(Recipes.Names, Is.EqualTo((string[])["backup", "filmaffinity-to-imdb", "filmaffinity-to-letterboxd", "imdb-csv-to-letterboxd", "imdb-to-filmaffinity", "letterboxd-to-imdb", "organize"]));

    [Test]
    public async Task FilmAffinityToImdb()
    {
        var report = await RunAsync("filmaffinity-to-imdb");
        Assert.That(report.ExitCode & ~ExitCodes.InteractionNeeded, Is.Zero, ImdbWorld.Text(report));
        var wanted = _world.Wanted();
        Assert.That(_world.Imdb.Account.Ratings, Has.Count.GreaterThan(wanted.Count * 8 / 10));
        Assert.That(_world.Imdb.Account.Ratings.Select(r => (r.Key, r.Value.Value)), Is.SubsetOf(wanted.Select(w => (w.Key, w.Value))));
    }

    [Test]
    public async Task FilmAffinityToLetterboxd()
    {
        var report = await RunAsync("filmaffinity-to-letterboxd");
        Assert.That(report.ExitCode, Is.Zero, ImdbWorld.Text(report));
        var rows = File.ReadAllLines(Out("letterboxd.csv"));
        var films = _world.Rated.Ratings.Values.Where(r => r.Mark is not null && _world.Catalogue.Find(r.Film)!.Kind == "movie").ToList();
        Assert.That(rows, Has.Length.EqualTo(films.Count + 1), "also those of which no id was found");
        var film = films.First(r => rows.Any(l => l.Contains(_world.Catalogue.Find(r.Film)!.Imdb, StringComparison.Ordinal)));
        var row = rows.Single(l => l.Contains(_world.Catalogue.Find(film.Film)!.Imdb, StringComparison.Ordinal));
        Assert.That(row, Does.Contain(film.Day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)).And.Contain((film.Mark!.Value / 2m).ToString("0.#", System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Test]
    public async Task ImdbsExportToLetterboxd()
    {
        await WriteAsync("ratings.csv", """
            Const,Your Rating,Date Rated,Title,Original Title,URL,Title Type,IMDb Rating,Runtime (mins),Year,Genres,Num Votes,Release Date,Directors
            tt0017136,9,2024-01-02,Metropolis,Metropolis,https://www.imdb.com/title/tt0017136/,Movie,8.2,153,1927,Drama,1,1927-02-06,Fritz Lang
            tt0903747,10,2024-01-03,Breaking Bad,Breaking Bad,https://www.imdb.com/title/tt0903747/,TV Series,9.5,45,2008,Crime,1,2008-01-20,

            """);
        var report = await RunAsync("imdb-csv-to-letterboxd", ("ratings", Path.Combine(_world.Folder, "ratings.csv")));
        Assert.That(report.ExitCode, Is.Zero, ImdbWorld.Text(report));
        var text = await File.ReadAllTextAsync(Out("letterboxd.csv"));
        Assert.That(text, Does.Contain("tt0017136").And.Contain("Metropolis").And.Contain("4.5").And.Not.Contain("Breaking Bad"));

        var bytes = await File.ReadAllBytesAsync(Out("letterboxd.csv"));
        Assert.That((await RunAsync("imdb-csv-to-letterboxd", ("ratings", Path.Combine(_world.Folder, "ratings.csv")))).HasChanges, Is.False);
        Assert.That(await File.ReadAllBytesAsync(Out("letterboxd.csv")), Is.EqualTo(bytes));
    }

    [Test]
    public async Task LetterboxdsExportToImdb()
    {
        var films = _world.Catalogue.Films.Where(f => f.Kind == "movie" && _world.Knows(f) && _world.Catalogue.Films.Count(o => o.EnglishTitle == f.EnglishTitle) == 1 && f.EnglishTitle.StartsWith("The ", StringComparison.Ordinal)).Take(20).ToList();
        var archive = Path.Combine(_world.Folder, "export.zip");
        using (var zip = await ZipFile.OpenAsync(archive, ZipArchiveMode.Create))
        {
            await AddAsync(zip, "ratings.csv", "Date,Name,Year,Letterboxd URI,Rating\n" + string.Concat(films.Select((f, i) => $"2024-05-0{1 + (i % 9)},{Cell(f)},{f.Year},https://boxd.it/{i + 100:x},{(1 + (i % 10)) / 2m:0.0}\n")));
            await AddAsync(zip, "watched.csv", "Date,Name,Year,Letterboxd URI\n" + string.Concat(films.Select((f, i) => $"2024-05-01,{Cell(f)},{f.Year},https://boxd.it/{i + 100:x}\n")));
        }

        var report = await RunAsync("letterboxd-to-imdb", ("export", archive));
        Assert.That(report.ExitCode & ~ExitCodes.InteractionNeeded, Is.Zero, ImdbWorld.Text(report));
        var written = _world.Imdb.Account.Ratings;
        Assert.That(written, Has.Count.GreaterThanOrEqualTo(films.Count * 8 / 10));
        Assert.That(written.Select(w => (w.Key, w.Value.Value)), Is.SubsetOf(films.Select((f, i) => (f.Imdb, 1 + (i % 10)))));
    }

    [Test]
    public async Task ImdbToFilmAffinity()
    {
        var films = _world.Catalogue.Films.Skip(60).Where(f => f.Types.Count == 0 && _world.Catalogue.Films.Count(o => o.EnglishTitle == f.EnglishTitle) == 1 && f.EnglishTitle.StartsWith("The ", StringComparison.Ordinal) && _world.Knows(f)).Take(8).ToList();
        for (var i = 0; i < films.Count; i++)
        {
            _world.Imdb.Account.Rated(films[i].Imdb, 3 + i % 7);
        }

        _world.SignInToFilmAffinity();
        _world.WriteConnections();
        var report = await RunAsync("imdb-to-filmaffinity");
        Assert.That(report.ExitCode & ~ExitCodes.InteractionNeeded, Is.Zero, ImdbWorld.Text(report));
        Assert.That(_world.FilmAffinity.Site.Writes.Select(w => (w.Film, w.Mark)), Is.SubsetOf(films.Select((f, i) => (f.FilmAffinity, (int?)(3 + i % 7)))));
        Assert.That(_world.FilmAffinity.Site.Writes, Has.Count.GreaterThanOrEqualTo(films.Count - 1));
    }

    [Test]
    public async Task ABackupIsDatedAndTellsWhenItShrinks()
    {
        _world.Imdb.Account.Rated("tt0017136", 9).Watchlisted("tt0010323");
        _world.Rated.Lists.Add(new SiteList { Id = "7", Name = "80s/90s", Films = [_world.Catalogue.Films[70].FilmAffinity] });
        var first = await RunAsync("backup");
        Assert.That(first.ExitCode, Is.Zero, ImdbWorld.Text(first));
        var days = Directory.GetDirectories(Out(""));
        Assert.That(days.Select(Path.GetFileName), Is.EqualTo((string[])["2026-01-02"]));
        var items = await File.ReadAllTextAsync(Path.Combine(days[0], "items.jsonl"));
        Assert.That(items, Does.Contain("80s/90s").And.Contain("tt0017136").And.Contain("watchlist"));
        Assert.That(File.Exists(Path.Combine(days[0], "items.csv")));

        foreach (var film in _world.Rated.Order.Take(50).ToList())
        {
            _world.Rated.Unrate(film);
        }

        var next = await RunAsync("backup", later: TimeSpan.FromDays(1));
        Assert.That(next.Sources[0].Shrunk, Is.True, ImdbWorld.Text(next));
        Assert.That(next.ExitCode, Is.Zero);
        Assert.That(Directory.GetDirectories(Out("")).Select(Path.GetFileName).Order(), Is.EqualTo((string[])["2026-01-02", "2026-01-03"]));
        Assert.That(await File.ReadAllTextAsync(Path.Combine(days[0], "items.jsonl")), Is.EqualTo(items), "yesterday's stays");
    }

    [Test]
    public async Task Organize()
    {
        var films = Directory.CreateDirectory(Path.Combine(_world.Folder, "films", "charade.1963.1080p-grp")).FullName;
        await File.WriteAllTextAsync(Path.Combine(films, "charade.1963.1080p-grp.mkv"), "x");
        await File.WriteAllTextAsync(Path.Combine(films, "charade.1963.1080p-grp.nfo"), "<movie><title>Charade</title><year>1963</year></movie>");
        var report = await RunAsync("organize", ("folder", Path.GetDirectoryName(films)!));
        Assert.That(report.ExitCode, Is.Zero, ImdbWorld.Text(report));
        Assert.That(File.Exists(Path.Combine(_world.Folder, "films", "Charade (1963)", "Charade (1963) [1080p].mkv")));
        await using var bridge = await RatingsRun.OpenAsync(_world.Data, _world.Cookies, default);
        var undone = await bridge.UndoAsync(report.Run);
        Assert.That(undone.ExitCode, Is.Zero, ImdbWorld.Text(undone));
        Assert.That(Directory.GetFiles(films), Has.Length.EqualTo(2));
    }

    private string Out(string file) => Path.Combine(_world.Folder, "out", file);

    private async Task WriteAsync(string file, string text) => await File.WriteAllTextAsync(Path.Combine(_world.Folder, file), text);

    private async Task<RunReport> RunAsync(string recipe, (string Name, string Value)? variable = null, TimeSpan later = default)
    {
        var file = Path.Combine(_world.Folder, recipe + ".yaml");
        await File.WriteAllTextAsync(file, Recipes.Text(recipe));
        await using var bridge = await RatingsRun.OpenAsync(_world.Data, _world.Cookies, later);
        var variables = new Dictionary<string, string>(StringComparer.Ordinal);
        if (Recipes.Text(recipe).Contains("  out: ", StringComparison.Ordinal))
        {
            variables["out"] = Out("");
        }

        if (variable is { } set)
        {
            variables[set.Name] = set.Value;
        }

        return await bridge.RunAsync(bridge.Load(file, variables));
    }

    private static async Task AddAsync(ZipArchive zip, string name, string text)
    {
        await using var entry = await zip.CreateEntry(name).OpenAsync();
        await entry.WriteAsync(Encoding.UTF8.GetBytes(text));
    }

    private static string Cell(CatalogueFilm film) => $"\"{film.EnglishTitle.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
