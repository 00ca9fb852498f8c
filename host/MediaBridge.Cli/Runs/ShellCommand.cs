using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace MediaBridge.Cli.Runs;

/// <summary>Runs a command line of the shell.</summary>
internal static class ShellCommand
{
    private const int NotStarted = 127;
    private const int TookTooLong = 124; // as timeout(1) says it
    private const int MostOutput = 500;

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LastWords = TimeSpan.FromMilliseconds(500);

    /// <summary>Runs it without input, for half a minute at most.</summary>
    /// <returns>Its exit code, and the last line of what it wrote, for messages.</returns>
    public static async Task<(int Exit, string Output)> RunAsync(string command, IReadOnlyDictionary<string, string> variables)
    {
        var start = new ProcessStartInfo(OperatingSystem.IsWindows() ? "cmd.exe" : "/bin/sh")
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        if (OperatingSystem.IsWindows())
        {
            start.Arguments = $"/d /s /c \"{command}\"";
        }
        else
        {
            start.ArgumentList.Add("-c");
            start.ArgumentList.Add(command);
        }

        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value.Replace("\0", "", StringComparison.Ordinal);
        }

        try
        {
            using var process = new Process { StartInfo = start, EnableRaisingEvents = true };
            return await EndAsync(process);
        }
        catch (Win32Exception e)
        {
            return (NotStarted, e.Message);
        }
    }

    private static async Task<(int Exit, string Output)> EndAsync(Process process)
    {
        var (output, gate) = (new StringBuilder(), new Lock());
        void Take(string? line)
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                lock (gate)
                {
                    output.Clear().Append(line.AsSpan(0, Math.Min(line.Length, MostOutput)));
                }
            }
        }

        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        process.Exited += (_, _) => ended.TrySetResult();
        process.OutputDataReceived += (_, e) => Take(e.Data);
        process.ErrorDataReceived += (_, e) => Take(e.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        process.StandardInput.Close();
        try
        {
            await ended.Task.WaitAsync(Limit);
        }
        catch (TimeoutException)
        {
            process.Kill(entireProcessTree: true);
            return (TookTooLong, "it took longer than 30 s and was ended");
        }

        try
        {
            // What it left running in the background may keep its output open: that is not waited for.
            using var last = new CancellationTokenSource(LastWords);
            await process.WaitForExitAsync(last.Token);
        }
        catch (OperationCanceledException)
        {
            // What was read until now has to do.
        }

        lock (gate)
        {
            return (process.ExitCode, output.ToString());
        }
    }
}
