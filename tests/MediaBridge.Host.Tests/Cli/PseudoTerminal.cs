using System.Diagnostics;
using System.Text;

namespace MediaBridge.Host.Tests.Cli;

/// <summary>Runs the program at a terminal, which <c>script</c> of util-linux makes, and types when a question is there.</summary>
internal sealed class PseudoTerminal : IDisposable
{
    private readonly Process _process;
    private readonly StringBuilder _seen = new();
    private readonly char[] _buffer = new char[4096];
    private int _read;

    private PseudoTerminal(Process process) => _process = process;

    /// <summary>All that was shown.</summary>
    public string Seen => _seen.ToString();

    /// <summary>Starts the program; skips the test where no terminal can be made.</summary>
    public static PseudoTerminal Start(CliSandbox cli, string[] arguments, int columns = 80)
    {
        var inner = cli.Start(arguments);
        var line = string.Join(' ', inner.ArgumentList.Prepend(inner.FileName).Select(a => $"'{a.Replace("'", "'\\''", StringComparison.Ordinal)}'"));
        return Start(cli.Start(), line, columns);
    }

    /// <summary>Starts a command line of the shell, in the folder and with the variables of another start.</summary>
    public static PseudoTerminal Start(ProcessStartInfo start, string line, int columns = 80)
    {
        if (!OperatingSystem.IsLinux() || !File.Exists("/usr/bin/script"))
        {
            Assert.Ignore("needs script of util-linux to make a terminal");
        }

        start.FileName = "/usr/bin/script";
        start.ArgumentList.Clear();
        foreach (var argument in new[] { "-qefc", $"stty cols {columns} rows 40; exec {line}", "/dev/null" })
        {
            start.ArgumentList.Add(argument);
        }

        (start.Environment["TERM"], start.Environment["SHELL"]) = ("xterm", "/bin/sh");
        return new PseudoTerminal(Process.Start(start)!);
    }

    /// <summary>Waits until the text has been shown, after what was waited for before.</summary>
    public async Task WaitForAsync(string text, CancellationToken cancellationToken)
    {
        int at;
        while ((at = Seen.IndexOf(text, _read, StringComparison.Ordinal)) < 0)
        {
            var count = await _process.StandardOutput.ReadAsync(_buffer, cancellationToken);
            Assert.That(count, Is.Positive, $"'{text}' was not shown, but:\n{Seen}");
            _seen.Append(_buffer, 0, count);
        }

        _read = at + text.Length;
    }

    /// <summary>Waits for a question and types the answer.</summary>
    public async Task AnswerAsync(string question, string answer, CancellationToken cancellationToken)
    {
        await WaitForAsync(question, cancellationToken);
        await _process.StandardInput.WriteAsync(answer + "\n");
        await _process.StandardInput.FlushAsync(cancellationToken);
    }

    /// <summary>Types keys, such as Ctrl+C.</summary>
    public async Task TypeAsync(string keys, CancellationToken cancellationToken)
    {
        await _process.StandardInput.WriteAsync(keys);
        await _process.StandardInput.FlushAsync(cancellationToken);
    }

    /// <summary>Waits for the end; its exit code.</summary>
    public async Task<int> EndAsync(CancellationToken cancellationToken)
    {
        _seen.Append(await _process.StandardOutput.ReadToEndAsync(cancellationToken));
        await _process.WaitForExitAsync(cancellationToken);
        return _process.ExitCode;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.Dispose();
    }
}
