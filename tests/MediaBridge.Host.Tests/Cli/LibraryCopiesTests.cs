namespace MediaBridge.Host.Tests.Cli;

/// <summary><c>library export</c>, <c>library backup</c> and <c>library restore</c>.</summary>
internal sealed class LibraryCopiesTests
{
    [Test]
    public async Task The_library_is_exported_backed_up_listed_checked_and_restored()
    {
        using var cli = new CliSandbox();
        cli.Write("films/Charade (1963)/Charade (1963).mkv", "x");
        cli.Write("films/Wings (1927)/Wings (1927).mkv", "x");
        Assert.That((await cli.RunAsync("library", "scan", "films", "--scan", "quick")).ExitCode, Is.Zero);

        var export = await cli.RunAsync("library", "export", "movies.csv", "--all-fields");
        Assert.That(export.ExitCode, Is.Zero, export.ToString());
        Assert.That(export.ToString(), Does.Contain("2 items written to"));
        Assert.That(await File.ReadAllTextAsync(cli.File("movies.csv")), Does.StartWith("title,originalTitle,alternativeTitles").And.Contain("Charade"));
        var lines = await cli.RunAsync("library", "export", "-", "--format", "jsonl", "--where", "year:..1950");
        Assert.That(lines.Output, Does.Contain("\"Wings\"").And.Not.Contain("Charade"), lines.ToString());
        Assert.That((await cli.RunAsync("library", "export", "movies.xyz")).ToString(), Does.Contain("does not tell what kind of file it is"));

        Assert.That((await cli.RunAsync("library", "backup", "--list")).ToString(), Does.Contain("no backup yet"));
        var made = await cli.RunAsync("library", "backup", "--with", "state,settings", "--folder", "films=films", "--json");
        Assert.That(made.ExitCode, Is.Zero, made.ToString());
        var file = made.Json().GetProperty("file").GetString()!;
        Assert.That((await cli.RunAsync("library", "backup", "--verify")).ToString(), Does.Contain("is whole: 2 items"));
        cli.Write("films/Faust (1926)/Faust (1926).mkv", "x");
        Assert.That((await cli.RunAsync("library", "scan", "films", "--scan", "quick")).ExitCode, Is.Zero);
        var second = await cli.RunAsync("library", "backup", "--incremental");
        Assert.That(second.ToString(), Does.Contain("3 items").And.Contain("incremental"));
        Assert.That((await cli.RunAsync("library", "backup", "--list")).Output, Does.Contain("incremental").And.Contain("full"));

        var dry = await cli.RunAsync("library", "restore", file, "--dry-run");
        Assert.That(dry.ToString(), Does.Contain("Would restore").And.Contain("2 items (before: 3)"));
        var restored = await cli.RunAsync("library", "restore", file);
        Assert.That(restored.ExitCode, Is.Zero, restored.ToString());
        Assert.That(restored.ToString(), Does.Contain("To go back").And.Contain("folder films (2 files)").And.Contain("Will read everything the next time"));
        Assert.That((await cli.RunAsync("library", "search", "faust")).Output, Does.Not.Contain("Faust"));

        var again = await cli.RunAsync("library", "scan", "films", "--scan", "quick");
        Assert.That(again.ExitCode, Is.Zero, again.ToString());
        Assert.That((await cli.RunAsync("library", "search", "faust")).Output, Does.Contain("Faust"), "the next scan brings what the restored library lacks");
    }
}
