using System.Diagnostics;
using NUnit.Framework;

namespace MediaBridge.Tests.Services.Browsers;

/// <summary>An X display that nobody sees.</summary>
public sealed class VirtualDisplay : IDisposable
{
    private readonly Process _server;

    private VirtualDisplay(Process server, string name) => (_server, Name) = (server, name);

    /// <summary>Its name, such as <c>:7</c>.</summary>
    public string Name { get; }

    /// <summary>Starts one; skips the test where there is none.</summary>
    public static async Task<VirtualDisplay> StartAsync()
    {
        if (!File.Exists("/usr/bin/Xvfb"))
        {
            Assert.Ignore("This test needs a display: apt-get install xvfb.");
        }

        // The server chooses a free number and says which when it is ready.
        var server = Process.Start(new ProcessStartInfo("/usr/bin/Xvfb", ["-displayfd", "1", "-screen", "0", "1280x1000x24", "-nolisten", "tcp"]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        server.BeginErrorReadLine();
        var number = await server.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(60));
        return new VirtualDisplay(server, $":{number}");
    }

    public void Dispose()
    {
        _server.Kill();
        _server.WaitForExit();
        _server.Dispose();
    }
}
