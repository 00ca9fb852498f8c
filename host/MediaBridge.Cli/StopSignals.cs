using System.Runtime.InteropServices;
using MediaBridge.Core.Running;

namespace MediaBridge.Cli;

/// <summary>Ctrl+C and SIGTERM: the first asks the run to stop at the next safe place, the second ends the process.</summary>
internal sealed class StopSignals : IDisposable
{
    private const string ShowCursor = "\u001b[?25h";
    private readonly CancellationTokenSource _stop = new();
    private readonly PosixSignalRegistration[] _registrations;
    private int _count;

    public StopSignals()
    {
        _registrations = [PosixSignalRegistration.Create(PosixSignal.SIGINT, OnSignal), PosixSignalRegistration.Create(PosixSignal.SIGTERM, OnSignal)];
    }

    /// <summary>Cancelled by the first signal.</summary>
    public CancellationToken Token => _stop.Token;

    public void Dispose()
    {
        foreach (var registration in _registrations)
        {
            registration.Dispose();
        }

        _stop.Dispose();
    }

    private void OnSignal(PosixSignalContext context)
    {
        if (Interlocked.Increment(ref _count) > 1)
        {
            if (!Console.IsErrorRedirected)
            {
                Console.Error.Write(ShowCursor);
            }

            // The journal knows what was under way: the next run settles it.
            Environment.Exit(ExitCodes.Cancelled);
        }

        context.Cancel = true;
        _stop.Cancel();
    }
}
