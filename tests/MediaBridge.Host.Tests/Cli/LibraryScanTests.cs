using System.Diagnostics;

namespace MediaBridge.Host.Tests.Cli;

/// <summary><c>library scan</c> and <c>library scans</c>.</summary>
internal sealed class LibraryScanTests
{
    private const string Lines = """
        # Films as lines.
        version: 1
        name: lines
        vars: { folder: , name: }
        from: [ { source: files.videos, with: { folder: "${var:folder}", name: "${var:name}" } } ]
        steps: [ nfo.read ]
        to: [ { sink: files, with: { folder: "out/${var:name}", format: jsonl } } ]
        """;

    [Test]
    public async Task The_scans_are_listed_and_own_ones_saved()
    {
        using var cli = new CliSandbox();
        var saved = await cli.RunAsync("library", "scans", "save", "mine", "--from", "complete", "--set", "poster=w780");
        Assert.That(saved.ExitCode, Is.Zero, saved.ToString());
        Assert.That(await File.ReadAllTextAsync(Path.Combine(cli.Data, "scans", "mine.yaml")), Does.Contain("poster: w780"));

        Assert.That((await cli.RunAsync("library", "scans")).Output, Is.EqualTo((await cli.RunAsync("library", "scans", "list")).Output));
        var list = (await cli.RunAsync("library", "scans", "list", "--json")).Json().EnumerateArray().ToList();
        Assert.That(list.Select(s => (s.GetProperty("name").GetString(), s.GetProperty("own").GetBoolean(), s.GetProperty("usual").GetBoolean())), Is.EqualTo(new[]
        {
            ("complete", false, false), ("mine", true, false), ("quick", false, true), ("tmdb-only", false, false),
        }));
        Assert.That(list.Select(s => s.GetProperty("description").GetString()), Has.All.Not.Empty);
    }

    [Test]
    public async Task Folders_and_scan_come_from_the_settings_and_one_folder_does_not_touch_another()
    {
        using var cli = Sandbox();
        cli.Write("mediabridge.yaml", "library: { folders: [a/films, b/films], scan: lines }");
        cli.Write("a/films/Charade (1963)/Charade (1963).mkv", "x");
        cli.Write("b/films/Wings (1927)/Wings (1927).mkv", "x");
        var both = await cli.RunAsync("library", "scan");
        Assert.That(both.ExitCode, Is.Zero, both.ToString());
        Assert.That(File.ReadAllText(cli.File("out/films/items.jsonl")), Does.Contain("Charade"));
        var second = Directory.GetDirectories(cli.File("out")).Single(d => Path.GetFileName(d).StartsWith("films-", StringComparison.Ordinal));

        File.Delete(cli.File("b/films/Wings (1927)/Wings (1927).mkv"));
        cli.Write("b/films/Faust (1926)/Faust (1926).mkv", "x");
        var one = await cli.RunAsync("library", "scan", "b/films");
        Assert.That(one.ExitCode, Is.Zero, one.ToString());
        Assert.That(one.Output, Does.Contain("only what changed"));
        Assert.That(File.ReadAllText(Path.Combine(second, "items.jsonl")), Does.Contain("Faust").And.Not.Contain("Wings"));
        Assert.That(File.ReadAllText(cli.File("out/films/items.jsonl")), Does.Contain("Charade"));
    }

    [Test]
    public async Task A_dry_run_shows_each_film_and_writes_nothing()
    {
        using var cli = Sandbox();
        cli.Write("films/Charade (1963)/Charade (1963).mkv", "x");
        var result = await cli.RunAsync("library", "scan", "films", "--scan", "lines", "--dry-run", "--detail");
        Assert.That(result.ExitCode, Is.Zero, result.ToString());
        Assert.That(result.Output, Does.Contain("Charade (1963)").And.Contain("To apply it"));
        Assert.That(Directory.Exists(cli.File("out")), Is.False);
    }

