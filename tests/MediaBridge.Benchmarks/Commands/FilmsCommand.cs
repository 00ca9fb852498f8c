using System.Diagnostics;
using MediaBridge.Core.Naming;
using MediaBridge.Plugins.Files;
using MediaBridge.Plugins.Files.Sources;
using MediaBridge.Sdk;
using MediaBridge.Sdk.Testing;
using MediaBridge.Tests.Services;

namespace MediaBridge.Benchmarks.Commands;

/// <summary>Times the reading of many film folders.</summary>
internal static class FilmsCommand
{
    public static async Task<int> RunAsync(int count)
    {
        var root = Path.Combine(Path.GetTempPath(), "mediabridge-bench-" + Guid.NewGuid().ToString("n"));
        try
        {
            for (var i = 0; i < count; i++)
            {
                var folder = Directory.CreateDirectory(Path.Combine(root, $"Some Film {i} (2003)")).FullName;
                foreach (var name in new[] { $"Some.Film.{i}.2003.1080p.BluRay.x264-GRP.mkv", "movie.nfo", "poster.jpg", "fanart.jpg" })
                {
                    File.WriteAllText(Path.Combine(folder, name), "<movie/>");
                }
            }

            var cursor = await ReadAsync("full", root, null);
            cursor = await ReadAsync("unchanged", root, cursor);
            cursor = await ReadAsync("unchanged", root, cursor);
            File.AppendAllText(Path.Combine(root, "Some Film 0 (2003)", "movie.nfo"), " ");
            await ReadAsync("one touched", root, cursor);
            return 0;
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }

    private static async Task<string?> ReadAsync(string what, string root, string? cursor)
    {
        var services = new FakePluginServices { NamesOrNull = new ReleaseNames(), TitlesOrNull = new Titles(), StagingOrNull = new MemoryStaging() };
        var watch = Stopwatch.StartNew();
        var films = 0;
        string? next = null;
        await foreach (var element in new VideosSource(new VideosOptions { Folder = root }, services).ReadAsync(new SourceRequest { Cursor = cursor }, CancellationToken.None))
        {
            films += element.Item is null ? 0 : 1;
            next = element.NextCursor ?? next;
        }

        Console.WriteLine($"{what}: {films} films in {watch.Elapsed.TotalSeconds:0.00} s, cursor {next?.Length / 1024} KB, working set {Environment.WorkingSet >> 20} MB");
        return next;
    }
}
