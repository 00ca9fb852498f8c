using System.Diagnostics;
using System.Globalization;
using MediaBridge.Core.Http;
using MediaBridge.Core.State;
using MediaBridge.Sdk;

namespace MediaBridge.Benchmarks.Commands;

/// <summary>Files from a server of another process into staging, hashed and renamed, beside <c>curl --parallel</c> into a folder.</summary>
internal static class DownloadsCommand
{
    private const int Rounds = 5;
    private const double Times = 3;

    public static async Task<int> RunAsync(int files, int kilobytes)
    {
        var folder = Directory.CreateTempSubdirectory("mediabridge-downloads-").FullName;
        using var server = ServeCommand.Start(kilobytes, out var address);
        try
        {
            var (wall, cpu) = (double.MaxValue, double.MaxValue);
            var (curlWall, curlCpu) = (double.MaxValue, double.MaxValue);
            for (var round = 0; round < Rounds; round++)
            {
                if (await CurlAsync(address, files, Path.Combine(folder, $"curl{round}")) is not { } curl)
                {
                    Console.Error.WriteLine("curl is not installed: nothing to compare with.");
                    return 2;
                }

                (curlWall, curlCpu) = (Math.Min(curlWall, curl.Wall), Math.Min(curlCpu, curl.Cpu));
                var time = await Measure.TimeAsync(() => DownloadAsync(address, files, kilobytes, Path.Combine(folder, $"ours{round}")));
                (wall, cpu) = (Math.Min(wall, time.Wall.TotalMilliseconds), Math.Min(cpu, time.Cpu.TotalMilliseconds));
            }

            Measure.Baseline("baseline: curl --parallel, wall", curlWall, "ms");
            Measure.AtMost("downloads with hash and rename, wall", wall, Times * curlWall, "ms");
            Measure.Baseline("baseline: curl --parallel, processor", curlCpu, "ms");
            Measure.AtMost("downloads with hash and rename, processor", cpu, Times * curlCpu, "ms");
            return 0;
        }
        finally
        {
            server.Kill();
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Downloads every file into staging and gives how many different ones are there.</summary>
    internal static async Task<int> DownloadAsync(Uri address, int files, int kilobytes, string folder)
    {
        await using var database = StateDatabase.Open(Path.Combine(folder, "state.db"));
        var staging = new StagingArea(database, Path.Combine(folder, "staging"));
        await using var hub = new HttpHub(new HttpHubOptions());
        var policy = new ServicePolicy { Address = address, RequestsPerSecond = 1e6, Burst = 1_000_000, Concurrency = 50 };
        var downloads = hub.Downloads(new ServiceBinding { PluginId = "bench", Service = "bench", Account = "", Policy = policy }, staging.For("bench"), _ => null);
        var contents = await Task.WhenAll(Enumerable.Range(0, files).Select(n => downloads.GetAsync(new DownloadRequest { Url = new Uri(address, n.ToString(CultureInfo.InvariantCulture)) }, default)));
        return contents.Where(c => c.Length == kilobytes * 1024L).Distinct().Count();
    }

    /// <summary>Wall and processor milliseconds of curl; null where it is not installed.</summary>
    private static async Task<(double Wall, double Cpu)?> CurlAsync(Uri address, int files, string folder)
    {
        Directory.CreateDirectory(folder);
        var list = Path.Combine(folder, "list");
        await File.WriteAllLinesAsync(list, Enumerable.Range(0, files).SelectMany(n => new[] { $"url = \"{address}{n}\"", $"output = \"{folder}/{n}\"" }));
        var started = Stopwatch.GetTimestamp();
        using var shell = Process.Start(new ProcessStartInfo("bash", ["-c", "curl --parallel --silent --no-progress-meter --fail --config \"$0\" && times", list]) { RedirectStandardOutput = true })!;
        var lines = (await shell.StandardOutput.ReadToEndAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        await shell.WaitForExitAsync();
        return shell.ExitCode == 0 ? (Stopwatch.GetElapsedTime(started).TotalMilliseconds, lines[^1].Split(' ').Sum(Milliseconds)) : null;
    }

    /// <summary>A time as bash writes it, such as <c>0m1.250s</c>.</summary>
    private static double Milliseconds(string time)
    {
        var parts = time.TrimEnd('s').Split('m');
        return 1000 * ((60 * double.Parse(parts[0], CultureInfo.InvariantCulture)) + double.Parse(parts[1], CultureInfo.InvariantCulture));
    }
}
