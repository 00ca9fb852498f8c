using System.Text.Json;

namespace MediaBridge.Host.Tests.Cli;

/// <summary>Files of FilmAffinity Backup: made here in its shape, taken over by the table that the host brings.</summary>
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
    public async Task What_is_none_of_its_files_is_refused()
    {
        _cli.Write("package.json", """{ "name": "left-pad" }""");
        var result = await _cli.RunAsync("config", "migrate", "package.json");
        Assert.That((result.ExitCode, result.Errors.Contains("FilmAffinity Backup", StringComparison.Ordinal)), Is.EqualTo((2, true)), result.ToString());
    }

    private static string Fate(JsonElement key) => key.GetProperty("fate").GetString()!;
}
