namespace MediaBridge.Host.Tests.Cli;

/// <summary><c>library duplicates</c> and <c>library cleanup</c>.</summary>
internal sealed class LibraryToolsTests
{
    [Test]
    public async Task Duplicates_are_shown_moved_and_brought_back()
    {
        using var cli = await ScannedAsync();
        var before = Tree(cli);
        var report = (await cli.RunAsync("library", "duplicates", "--json")).Json();
        var copies = report.GetProperty("groups")[0].GetProperty("copies").EnumerateArray().Select(c => (c.GetProperty("files")[0].GetString(), c.GetProperty("isKept").GetBoolean())).ToList();
        Assert.That(copies, Is.EqualTo(new[] { ("films/Charade (1963)/Charade.1963.1080p.mkv", true), ("films/old/charade.1963.480p/charade.1963.480p.mkv", false) }));
        var shown = await cli.RunAsync("library", "duplicates");
        Assert.That(shown.Output, Does.Contain("1080p before 480p").And.Contain("Total: 1 duplicate found of 1 title"));

        var plan = await cli.RunAsync("library", "duplicates", "--auto", "--dry-run");
        Assert.That(plan.ExitCode, Is.Zero, plan.ToString());
        Assert.That((plan.Output, Tree(cli)), Is.EqualTo((plan.Output, before)), "nothing was moved");
        Assert.That(plan.Output, Does.Contain("old/charade.1963.480p"));

        var done = await cli.RunAsync("library", "duplicates", "--auto");
        Assert.That(done.ExitCode, Is.Zero, done.ToString());
        Assert.That(Directory.Exists(cli.File("films/old")), Is.False);
        Assert.That((await cli.RunAsync("library", "duplicates")).Output, Does.Contain("Total: 0 duplicates"), "the library knows");
        var run = done.ToString().Split("runs undo ")[1].Split('\n', ' ')[0].Trim();
        Assert.That((await cli.RunAsync("runs", "undo", run)).ExitCode, Is.Zero);
        Assert.That(Tree(cli), Is.EqualTo(before));
    }

    [Test]
    public async Task Asked_for_each_the_answer_counts_and_no_answer_moves_nothing()
    {
        using var cli = await ScannedAsync();
        var before = Tree(cli);
        var silent = await cli.RunAsync("library", "duplicates", "--interactive");
        Assert.That((silent.ExitCode, Tree(cli)), Is.EqualTo((8, before)), silent.ToString());
        Assert.That((await cli.RunAsync(["library", "duplicates", "--interactive"], "s\n")).Errors, Does.Contain("Nothing to move"));
        var no = await cli.RunAsync(["library", "duplicates", "--interactive"], "\nn\n");
        Assert.That((no.ExitCode, Tree(cli)), Is.EqualTo((0, before)), no.ToString());
        var other = await cli.RunAsync(["library", "duplicates", "--interactive", "--yes", "--trash", "bin"], "x\n2\n");
        Assert.That(other.ExitCode, Is.Zero, other.ToString());
        Assert.That((File.Exists(cli.File("films/old/charade.1963.480p/charade.1963.480p.mkv")), Directory.Exists(cli.File("films/Charade (1963)"))), Is.EqualTo((true, false)));
        Assert.That(Directory.EnumerateFiles(cli.File("bin"), "*", SearchOption.AllDirectories).Select(Path.GetFileName), Does.Contain("movie.nfo"));
    }

