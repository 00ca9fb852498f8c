using System.Text.Json;

namespace MediaBridge.Host.Tests.Cli;

/// <summary>Files of FilmAffinity Backup, WatchWeave and MovieVault: made here in their shape, taken over by the tables that the host brings.</summary>
internal sealed class MigrateTests : IDisposable
{
    private readonly CliSandbox _cli = new();

    public void Dispose() => _cli.Dispose();

    [Test]
    public async Task Its_settings_become_settings_and_every_key_is_told_of()
    {
        _cli.Write("upload_imdb.json", """
            {
              "headless": true, "auto_login": false, "auto_rate": true, "confirm_threshold": 0.85, "no_confirm": false, "no_overwrite": true, "unattended": false,
              "low_confidence_only": false, "skipped_dir": "skipped", "session_file": ".upload_imdb_session.json", "debug": true, "verbose": false, "no_beep": false,
              "rate_limit_initial_cooldown": 10, "rate_limit_max_cooldown": 60, "max_retries": 5, "page_load_wait": 2.0, "element_interaction_wait": 0.5, "login_wait": 2.0,
              "captcha_wait": 5.0, "manual_interaction_wait": 1.0, "rating_wait": 1.0, "search_wait": 0.5, "element_wait": 0.5, "my_own": 1
            }
            """);
        var dry = await _cli.RunAsync("config", "migrate", "upload_imdb.json", "--dry-run", "--json");
        Assert.That(dry.ExitCode, Is.Zero, dry.ToString());
        var keys = dry.Json().GetProperty("keys").EnumerateArray().ToDictionary(k => k.GetProperty("key").GetString()!, k => k, StringComparer.Ordinal);
        Assert.That(keys, Has.Count.EqualTo(25));
        Assert.That(keys.Where(k => Fate(k.Value) is "unknown").Select(k => k.Key), Is.EqualTo((string[])["my_own"]));
        Assert.That(keys.Values.Where(k => Fate(k) is "setting").Select(k => $"{k.GetProperty("setting")}={k.GetProperty("newValue")}"), Is.EquivalentTo((string[])
            ["log.level=debug", "notify.sound=bell", "http.firstDelay=10s", "http.retries=5"]));
        Assert.That(keys["no_overwrite"].GetProperty("advice").GetString(), Does.Contain("existing: keep"));
        Assert.That(keys.Values.Where(k => Fate(k) is "advice" or "dropped").Select(k => k.GetProperty("advice").GetString()), Is.All.Not.Empty);
        Assert.That(File.Exists(_cli.File("mediabridge.yaml")), Is.False);

        _cli.Write("mediabridge.yaml", "# ours\n");
        var done = await _cli.RunAsync("config", "migrate", "upload_imdb.json", "--project");
        Assert.That((done.ExitCode, File.ReadAllText(_cli.File("mediabridge.yaml.bak"))), Is.EqualTo((0, "# ours\n")), done.ToString());
        Assert.That(done.Output, Does.Contain("my_own").And.Contain("unknown"));
        var shown = (await _cli.RunAsync("config", "show", "http.retries", "--json")).Json().GetProperty("settings")[0];
        Assert.That((shown.GetProperty("values")[0].GetString(), (await _cli.RunAsync("config", "show")).ExitCode), Is.EqualTo(("5", 0)));
    }

    [Test]
    public async Task Its_session_and_its_variables_are_known_too_and_no_password_is_shown()
    {
        _cli.Write(".upload_imdb_session.json", """
            { "csv_path": "/home/ana/user_ratings.csv", "current_index": 40, "stats": { "applied": 30 }, "processed_titles": ["A", "B"], "saved_at": "2025-01-02T03:04:05",
              "skipped_items": [ { "item": { "title": "C", "year": "1999" }, "reason": "ambiguous" }, { "item": { "title": "D" }, "reason": "not_found" } ] }
            """);
        var session = (await _cli.RunAsync("config", "migrate", ".upload_imdb_session.json", "--json")).Json();
        Assert.That(session.GetProperty("keys").EnumerateArray().Single(k => k.GetProperty("key").GetString() is "skipped_items").GetProperty("value").GetString(), Is.EqualTo("2 items: ambiguous 1, not_found 1"));
        Assert.That(session.GetProperty("keys").EnumerateArray().Select(Fate), Has.None.EqualTo("unknown"));

        _cli.Write("old.env", "IMDB_USERNAME=ana@films.example\nIMDB_PASSWORD=\"very hidden\"\nPAGE_LOAD_WAIT=3\n");
        var variables = await _cli.RunAsync("config", "migrate", "old.env");
        Assert.That(variables.ExitCode, Is.Zero, variables.ToString());
        Assert.That(variables.ToString(), Does.Contain("IMDB_PASSWORD").And.Contain("${env:IMDB_PASSWORD}").And.Not.Contain("very hidden").And.Not.Contain("ana@films"));
    }

