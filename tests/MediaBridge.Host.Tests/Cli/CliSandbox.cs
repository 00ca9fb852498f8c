using System.Diagnostics;
using System.Text;

namespace MediaBridge.Host.Tests.Cli;

/// <summary>Runs the real program in a folder of its own: own data folder, own settings, no variables of this machine.</summary>
internal sealed class CliSandbox : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);

    public CliSandbox() => Directory.CreateDirectory(Data);

    /// <summary>The folder in which it works.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("mediabridge-cli-").FullName;

    /// <summary>Environment variables of every call that names no others.</summary>
    public IReadOnlyDictionary<string, string>? Variables { get; init; }

    /// <summary>Its data folder.</summary>
    public string Data => Path.Combine(Folder, "data");

    /// <summary>The root of the source tree.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>A path inside the folder.</summary>
    public string File(string name) => Path.Combine(Folder, name);

    /// <summary>Writes a file into the folder.</summary>
    public string Write(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(File(name))!);
        System.IO.File.WriteAllText(File(name), text);
        return name;
    }

    /// <summary>All files of a folder in it, in ordinal order of their paths below it.</summary>
    public string[] Files(string folder)
        => [.. Directory.EnumerateFiles(File(folder), "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(File(folder), f).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    public Task<CliResult> RunAsync(params string[] arguments) => RunAsync(arguments, null);

    /// <summary>Calls the program and waits.</summary>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="input">Its standard input.</param>
    /// <param name="folder">Where it runs, if not in the sandbox.</param>
    /// <param name="variables">More environment variables.</param>
    public async Task<CliResult> RunAsync(string[] arguments, string? input, string? folder = null, IReadOnlyDictionary<string, string>? variables = null)
    {
        using var process = Process.Start(Start(arguments, folder ?? Folder, variables ?? Variables))!;
        using var limit = new CancellationTokenSource(Limit);
        try
        {
            await process.StandardInput.WriteAsync((input ?? "").AsMemory(), limit.Token);
            process.StandardInput.Close();
            var output = process.StandardOutput.ReadToEndAsync(limit.Token);
            var errors = process.StandardError.ReadToEndAsync(limit.Token);
            await process.WaitForExitAsync(limit.Token);
            return new CliResult(process.ExitCode, await output, await errors);
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }

    /// <summary>How the program is started in the sandbox, for tests that watch it.</summary>
    public ProcessStartInfo Start(params string[] arguments) => Start(arguments, Folder, null);

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private ProcessStartInfo Start(string[] arguments, string folder, IReadOnlyDictionary<string, string>? variables)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.ArgumentList.Add("exec");
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "mediabridge.dll"));
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var name in start.Environment.Keys.Where(k => k.StartsWith("MEDIABRIDGE_", StringComparison.Ordinal) || k is "NO_COLOR").ToList())
        {
            start.Environment.Remove(name);
        }

        (start.Environment["HOME"], start.Environment["XDG_CONFIG_HOME"], start.Environment["XDG_DATA_HOME"]) = (Folder, File("config"), File("share"));
        (start.Environment["APPDATA"], start.Environment["LOCALAPPDATA"]) = (File("config"), File("share"));
        start.Environment["MEDIABRIDGE_DATA"] = Data;
        start.Environment["MEDIABRIDGE_SYSTEM_CONFIG"] = File("system.yaml");
        foreach (var (name, value) in variables ?? new Dictionary<string, string>(StringComparer.Ordinal))
        {
            start.Environment[name] = value;
        }

        return start;
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !System.IO.File.Exists(Path.Combine(folder.FullName, "MediaBridge.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests run outside of the source tree.");
    }
}
