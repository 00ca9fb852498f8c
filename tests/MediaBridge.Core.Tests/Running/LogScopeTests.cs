using System.Collections.Concurrent;
using System.Net;
using System.Runtime.CompilerServices;
using MediaBridge.Core.Tests.Support;
using MediaBridge.Sdk;
using Microsoft.Extensions.Logging;

namespace MediaBridge.Core.Tests.Running;

/// <summary>Every line of a log can be traced: from the request to the item and step it was made for, and to the run.</summary>
public sealed class LogScopeTests
{
    private readonly TempFolder _folder = new();

    [TearDown]
    public void Clean() => _folder.Dispose();

    [Test]
    public async Task ARequestNamesItsItemStepAndRunAndWhatWasRemarkedStaysWithTheItem()
    {
        _folder.Write("in.jsonl", string.Concat(Enumerable.Range(1, 40).Select(n => $$"""{"title":"Film {{n}}","ids":["test:{{n}}"]}""" + "\n")));
        var log = new ScopedLog();
        await using var bridge = await Bridge.OpenAsync(new BridgeOptions
        {
            DataFolder = _folder["data"],
            Plugins = [new AskingPlugin()],
            LoggerFactory = log,
            MessageHandler = new Echo(),
        });
        var report = await bridge.RunAsync(bridge.Parse(
            $$"""
            version: 1
            name: traced
            from: [ { source: items, with: { file: "{{_folder["in.jsonl"]}}" } } ]
            steps: [ asking.ask ]
            to: [ { sink: files, with: { folder: "{{_folder["out"]}}", format: jsonl } } ]
            """), new MediaBridge.Core.Running.RunOptions { Workers = 8 });
        Assert.That(report.ExitCode, Is.Zero, string.Join('\n', report.Messages));

        var requests = log.Lines.Where(l => l.Message.Contains("/film/", StringComparison.Ordinal)).ToList();
        Assert.That(requests, Has.Count.EqualTo(40));
        foreach (var (message, scope) in requests)
        {
            var number = message.Split("/film/")[1].Split(' ')[0];
            Assert.That(scope, Is.EqualTo($"item=test:{number} pipeline=traced run={report.Run} step=asking.ask"), message);
            Assert.That(message, Does.Contain($"[{report.Run}/"), "the request has a number of its own");
        }

        Assert.That(report.Remarks.Select(r => (r.Step, r.Reason, r.Count)), Is.EqualTo(new[] { ("asking.ask", "asked", 40L) }));
        Assert.That(report.Decisions, Is.Empty, "a remark leaves nothing out");
        Assert.That(bridge.Runs.Explain(report.Run, "test:7").Select(s => $"{s.What} {s.Detail}"), Does.Contain("remark asked"));
    }

    private sealed record NoOptions;

    private sealed class AskingPlugin : IPlugin
    {
        public void Describe(PluginBuilder plugin) => plugin
            .Info("asking", "Asking", "Asks a service about every item")
            .Service("oracle", new ServicePolicy { Address = new Uri("http://oracle.test/"), RequestsPerSecond = 1000, Burst = 100 })
            .Processor("asking.ask", "Asks", (NoOptions _, PluginServices services) => new Asking(services));
    }

    private sealed class Asking(PluginServices services) : IProcessor
    {
        public async IAsyncEnumerable<MediaItem> ProcessAsync(MediaItem item, ProcessRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            using var answer = (await services.Http("oracle").GetAsync(new Uri($"film/{item.Ids[0].Value}", UriKind.Relative), cancellationToken)).EnsureOk();
            yield return item with { Provenance = new Provenance { Remarks = ["asked"] } };
        }
    }

    private sealed class Echo : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
            => Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent("yes"), RequestMessage = request });
    }

    /// <summary>Keeps each line with the values of the scopes it was written in.</summary>
    private sealed class ScopedLog : ILogger, ILoggerFactory
    {
        private readonly LoggerExternalScopeProvider _scopes = new();

        public ConcurrentQueue<(string Message, string Scope)> Lines { get; } = new();

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => _scopes.Push(state);

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var values = new SortedDictionary<string, object?>(StringComparer.Ordinal);
            _scopes.ForEachScope(
                static (scope, found) =>
                {
                    foreach (var (name, value) in scope as IEnumerable<KeyValuePair<string, object?>> ?? [])
                    {
                        found[name] = value;
                    }
                },
                values);
            Lines.Enqueue((formatter(state, exception), string.Join(' ', values.Select(v => $"{v.Key}={v.Value}"))));
        }

        public ILogger CreateLogger(string categoryName) => this;

        public void AddProvider(ILoggerProvider provider)
        {
        }

        public void Dispose()
        {
        }
    }
}