    [Test]
    public async Task Leftovers_and_gaps_are_told_moved_and_brought_back()
    {
        using var cli = await ScannedAsync();
        cli.Write("films/gone/gone.nfo", "<movie/>");
        Directory.CreateDirectory(cli.File("films/empty"));
        var before = Tree(cli);
        var report = await cli.RunAsync("library", "cleanup");
        Assert.That(report.Output, Does.Contain("films/gone/gone.nfo").And.Contain("films/empty").And.Contain("backdrop").And.Contain("duplicate").And.Contain("Total Issues: "));
        var json = (await cli.RunAsync("library", "cleanup", "--json")).Json();
        Assert.That(json.GetProperty("total").GetInt64(), Is.EqualTo(json.GetProperty("issues").EnumerateArray().Sum(i => i.GetProperty("count").GetInt64())));
        Assert.That(Tree(cli), Is.EqualTo(before));

        var done = await cli.RunAsync("library", "cleanup", "--auto", "--fix", "empty", "--fix", "orphan");
        Assert.That(done.ExitCode, Is.Zero, done.ToString());
        Assert.That((Directory.Exists(cli.File("films/gone")), Directory.Exists(cli.File("films/empty"))), Is.EqualTo((false, false)));
        var run = done.ToString().Split("runs undo ")[1].Split('\n', ' ')[0].Trim();
        Assert.That((await cli.RunAsync("runs", "undo", run)).ExitCode, Is.Zero);
        Assert.That(Tree(cli), Is.EqualTo(before));
    }

    [Test]
    public async Task The_whole_report_is_written_to_files()
    {
        using var cli = await ScannedAsync();
        for (var number = 0; number < 9; number++)
        {
            Directory.CreateDirectory(cli.File($"films/empty {number}"));
        }

        var result = await cli.RunAsync("library", "cleanup", "--out", "report/cleanup.html", "--out", "report/cleanup.json");
        Assert.That((result.ExitCode, result.Output.Contains("and 4 more", StringComparison.Ordinal)), Is.EqualTo((0, true)), result.ToString());
        Assert.That(File.ReadAllText(cli.File("report/cleanup.html")), Does.Contain("films/empty 8").And.Contain("Total Issues"));
        Assert.That(File.ReadAllText(cli.File("report/cleanup.json")), Does.Contain("films/empty 8").And.Contain("\"total\""));
        Assert.That((await cli.RunAsync("library", "cleanup", "--out", "cleanup.pdf")).Errors, Does.Contain(".html or .json"));
        Assert.That((await cli.RunAsync("library", "cleanup", "--online", "--offline")).Errors, Does.Contain("do not go together"));
    }

    [Test]
    public async Task A_folder_that_is_gone_or_empty_is_never_cleaned_up()
    {
        using var cli = await ScannedAsync();
        Directory.Move(cli.File("films"), cli.File("away"));
        foreach (var isEmpty in new[] { false, true })
        {
            var result = await cli.RunAsync("library", "cleanup", "--auto");
            Assert.That(result.ExitCode, Is.Zero, result.ToString());
            Assert.That(result.Output, Does.Contain("missing or empty").And.Contain("mounted").And.Not.Contain("missing-file"));
            Assert.That(result.Errors, Does.Contain("Nothing to move"));
            Directory.CreateDirectory(cli.File("films"));
        }
    }

    private static async Task<CliSandbox> ScannedAsync()
    {
        var cli = new CliSandbox();
        cli.Write("mediabridge.yaml", "library: { folders: [films] }");
        foreach (var (file, nfo) in new[] { ("films/Charade (1963)/Charade.1963.1080p.mkv", "films/Charade (1963)/movie.nfo"), ("films/old/charade.1963.480p/charade.1963.480p.mkv", "films/old/charade.1963.480p/charade.1963.480p.nfo") })
        {
            cli.Write(file, "x");
            cli.Write(nfo, """<movie><title>Charade</title><year>1963</year><plot>A stamp.</plot><uniqueid type="imdb">tt0056923</uniqueid></movie>""");
        }

        cli.Write("films/Wings (1927)/Wings (1927).mkv", "y");
        var scan = await cli.RunAsync("library", "scan");
        Assert.That(scan.ExitCode, Is.Zero, scan.ToString());
        Assert.That(scan.Errors, Does.Contain("1 duplicate: mediabridge library duplicates"));
        return cli;
    }

    private static string Tree(CliSandbox cli)
        => string.Join('\n', Directory.EnumerateFileSystemEntries(cli.File("films"), "*", SearchOption.AllDirectories).Select(e => $"{Path.GetRelativePath(cli.Folder, e)} {(File.Exists(e) ? File.ReadAllText(e) : "/")}").Order(StringComparer.Ordinal));
}