    [Test]
    public async Task The_quick_scan_fills_the_library_shows_it_beforehand_and_tells_what_is_there_twice()
    {
        using var cli = new CliSandbox();
        foreach (var folder in new[] { "films", "disk" })
        {
            cli.Write($"{folder}/Charade (1963)/Charade (1963).mkv", "x");
            cli.Write($"{folder}/Charade (1963)/movie.nfo", """<movie><title>Charade</title><year>1963</year><plot>A stamp.</plot><uniqueid type="imdb">tt0056923</uniqueid></movie>""");
        }

        var plan = await cli.RunAsync("library", "scan", "films", "--dry-run", "--detail");
        Assert.That(plan.ExitCode, Is.Zero, plan.ToString());
        Assert.That(plan.Output, Does.Contain("+ overview: A stamp.").And.Contain("imdb:tt0056923").And.Contain("1 to add"));
        Assert.That(plan.Errors, Does.Contain("leave out --dry-run"));

        var scan = await cli.RunAsync("library", "scan", "films", "disk");
        Assert.That(scan.ExitCode, Is.Zero, scan.ToString());
        Assert.That(scan.Errors, Does.Contain("twice: Charade (1963): disk/Charade (1963) and films/Charade (1963)"));

        var again = await cli.RunAsync("library", "scan", "films", "disk");
        Assert.That(again.Errors, Does.Not.Contain("twice"), "it was told");
    }

    [Test]
    public async Task What_is_there_twice_among_many_is_told()
    {
        using var cli = new CliSandbox();
        for (var n = 0; n < 120; n++)
        {
            cli.Write($"films/Film {n} (1963)/Film {n} (1963) {{imdb-tt{9900000 + n}}}.mkv", "x");
        }

        cli.Write("films/Other Film 7 (1963)/Other Film 7 (1963) {imdb-tt9900007}.mkv", "x");
        var scan = await cli.RunAsync("library", "scan", "films");
        Assert.That(scan.ExitCode, Is.Zero, scan.ToString());
        Assert.That(scan.Errors.Split("twice: "), Has.Length.EqualTo(2), scan.Errors);
        Assert.That(scan.Errors, Does.Contain("films/Film 7 (1963) and films/Other Film 7 (1963)"));
    }

    [Test]
    public async Task What_moved_is_the_same_item_also_when_everything_is_read_anew()
    {
        using var cli = new CliSandbox();
        cli.Write("films/Charade (1963)/Charade (1963).mkv", "x");
        Assert.That((await cli.RunAsync("library", "scan", "films")).ExitCode, Is.Zero);
        Assert.That((await cli.RunAsync("library", "note", "charade", "Saw it in Paris.")).ExitCode, Is.Zero);
        Directory.Move(cli.File("films/Charade (1963)"), cli.File("films/Thrillers"));
        var scan = await cli.RunAsync("library", "scan", "films", "--fresh");
        Assert.That(scan.ExitCode, Is.Zero, scan.ToString());
        var shown = (await cli.RunAsync("library", "show", "charade", "--json")).Json();
        Assert.That((shown.GetProperty("number").GetInt32(), shown.GetProperty("isPresent").GetBoolean()), Is.EqualTo((1, true)));
        Assert.That(shown.GetProperty("item").ToString(), Does.Contain("Saw it in Paris.").And.Contain("films/Thrillers/Charade (1963).mkv"));
    }

