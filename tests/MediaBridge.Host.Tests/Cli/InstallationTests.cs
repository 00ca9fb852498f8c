namespace MediaBridge.Host.Tests.Cli;

internal sealed class InstallationTests : IDisposable
{
    private const string Canary = "kanarien-vogel-4711";
    private readonly CliSandbox _cli = new();

    public void Dispose() => _cli.Dispose();

    [Test]
    public async Task Plugins_are_listed_without_opening_a_database()
    {
        var result = await _cli.RunAsync("plugins", "list", "--json");
        Assert.That(result.ExitCode, Is.Zero, result.ToString());
        var files = result.Json().EnumerateArray().Single(p => p.GetProperty("id").GetString() == "files");
        Assert.That(files.GetProperty("state").GetString(), Is.EqualTo("ready"));
        Assert.That(files.GetProperty("components").EnumerateArray().Select(c => c.GetProperty("id").GetString()), Does.Contain("files.videos"));
        Assert.That(Directory.EnumerateFileSystemEntries(_cli.Data), Is.Empty);
    }

    [Test]
    public async Task A_plugin_is_shown_with_the_options_of_its_components()
    {
        var result = await _cli.RunAsync("plugins", "info", "files.videos");
        Assert.That(result.ExitCode, Is.Zero, result.ToString());
        Assert.That(result.Output, Does.Contain("sampleBelow").And.Contain("(default: 300)").And.Contain("needed"));
        var guesses = await _cli.RunAsync("plugins", "info", "guesses", "--plugins", Path.Combine(CliSandbox.Root, "artifacts", "test-plugins"));
        Assert.That(guesses.Output, Does.Contain("Ids").And.Match(@"guesses\.film +Guesses +g and at least 4 digits +guesses\.test/films/\{id\}"), guesses.ToString());

        var json = (await _cli.RunAsync("plugins", "info", "core", "--json")).Json();
        Assert.That(json.GetProperty("components")[0].GetProperty("options").ValueKind, Is.EqualTo(System.Text.Json.JsonValueKind.Object));
    }

    [Test]
    public async Task A_folder_of_plugins_may_be_added()
    {
        _cli.Write("more/broken/plugin.json", "{ this is no manifest");
        var result = await _cli.RunAsync("plugins", "list", "--plugins", "more", "--json");
        Assert.That(result.ExitCode, Is.Zero, result.ToString());
        Assert.That(result.Json().EnumerateArray().Single(p => p.GetProperty("id").GetString() == "broken").GetProperty("state").GetString(), Is.EqualTo("failed"));
    }

    [Test]
    public async Task Doctor_looks_at_everything_and_says_what_to_do()
    {
        var result = await _cli.RunAsync("doctor", "--json");
        Assert.That(result.ExitCode, Is.Zero, result.ToString());
        var subjects = result.Json().EnumerateArray().Select(f => f.GetProperty("subject").GetString()).ToList();
        Assert.That(subjects, Is.SupersetOf(new[] { "data folder", "database", "plugin core", "program ffprobe" }));

        _cli.Write("more/broken/plugin.json", "{");
        var broken = await _cli.RunAsync("doctor", "--plugins", "more");
        Assert.That(broken.ExitCode, Is.EqualTo(2), broken.ToString());
        Assert.That(broken.Output, Does.Contain("ERROR  plugin broken"));
    }

    [Test]
    public async Task Secrets_come_from_standard_input_and_are_never_shown()
    {
        var results = new[]
        {
            await _cli.RunAsync(["secrets", "set", "plex-home", "--verbose"], Canary + "\n"),
            await _cli.RunAsync("secrets", "list"),
            await _cli.RunAsync("secrets", "list", "--json"),
            await _cli.RunAsync("config", "show", "--json"),
            await _cli.RunAsync("doctor", "--json"),
        };
        Assert.That(results.Select(r => r.ExitCode), Is.All.Zero);
        Assert.That(results[1].Output, Is.EqualTo("plex-home\n"));
        Assert.That(string.Concat(results.Select(r => r.Output + r.Errors)), Does.Not.Contain(Canary));
        foreach (var file in Directory.EnumerateFiles(_cli.Data, "*", SearchOption.AllDirectories))
        {
            Assert.That(await File.ReadAllTextAsync(file), Does.Not.Contain(Canary), file);
        }

        Assert.That((await _cli.RunAsync("secrets", "remove", "plex-home")).ExitCode, Is.Zero);
        Assert.That((await _cli.RunAsync("secrets", "list")).Output, Is.Empty);
        Assert.That((await _cli.RunAsync(["config", "set-secret", "empty"], "")).ExitCode, Is.EqualTo(2));
    }

