using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Tools;

/// <summary>Runs programs of the machine: no shell, a time limit, bounded output, and nothing of them left behind.</summary>
internal sealed class ToolRunner : ITools
{
    private const int ErrorLimit = 64 * 1024;

    private readonly ToolFinder _finder;
    private readonly TimeProvider _clock;
    private readonly long _outputLimit;

    /// <summary>Makes a runner.</summary>
    /// <param name="settings">Settings; <c>tools.NAME</c> gives a program's path.</param>
    /// <param name="clock">The clock of the time limits.</param>
    /// <param name="environment">Reads a variable; null for the process's own.</param>
    /// <param name="outputLimit">Most bytes of output; more ends the program.</param>
    public ToolRunner(IReadOnlyDictionary<string, string>? settings = null, TimeProvider? clock = null, Func<string, string?>? environment = null, long outputLimit = 64 << 20)
    {
        _finder = new ToolFinder(settings ?? new Dictionary<string, string>(StringComparer.Ordinal), environment ?? Environment.GetEnvironmentVariable);
        _clock = clock ?? TimeProvider.System;
        _outputLimit = outputLimit;
    }

    public bool Has(string tool) => _finder.Find(tool) is not null;

    public async Task<ToolResult> RunAsync(string tool, IReadOnlyList<string> arguments, TimeSpan timeout, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        cancellationToken.ThrowIfCancellationRequested();
        var path = _finder.Find(tool) ?? throw Missing(tool);
        using var timer = new CancellationTokenSource(timeout, _clock);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(timer.Token, cancellationToken);
        using var process = Start(tool, path, arguments);
        try
        {
            process.StandardInput.Close();
            var errors = new OutputTail(ErrorLimit);
            using var output = new MemoryStream();
            await ReadAllAsync(tool, process, output, errors, stop.Token);
            await process.WaitForExitAsync(stop.Token);
            return new ToolResult
            {
                ExitCode = process.ExitCode,
                Output = Encoding.UTF8.GetString(output.GetBuffer(), 0, (int)output.Length),
                Errors = errors.Text(),
            };
        }
        catch (OperationCanceledException) when (timer.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new PluginException(ErrorKind.Transient, $"'{tool}' was stopped because it took longer than {timeout.TotalSeconds:0.#} seconds.");
        }
        finally
        {
            await EndAsync(process);
        }
    }

    private static Process Start(string tool, string path, IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo(path)
        {
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        try
        {
            return Process.Start(start) ?? throw Missing(tool);
        }
        catch (Win32Exception e)
        {
            throw new PluginException(ErrorKind.Configuration, $"'{path}' cannot be run: {e.Message}", $"Install {tool} anew or set tools.{tool} to its path.", e);
        }
    }

    private async Task ReadAllAsync(string tool, Process process, MemoryStream output, OutputTail errors, CancellationToken cancellationToken)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var readOutput = ReadAsync(
            process.StandardOutput.BaseStream,
            chunk =>
            {
                output.Write(chunk.Span);
                if (output.Length > _outputLimit)
                {
                    throw new PluginException(ErrorKind.ItemRejected, $"'{tool}' was stopped because it printed more than {_outputLimit} bytes.");
                }
            },
            either.Token);
        var readErrors = ReadAsync(process.StandardError.BaseStream, chunk => errors.Add(chunk.Span), either.Token);
        try
        {
            await await Task.WhenAny(readOutput, readErrors);
            await Task.WhenAll(readOutput, readErrors);
        }
        catch
        {
            await either.CancelAsync();
            await Task.WhenAll(readOutput, readErrors).ContinueWith(static _ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
            throw;
        }
    }

    private static async Task ReadAsync(Stream stream, Action<ReadOnlyMemory<byte>> take, CancellationToken cancellationToken)
    {
        var buffer = new byte[16 * 1024];
        int read;
        while ((read = await stream.ReadAsync(buffer, cancellationToken)) > 0)
        {
            take(buffer.AsMemory(0, read));
        }
    }

    /// <summary>Kills the program and everything it started, if it still runs.</summary>
    private static async Task EndAsync(Process process)
    {
        try
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
                await process.WaitForExitAsync(CancellationToken.None);
            }
        }
        catch (Exception e) when (e is InvalidOperationException or Win32Exception or AggregateException)
        {
            Debug.WriteLine(e); // it ended by itself just now
        }
    }

    private static PluginException Missing(string tool) =>
        new(ErrorKind.Configuration, $"The program '{tool}' was not found.", $"Install {tool} so that it is on the path, or set tools.{tool} to its path.");
}