    [Test]
    public async Task A_scan_by_content_passes_over_what_was_only_touched()
    {
        using var cli = new CliSandbox();
        cli.Write("films/Charade (1963)/Charade (1963).mkv", "abcdefgh");
        cli.Write("films/Charade (1963)/movie.nfo", "<movie><title>Charade</title></movie>");
        async Task<long> ReadAsync()
        {
            var scan = await cli.RunAsync("library", "scan", "films", "--set", "hash=quick", "--json");
            Assert.That(scan.ExitCode, Is.Zero, scan.ToString());
            return scan.Json().GetProperty("sources")[0].GetProperty("items").GetInt64();
        }

        Assert.That(await ReadAsync(), Is.EqualTo(1));
        Assert.That((await cli.LibraryJsonAsync("show", "charade")).GetProperty("item").ToString(), Does.Contain("d0cecccac8c6c4ca"));
        foreach (var file in Directory.GetFiles(cli.File("films"), "*", SearchOption.AllDirectories))
        {
            File.SetLastWriteTimeUtc(file, new DateTime(2030, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        }

        Assert.That(await ReadAsync(), Is.Zero, "only touched");
        cli.Write("films/Charade (1963)/movie.nfo", "<movie><title>Charade!</title></movie>");
        Assert.That(await ReadAsync(), Is.EqualTo(1));
    }

    [Test]
    public async Task Pages_of_the_library_find_the_posters_of_a_folder_that_was_only_scanned()
    {
        using var cli = new CliSandbox();
        cli.Write("films/Charade (1963)/Charade (1963).mkv", "x");
        cli.Write("films/Charade (1963)/poster.jpg", "a picture");
        var scan = await cli.RunAsync("library", "scan", "films");
        Assert.That((scan.ExitCode, scan.Errors.Contains("So that scans and clean-ups know the folder", StringComparison.Ordinal)), Is.EqualTo((0, true)), scan.ToString());
        var copy = await cli.RunAsync("copy", "library", "files:site?format=html");
        Assert.That(copy.ExitCode, Is.Zero, copy.ToString());
        Assert.That(File.ReadAllText(cli.File("site/posters/charade-1963.jpg")), Is.EqualTo("a picture"));
    }

    [Test]
    public async Task Without_a_folder_it_says_what_to_do()
    {
        using var cli = new CliSandbox();
        var result = await cli.RunAsync("library", "scan");
        Assert.That((result.ExitCode, result.Errors.Contains("library.folders", StringComparison.Ordinal)), Is.EqualTo((2, true)), result.ToString());
    }

    [Test]
    public async Task A_scan_that_needs_an_account_names_it_and_offers_the_quick_one()
    {
        using var cli = new CliSandbox();
        cli.Write("films/Charade (1963)/Charade (1963).mkv", "x");
        var result = await cli.RunAsync("library", "scan", "films", "--scan", "complete");
        Assert.That(result.ExitCode, Is.EqualTo(2));
        Assert.That(result.Errors, Does.Contain("mediabridge connect add NAME tmdb").And.Contain("--scan quick"));
    }

    [Test]
    [CancelAfter(120_000)]
    public async Task Several_folders_are_watched_at_once(CancellationToken cancellationToken)
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Ignore("needs signals");
        }

        using var cli = Sandbox();
        cli.Write("a/Charade (1963)/Charade (1963).mkv", "x");
        cli.Write("b/Wings (1927)/Wings (1927).mkv", "x");
        using var process = Process.Start(cli.Start("library", "scan", "a", "b", "--scan", "lines", "--watch", "--debounce", "50ms"))!;
        process.StandardInput.Close();
        _ = process.StandardOutput.ReadToEndAsync(cancellationToken);
        await UntilAsync(process, "Watching scan-", cancellationToken);
        await UntilAsync(process, "Watching scan-", cancellationToken);
        cli.Write("b/Faust (1926).mkv", "x");
        await UntilAsync(process, "Watching scan-b-", cancellationToken);
        Assert.That(File.ReadAllText(cli.File("out/b/items.jsonl")), Does.Contain("Faust"));

        using var kill = Process.Start("kill", ["-TERM", $"{process.Id}"]);
        await kill.WaitForExitAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        Assert.That(process.ExitCode, Is.Zero);
    }

    private static CliSandbox Sandbox()
    {
        var cli = new CliSandbox();
        Directory.CreateDirectory(Path.Combine(cli.Data, "scans"));
        File.WriteAllText(Path.Combine(cli.Data, "scans", "lines.yaml"), Lines);
        return cli;
    }

    private static async Task UntilAsync(Process process, string beginning, CancellationToken cancellationToken)
    {
        while (await process.StandardError.ReadLineAsync(cancellationToken) is { } line)
        {
            if (line.StartsWith(beginning, StringComparison.Ordinal))
            {
                return;
            }
        }

        Assert.Fail($"It ended before it said '{beginning}'.");
    }
}