    [Test]
    public async Task The_configuration_of_WatchWeave_is_known_in_its_sections_and_as_variables()
    {
        _cli.Write("config.yml", """
            general:
              log_level: DEBUG
              sync_interval_minutes: 30
              sync_direction: plex->trakt,letterboxd
            plex:
              enabled: true
              server_url: http://127.0.0.1:32400
              token: very-hidden-1
            trakt:
              enabled: true
              client_id: very-hidden-2
              refresh_token: very-hidden-3
            letterboxd:
              username: ana
              password: very-hidden-4
              dry_run: false
            colours:
              theme: dark
            """);
        var result = await _cli.RunAsync("config", "migrate", "config.yml", "--dry-run", "--json");
        Assert.That((result.ExitCode, result.Json().GetProperty("program").GetString()), Is.EqualTo((0, "WatchWeave")), result.ToString());
        Assert.That(result.ToString(), Does.Not.Contain("very-hidden"));
        var keys = result.Json().GetProperty("keys").EnumerateArray().ToDictionary(k => k.GetProperty("key").GetString()!, k => k, StringComparer.Ordinal);
        Assert.That(keys["general.log_level"].GetProperty("newValue").GetString(), Is.EqualTo("debug"));
        Assert.That(keys.Where(k => Fate(k.Value) is "unknown").Select(k => k.Key), Is.EqualTo((string[])["colours.theme"]));
        Assert.That(keys["letterboxd.dry_run"].GetProperty("advice").GetString(), Does.Contain("mediabridge plan"));

        _cli.Write("weave.env", "SYNC_DIRECTION=plex->trakt\nTRAKT_CLIENT_SECRET=very-hidden\nMIN_PERCENT=85\nLOG_LEVEL=WARNING\n");
        var variables = await _cli.RunAsync("config", "migrate", "weave.env", "--dry-run");
        Assert.That((variables.ExitCode, variables.ToString().Contains("very-hidden", StringComparison.Ordinal)), Is.EqualTo((0, false)), variables.ToString());
        Assert.That(variables.Output, Does.Contain("log.level: warning").And.Not.Contain("unknown"));
    }

    [Test]
    public async Task The_state_of_MovieVaults_scanner_holds_nothing_that_a_scan_does_not_find()
    {
        _cli.Write("state.json", """{ "last_scan": "2026-01-01T00:00:00Z", "files": { "/films/a.mkv": { "mod_time": "2025-01-01T00:00:00Z", "hash": "ab" }, "/films/b.mkv": {} } }""");
        var result = await _cli.RunAsync("config", "migrate", "state.json");
        Assert.That(result.ExitCode, Is.Zero, result.ToString());
        Assert.That(result.Output, Does.Contain("2 files").And.Contain("library scan").And.Contain("copy pages:").And.Not.Contain("a.mkv"));
    }

    [Test]
    public async Task A_settings_file_of_our_own_is_still_checked()
    {
        _cli.Write("ours.yaml", "log: { level: debug }\n");
        Assert.That((await _cli.RunAsync("config", "migrate", "ours.yaml")).ToString(), Does.Contain("a settings file of MediaBridge"));
        _cli.Write("wrong.yaml", "general: { level: loud }\n");
        Assert.That((await _cli.RunAsync("config", "migrate", "wrong.yaml")).ExitCode, Is.EqualTo(2));
    }

    [Test]
    public async Task What_is_none_of_its_files_is_refused()
    {
        _cli.Write("package.json", """{ "name": "left-pad" }""");
        var result = await _cli.RunAsync("config", "migrate", "package.json");
        Assert.That((result.ExitCode, result.Errors.Contains("FilmAffinity Backup", StringComparison.Ordinal)), Is.EqualTo((2, true)), result.ToString());
    }

    private static string Fate(JsonElement key) => key.GetProperty("fate").GetString()!;
}