    [Test]
    public async Task Settings_tell_where_they_come_from()
    {
        Assert.That((await _cli.RunAsync("config", "set", "log.level", "debug")).ExitCode, Is.Zero);
        Assert.That((await _cli.RunAsync("config", "set", "log.level", "error", "--project", "--profile", "calm")).ExitCode, Is.Zero);
        var plain = (await _cli.RunAsync("config", "show", "log.level", "--json")).Json().GetProperty("settings")[0];
        Assert.That(plain.GetProperty("values")[0].GetString(), Is.EqualTo("debug"));
        Assert.That(plain.GetProperty("origin").GetString(), Does.Contain("config.yaml:"));
        var calm = (await _cli.RunAsync("config", "show", "log.level", "--profile", "calm", "--json")).Json().GetProperty("settings")[0];
        Assert.That(calm.GetProperty("values")[0].GetString(), Is.EqualTo("error"));

        var wrong = await _cli.RunAsync("config", "set", "log.lvl", "debug");
        Assert.That(wrong.ExitCode, Is.EqualTo(2));
        Assert.That(wrong.Errors, Does.Contain("log.level"));
    }

    [Test]
    public async Task Wrong_settings_stop_a_run_but_not_their_display()
    {
        _cli.Write("mediabridge.yaml", "log: { level: loud }\n");
        var list = await _cli.RunAsync("runs", "list");
        Assert.That(list.ExitCode, Is.EqualTo(2), list.ToString());
        Assert.That(list.Errors, Does.Contain("mediabridge.yaml:1:"));
        Assert.That((await _cli.RunAsync("config", "show")).Output, Does.Contain("log.level"));
    }

    [Test]
    public async Task The_cache_starts_empty()
    {
        Assert.That((await _cli.RunAsync("cache", "stats", "--json")).Json().GetArrayLength(), Is.Zero);
        Assert.That((await _cli.RunAsync("cache", "clear", "--json")).Json().GetProperty("deleted").GetInt32(), Is.Zero);
    }

    [Test]
    public async Task Connections_are_added_listed_and_removed_and_comments_stay()
    {
        var file = _cli.Write("connections.yaml", "# mine\n");
        var add = await _cli.RunAsync("connect", "add", "home", "nosuch", "--person", "ana", "--connections", file);
        Assert.That(add.ExitCode, Is.Zero, add.ToString());
        Assert.That(add.Errors, Does.Contain("warning MB").And.Contain("nosuch"), "a plugin for it may come later");
        Assert.That(File.ReadAllText(_cli.File(file)), Does.StartWith("# mine\n").And.Contain("nosuch"));

        var list = (await _cli.RunAsync("connect", "list", "--json", "--connections", file)).Json().GetProperty("connections");
        Assert.That(list[0].GetProperty("person").GetString(), Is.EqualTo("ana"));
        Assert.That((await _cli.RunAsync("connect", "remove", "home", "--connections", file)).ExitCode, Is.Zero);
        Assert.That(File.ReadAllText(_cli.File(file)), Does.Contain("# mine").And.Not.Contain("home"));
    }

    [Test]
    public async Task A_wrong_connection_is_refused_and_nothing_is_written()
    {
        var result = await _cli.RunAsync("connect", "add", "not a name", "nosuch");
        Assert.That(result.ExitCode, Is.EqualTo(2), result.ToString());
        Assert.That(File.Exists(Path.Combine(_cli.Data, "connections.yaml")), Is.False);
        Assert.That((await _cli.RunAsync("connect", "add", "home", "plex", "--with", "address=nowhere")).ExitCode, Is.EqualTo(2));
    }
}
