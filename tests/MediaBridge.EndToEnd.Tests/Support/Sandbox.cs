using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace MediaBridge.EndToEnd.Tests.Support;

/// <summary>A folder with a data folder, items and output, in which the real program is run.</summary>
internal sealed class Sandbox : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    public string Path { get; } = Directory.CreateTempSubdirectory("mediabridge-e2e-").FullName;

    public string Data => this["data"];

    /// <summary>Variables of the program's environment, beyond those that every sandbox sets.</summary>
    public Dictionary<string, string> Variables { get; } = new(StringComparer.Ordinal);

    public string this[string relative] => System.IO.Path.Combine(Path, relative);

    public string Write(string relative, string text)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(this[relative])!);
        File.WriteAllText(this[relative], text);
        return this[relative];
    }

    /// <summary>Lines of items, numbered from 1.</summary>
    public static string Items(int count, int first = 1)
        => string.Concat(Enumerable.Range(first, count).Select(n => string.Create(CultureInfo.InvariantCulture, $$"""{"kind":"movie","title":"Film {{n}}","year":{{1900 + (n % 100)}},"ids":["imdb:tt{{n:0000000}}"]}""") + "\n"));

    /// <summary>A pipeline from an items file to a file of all items.</summary>
    public string Pipeline(string name = "films", string items = "in.jsonl", string output = "out", string? path = null, string? extra = null)
        => Write(
            $"{name}.yaml",
            $$"""
            version: 1
            name: {{name}}
            from:
              - source: items
                with: { file: "{{this[items]}}" }
            to:
              - sink: files
                with: { folder: "{{this[output]}}", format: jsonl{{(path is null ? "" : $", path: \"{path}\"")}} }
            {{extra}}
            """);

    /// <summary>Makes a pipe with a name: who opens it for writing waits until the program reads it.</summary>
    public string Pipe(string relative)
    {
        using var made = Process.Start("mkfifo", [this[relative]]);
        made.WaitForExit();
        return this[relative];
    }

    /// <summary>Starts the program.</summary>
    public Process Start(params string[] arguments) => Process.Start(StartInfo("dotnet", ["exec", Program, .. arguments]))!;

    public Task<Result> RunAsync(params string[] arguments) => EndAsync(Start(arguments));

    /// <summary>Runs the program in another working folder.</summary>
    public Task<Result> RunInAsync(string folder, params string[] arguments)
    {
        var start = StartInfo("dotnet", ["exec", Program, .. arguments]);
        start.WorkingDirectory = folder;
        return EndAsync(Process.Start(start)!);
    }

    /// <summary>Runs the program under a shell that sets limits first.</summary>
    public Task<Result> RunLimitedAsync(string limits, params string[] arguments)
        => EndAsync(Process.Start(StartInfo("sh", ["-c", $"{limits}; exec dotnet exec \"$@\"", "sh", Program, .. arguments]))!);

    /// <summary>Waits for the end.</summary>
    public static async Task<Result> EndAsync(Process process)
    {
        using var _ = process;
        using var limit = new CancellationTokenSource(Limit);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(limit.Token);
            var errors = process.StandardError.ReadToEndAsync(limit.Token);
            await process.WaitForExitAsync(limit.Token);
            return new Result(process.ExitCode, await output, await errors);
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);

    private static string Program => System.IO.Path.Combine(AppContext.BaseDirectory, "mediabridge.dll");

    private ProcessStartInfo StartInfo(string file, string[] arguments)
    {
        var start = new ProcessStartInfo(file, arguments)
        {
            WorkingDirectory = Path,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var name in start.Environment.Keys.Where(k => k.StartsWith("MEDIABRIDGE_", StringComparison.Ordinal)).ToList())
        {
            start.Environment.Remove(name);
        }

        (start.Environment["HOME"], start.Environment["XDG_CONFIG_HOME"], start.Environment["XDG_DATA_HOME"]) = (Path, this["config"], this["share"]);
        start.Environment["MEDIABRIDGE_DATA"] = Data;
        foreach (var (name, value) in Variables)
        {
            start.Environment[name] = value;
        }

        return start;
    }

    /// <summary>What a call of the program gave.</summary>
    internal sealed record Result(int ExitCode, string Output, string Errors)
    {
        public string All => $"exit {ExitCode}\n--- out\n{Output}\n--- err\n{Errors}";
    }
}
