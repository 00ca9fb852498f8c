using System.Diagnostics;
using MediaBridge.Core.Tools;
using MediaBridge.Sdk;
using MediaBridge.Tests.Services;

namespace MediaBridge.Core.Tests.Tools;

[Platform(Exclude = "Win", Reason = "The tests run small shell scripts as programs.")]
public sealed class ToolRunnerTests : IDisposable
{
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(5);
    private readonly TemporaryFolder _bin = new();

    public void Dispose() => _bin.Dispose();

    [Test]
    public async Task Runs_a_program_of_the_path_with_its_arguments_as_they_are()
    {
        Script("tool", "printf '%s|' \"$@\"; printf 'ünï' ; echo oops >&2; exit 3");
        var result = await Runner().RunAsync("tool", ["a b", "$HOME", "`id`", "\"q\"", "*"], Long, default);
        Assert.That(result.Output, Is.EqualTo("a b|$HOME|`id`|\"q\"|*|ünï"));
        Assert.That((result.ExitCode, result.Errors), Is.EqualTo((3, "oops\n")));
    }

    [Test]
    public async Task A_setting_names_the_program()
    {
        var path = Script("other-name", "echo set");
        var runner = Runner(new() { ["tools.probe"] = path, ["tools.gone"] = _bin["nothing"] });
        Assert.That((await runner.RunAsync("probe", [], Long, default)).Output, Is.EqualTo("set\n"));
        Assert.That(runner.Has("gone"), Is.False);
    }

    [Test]
    public async Task A_missing_program_is_a_matter_of_configuration()
    {
        File.WriteAllText(_bin["plain"], "not a program");
        var runner = Runner();
        Assert.That(runner.Has("plain"), Is.False);
        Assert.That(runner.Has("../" + Path.GetFileName(_bin.Path) + "/plain"), Is.False);
        var error = (await Assert.ThrowsAsync<PluginException>(() => runner.RunAsync("ffprobe", [], Long, default)))!.Error;
        Assert.That(error.Kind, Is.EqualTo(ErrorKind.Configuration));
        Assert.That(error.Hint, Does.Contain("tools.ffprobe"));
    }

    [Test]
    public async Task A_program_that_takes_too_long_is_stopped_with_its_children()
    {
        var clock = new ManualTimeProvider();
        Script("hangs", $"sleep 600 & echo $! > '{_bin["child"]}.tmp'; mv '{_bin["child"]}.tmp' '{_bin["child"]}'; wait");
        var run = Runner(clock: clock).RunAsync("hangs", [], TimeSpan.FromSeconds(9), default);
        await UntilAsync(() => File.Exists(_bin["child"]));
        var child = int.Parse(await File.ReadAllTextAsync(_bin["child"]), System.Globalization.CultureInfo.InvariantCulture);

        clock.Advance(TimeSpan.FromSeconds(10));

        var error = (await Assert.ThrowsAsync<PluginException>(() => run))!;
        Assert.That(error.Message, Does.Contain("hangs").And.Contain("9 seconds"));
        await UntilAsync(() => !IsAlive(child));
    }

    [Test]
    public async Task Cancelling_stops_it()
    {
        Script("hangs", $"touch '{_bin["started"]}'; sleep 600");
        using var stop = new CancellationTokenSource();
        var run = Runner().RunAsync("hangs", [], Long, stop.Token);
        await UntilAsync(() => File.Exists(_bin["started"]));
        await stop.CancelAsync();
        await Assert.CatchAsync<OperationCanceledException>(() => run);
    }

    [Test]
    public async Task Endless_output_is_cut_off()
    {
        Script("chatty", "while :; do echo 0123456789012345678901234567890123456789; done");
        var error = (await Assert.ThrowsAsync<PluginException>(() => new ToolRunner(environment: _ => _bin.Path, outputLimit: 10_000).RunAsync("chatty", [], Long, default)))!;
        Assert.That(error.Error.Kind, Is.EqualTo(ErrorKind.ItemRejected));
    }

    [Test]
    public async Task Of_long_errors_the_end_is_kept()
    {
        Script("complains", "i=0; while [ $i -lt 3000 ]; do echo 0123456789012345678901234567890123456789012345678901234567890123456789 >&2; i=$((i+1)); done; echo last >&2");
        var result = await Runner().RunAsync("complains", [], Long, default);
        Assert.That(result.Errors, Has.Length.EqualTo(64 * 1024).And.EndsWith("last\n"));
    }

    private static bool IsAlive(int process) => File.Exists($"/proc/{process}/stat") && !File.ReadAllText($"/proc/{process}/stat").Contains(") Z ", StringComparison.Ordinal);

    // The events are those of another process, so there is nothing to await but its traces.
    private static async Task UntilAsync(Func<bool> condition)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!condition())
        {
            limit.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    private ToolRunner Runner(Dictionary<string, string>? settings = null, TimeProvider? clock = null) =>
        new(settings, clock, name => name == "PATH" ? _bin.Path : null);

    // Another process writes it: a program that this one had open for writing is busy as long as any child that was started meanwhile holds it.
    private string Script(string name, string text)
    {
        var draft = _bin[name] + ".draft";
        File.WriteAllText(draft, "#!/bin/sh\nPATH=/usr/bin:/bin\n" + text + "\n");
        using var install = Process.Start("install", ["-m", "700", draft, _bin[name]]);
        install.WaitForExit();
        Assert.That(install.ExitCode, Is.Zero);
        return _bin[name];
    }
}
