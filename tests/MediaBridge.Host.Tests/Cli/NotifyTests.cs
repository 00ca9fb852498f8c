using System.Text.RegularExpressions;

namespace MediaBridge.Host.Tests.Cli;

/// <summary>The bell and the command at the end of a run.</summary>
internal sealed class NotifyTests : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);
    private readonly CliSandbox _cli = new();

    public NotifyTests() => _cli.Write("films.jsonl", """{"title":"Metropolis","ids":["imdb:tt0017136"]}""" + "\n");

    public void Dispose() => _cli.Dispose();

    [TestCase("always", "", true)]
    [TestCase("failure", "", false)]
    [TestCase("long", "", false)]
    [TestCase("long", "0s", true)]
    public async Task The_bell_rings_at_a_terminal_when_it_shall(string when, string longAfter, bool rings)
    {
        _cli.Write("mediabridge.yaml", $"notify: {{ sound: bell, when: {when}{(longAfter.Length > 0 ? $", longAfter: {longAfter}" : "")} }}\n");
        Assert.That(Rings(await SeenAsync("copy", "items:films.jsonl", "files:out?format=jsonl")), Is.EqualTo(rings));
    }

    [Test]
    public async Task A_failure_is_told_of_even_if_nothing_came_of_the_run()
    {
        _cli.Write("mediabridge.yaml", "notify: { sound: bell, when: failure, command: 'printf \"%s %s\" \"$MEDIABRIDGE_EXIT_CODE\" \"$MEDIABRIDGE_STATE\" > told' }\n");
        Assert.That(Rings(await SeenAsync("runs", "resume", "99")), Is.True);
        Assert.That(File.ReadAllText(_cli.File("told")), Is.EqualTo("2 unfinished"));
    }

    [Test]
    public async Task The_command_knows_the_run_and_its_words_do_not_mix_with_the_results()
    {
        _cli.Write("mediabridge.yaml", "notify: { command: 'echo noise; printf \"%s|%s|%s|%s|%s\" \"$MEDIABRIDGE_RUN\" \"$MEDIABRIDGE_PIPELINE\" \"$MEDIABRIDGE_STATE\" \"$MEDIABRIDGE_EXIT_CODE\" \"$MEDIABRIDGE_SUMMARY\" > told; cat; test -d \"$MEDIABRIDGE_DATA\"' }\n");
        var seen = await SeenAsync("copy", "items:films.jsonl", "files:out?format=jsonl");
        Assert.That(File.ReadAllText(_cli.File("told")), Is.EqualTo("1|copy-items-files|done|0|copy-items-files: done, 1 written"));
        Assert.That(seen, Does.Not.Contain("noise").And.Not.Contain("notify.command"));
        Assert.That(Rings(seen), Is.False);
    }

    [Test]
    public async Task A_command_that_fails_is_told_of_and_changes_nothing()
    {
        _cli.Write("mediabridge.yaml", "notify: { command: 'echo no such player >&2; exit 3' }\n");
        Assert.That(await SeenAsync("copy", "items:films.jsonl", "files:out?format=jsonl"), Does.Contain("notify.command ended with 3: no such player"));
    }

    [Test]
    public async Task What_it_leaves_in_the_background_is_not_waited_for()
    {
        _cli.Write("mediabridge.yaml", "notify: { command: 'sleep 300 & echo $! > pid' }\n");
        await SeenAsync("copy", "items:films.jsonl", "files:out?format=jsonl");
        using var sleeper = System.Diagnostics.Process.GetProcessById(int.Parse(File.ReadAllText(_cli.File("pid")), System.Globalization.CultureInfo.InvariantCulture));
        Assert.That(sleeper.HasExited, Is.False);
        sleeper.Kill();
    }

    [TestCase("--quiet")]
    [TestCase("")]
    public async Task Nobody_at_a_terminal_or_quiet_means_silence(string option)
    {
        _cli.Write("mediabridge.yaml", "notify: { sound: bell, command: 'touch told' }\n");
        string[] arguments = ["copy", "items:films.jsonl", "files:out?format=jsonl", .. option.Length > 0 ? [option] : Array.Empty<string>()];
        var seen = option.Length > 0 ? await SeenAsync(arguments) : (await _cli.RunAsync(arguments)).ToString();
        Assert.That((Rings(seen), File.Exists(_cli.File("told"))), Is.EqualTo((false, false)), seen);
    }

    private static bool Rings(string seen) => seen.Contains('\a', StringComparison.Ordinal);

    private async Task<string> SeenAsync(params string[] arguments)
    {
        using var limit = new CancellationTokenSource(Limit);
        using var terminal = PseudoTerminal.Start(_cli, arguments);
        await terminal.EndAsync(limit.Token);
        return Regex.Replace(terminal.Seen, @"\x1b\][^\a]*\a", "", RegexOptions.None, TimeSpan.FromSeconds(5));
    }
}
