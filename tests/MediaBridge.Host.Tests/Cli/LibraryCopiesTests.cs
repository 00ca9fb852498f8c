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

    [Test]
    public async Task A_timer_for_backups_is_printed_or_written_and_makes_the_same_backup()
    {
        using var cli = new CliSandbox();
        string[] command = ["library", "backup", "my backups", "--incremental", "--keep", "3"];
        var printed = await cli.RunAsync([.. command, "--schedule", "weekly@04:30"]);
        Assert.That(printed.ExitCode, Is.Zero, printed.ToString());
        Assert.That(printed.Output, Does.Contain("OnCalendar=Sun *-*-* 04:30:00").And.Contain("30 4 * * 0 ").And.Contain($"\"{cli.File("my backups")}\" --incremental --keep 3 --data {cli.Data} --quiet"));
        Assert.That(Directory.Exists(cli.File("my backups")), Is.False, "no backup is made now");

        var written = await cli.RunAsync([.. command, "--schedule", "daily", "--units", "units", "--json"]);
        var service = await File.ReadAllTextAsync(cli.File("units/mediabridge-backup.service"));
        Assert.That(service, Is.EqualTo(written.Json().GetProperty("service").GetString()));
        Assert.That(File.Exists(cli.File("units/mediabridge-backup.timer")), Is.True);

        var line = written.Json().GetProperty("cron").GetString()!;
        Assert.That(line, Does.StartWith("0 3 * * * "));
        Assert.That(line, Does.EndWith($"library backup '{cli.File("my backups")}' --incremental --keep 3 --data {cli.Data} --quiet"));
        var done = await cli.RunAsync("library", "backup", cli.File("my backups"), "--incremental", "--keep", "3", "--data", cli.Data, "--quiet");
        Assert.That((done.ExitCode, Directory.GetFiles(cli.File("my backups")).Length), Is.EqualTo((0, 1)), done.ToString());

        Assert.That((await cli.RunAsync("library", "backup", "--units", "units")).Errors, Does.Contain("add --schedule"));
        Assert.That((await cli.RunAsync("library", "backup", "one.zip", "--schedule", "daily")).Errors, Does.Contain("needs a folder"));
    }
}
