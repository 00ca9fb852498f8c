using MediaBridge.Core;
using MediaBridge.EndToEnd.Tests.Support;
using MediaBridge.Tests.Services;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace MediaBridge.EndToEnd.Tests.Embedding;

public sealed class SampleTests
{
    private readonly Sandbox _sandbox = new();

    [TearDown]
    public void Clean() => _sandbox.Dispose();

    [Test]
    public async Task TheSampleRunsAPipeline()
    {
        _sandbox.Write("in.jsonl", Sandbox.Items(3));
        var text = new StringWriter();
        var output = TextWriter.Synchronized(text);
        var code = await Sample.RunAsync(_sandbox.Data, _sandbox["plugins"], _sandbox.Pipeline(), output);
        Assert.That(code, Is.Zero, text.ToString());
        Assert.That(text.ToString(), Does.Contain("items.jsonl"));
        Assert.That(File.ReadAllText(_sandbox["out/items.jsonl"]), Is.EqualTo(Sandbox.Items(3)));
    }

    [Test]
    public async Task TheSampleSaysWhatIsWrong()
    {
        var output = new StringWriter();
        var file = _sandbox.Write("films.yaml", "version: 1\nfrom: [{ source: itmes }]\nto: [{ sink: files, with: { folder: x, format: csv } }]\n");
        Assert.That(await Sample.RunAsync(_sandbox.Data, _sandbox["plugins"], file, output), Is.EqualTo(2));
        Assert.That(output.ToString(), Does.Contain("films.yaml").And.Contain("itmes").And.Contain("items"));
        Assert.That(Directory.Exists(_sandbox.Data), Is.False, "checking makes no data folder");
    }

    [Test]
    public async Task AContainerHasOneBridgeWithItsLogsAndClock()
    {
        _sandbox.Write("in.jsonl", Sandbox.Items(3));
        var logs = new ListLogger();
        var clock = new ManualTimeProvider();
        var services = new ServiceCollection()
            .AddSingleton<ILoggerFactory>(logs)
            .AddSingleton<TimeProvider>(clock)
            .AddMediaBridge(options => options with { DataFolder = _sandbox.Data });
        await using var provider = services.BuildServiceProvider();
        var bridge = provider.GetRequiredService<Bridge>();
        Assert.That(provider.GetRequiredService<Bridge>(), Is.SameAs(bridge));
        var report = await bridge.RunAsync(bridge.Load(_sandbox.Pipeline()));
        Assert.That(report.ExitCode, Is.Zero, string.Join('\n', report.Messages));
        Assert.That(logs.Lines, Is.Not.Empty);
        Assert.That(bridge.Runs.List()[0].Started, Does.StartWith(clock.GetUtcNow().ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));
    }
}
