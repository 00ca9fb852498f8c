using System.Text.Json;

namespace MediaBridge.Host.Tests.Cli;

/// <summary>Settings as a person sees and sets them.</summary>
internal sealed class ConfigTests
{
    private readonly CliSandbox _cli = new();

    [TearDown]
    public void End() => _cli.Dispose();

    [Test]
    public async Task The_systems_file_holds_for_everybody_and_its_origin_is_shown()
    {
        _cli.Write("system.yaml", "workers: 3\nlog: { level: warning }\n");
        _cli.Write("mediabridge.yaml", "log: { level: debug }\n");
        var settings = Settings(await _cli.RunAsync("config", "show", "--json"));
        Assert.That(settings["workers"], Is.EqualTo(("3", $"{_cli.File("system.yaml")}:1")));
        Assert.That(settings["log.level"].Value, Is.EqualTo("debug"));
    }

    [Test]
    public async Task The_example_is_a_settings_file()
    {
        var example = await _cli.RunAsync("config", "show", "--example");
        Assert.That(example.ExitCode, Is.Zero, example.ToString());
        _cli.Write("mediabridge.yaml", string.Join('\n', example.Output.Split('\n').Select(l => l.StartsWith('#') ? l[1..] : l)));
        var shown = await _cli.RunAsync("config", "show", "--json");
        Assert.That(shown.Json().GetProperty("problems").EnumerateArray().Select(p => p.GetProperty("message").GetString()), Is.All.Contains("some-"), "only the made-up names are unknown");
        Assert.That(Settings(shown)["log.maxAge"].Origin, Does.Contain("mediabridge.yaml:"));
    }

    [Test]
    public async Task Accounts_of_a_profile_are_shown_and_unknown_names_are_told_with_the_nearest()
    {
        _cli.Write("data/connections.yaml", "plex-home: { service: plex }\nplex-ana: { service: plex }\ntrakt-ana: { service: trakt, with: { clientId: app } }\n");
        _cli.Write("mediabridge.yaml", "profiles:\n  ana: { connections: { plex-home: plex-ana } }\n  bad: { connections: { plex-home: plex-anna } }\n  odd: { connections: { plex-home: trakt-ana } }\n");
        var ana = await _cli.RunAsync("config", "show", "--profile", "ana", "--json");
        Assert.That(Settings(ana)["connections.plex-home"], Is.EqualTo(("plex-ana", "mediabridge.yaml:2 (profile ana)")));
        var bad = await _cli.RunAsync("config", "show", "--profile", "bad");
        Assert.That((bad.ExitCode, bad.Errors.Contains("Did you mean 'plex-ana'?", StringComparison.Ordinal)), Is.EqualTo((2, true)), bad.ToString());
        Assert.That(bad.Errors.Split("There is no connection 'plex-anna'").Length, Is.EqualTo(2), "told once");
        var odd = await _cli.RunAsync("config", "show", "--profile", "odd");
        Assert.That((odd.ExitCode, odd.Errors.Contains("cannot stand in", StringComparison.Ordinal)), Is.EqualTo((2, true)), odd.ToString());
    }

    private static Dictionary<string, (string Value, string Origin)> Settings(CliResult shown)
        => shown.Json().GetProperty("settings").EnumerateArray().ToDictionary(
            s => s.GetProperty("name").GetString()!,
            s => (string.Join(',', s.GetProperty("values").EnumerateArray().Select(v => v.GetString())), s.GetProperty("origin").GetString()!),
            StringComparer.Ordinal);
}
