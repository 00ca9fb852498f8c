using System.Text.Json;
using MediaBridge.Cli.Logging;
using Microsoft.Extensions.Logging;

namespace MediaBridge.Host.Tests.Cli;

internal sealed class LogTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("mediabridge-log-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Test]
    public void A_json_line_has_the_values_of_the_message_and_of_what_it_is_about()
    {
        using (var files = new FileLogProvider(new LogOptions { Folder = _folder.FullName, Format = LogFormat.Json }, TimeProvider.System))
        using (var factory = new LoggerFactory([files]))
        {
            files.Redact = text => text.Replace("hush", "***", StringComparison.Ordinal);
            var log = factory.CreateLogger("Test");
            using var run = log.BeginScope(new KeyValuePair<string, object?>[] { new("run", 7L), new("pipeline", "films") });
            using var item = log.BeginScope(new KeyValuePair<string, object?>[] { new("step", "nfo"), new("item", "imdb:tt1") });
            log.LogInformation("{Service} answered {Status} in {Milliseconds:0} ms [{RequestId}] hush", "tmdb", 200, 12.3456, "7/3");
        }

        var line = JsonDocument.Parse(File.ReadAllText(_folder.GetFiles().Single().FullName)).RootElement;
        var data = line.GetProperty("data");
        using (Assert.EnterMultipleScope())
        {
            Assert.That((line.GetProperty("run").GetInt64(), line.GetProperty("pipeline").GetString(), line.GetProperty("step").GetString(), line.GetProperty("item").GetString()), Is.EqualTo((7L, "films", "nfo", "imdb:tt1")));
            Assert.That((data.GetProperty("service").GetString(), data.GetProperty("status").GetInt32(), data.GetProperty("milliseconds").GetDouble(), data.GetProperty("requestId").GetString()), Is.EqualTo(("tmdb", 200, 12.346, "7/3")));
            Assert.That(line.GetProperty("message").GetString(), Is.EqualTo("tmdb answered 200 in 12 ms [7/3] ***"));
            Assert.That(line.GetProperty("level").GetString(), Is.EqualTo("information"));
        }
    }

    [Test]
    public void Lines_go_to_the_console_as_well_or_instead_and_text_names_the_item()
    {
        var console = new StringWriter();
        using (var files = new FileLogProvider(new LogOptions { Folder = _folder.FullName, ToFile = false, Console = console }, TimeProvider.System))
        using (var factory = new LoggerFactory([files]))
        {
            var log = factory.CreateLogger("Test");
            using var item = log.BeginScope(new KeyValuePair<string, object?>[] { new("item", "imdb:tt1") });
            log.LogWarning("careful");
        }

        Assert.That(console.ToString(), Does.Contain("warn  item=imdb:tt1 Test: careful"));
        Assert.That(_folder.GetFiles(), Is.Empty);
    }

    [Test]
    public void Files_that_are_too_old_go()
    {
        for (var days = 1; days <= 5; days++)
        {
            var old = Path.Combine(_folder.FullName, $"mediabridge-2000010{days}.log");
            File.WriteAllText(old, "x");
            File.SetLastWriteTimeUtc(old, DateTime.UtcNow - TimeSpan.FromDays(days * 2));
        }

        using (var files = new FileLogProvider(new LogOptions { Folder = _folder.FullName, Age = TimeSpan.FromDays(5) }, TimeProvider.System))
        {
            files.CreateLogger("Test").LogInformation("new");
        }

        Assert.That(_folder.GetFiles().Select(f => f.Name).Where(n => n.StartsWith("mediabridge-2000", StringComparison.Ordinal)).Order(), Is.EqualTo(new[] { "mediabridge-20000101.log", "mediabridge-20000102.log" }));
    }

    [Test]
    public async Task Settings_say_where_and_how_lines_are_written()
    {
        using var cli = new CliSandbox();
        cli.Write("mediabridge.yaml", "log: { target: console, format: json, level: debug }\n");
        cli.Write("films.jsonl", """{"title":"A","ids":["test:1"]}""");
        var result = await cli.RunAsync("copy", "items:films.jsonl", "files:out?format=jsonl");
        Assert.That(result.ExitCode, Is.Zero, result.ToString());
        var lines = result.Errors.Split('\n').Where(l => l.StartsWith('{')).Select(l => JsonDocument.Parse(l).RootElement).ToList();
        Assert.That(lines.Any(l => l.TryGetProperty("run", out _) && l.TryGetProperty("data", out _)), Is.True, result.ToString());
        Assert.That(Directory.Exists(Path.Combine(cli.Data, "logs")), Is.False);
    }
}
