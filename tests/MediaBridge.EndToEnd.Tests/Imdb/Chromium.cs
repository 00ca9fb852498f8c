using System.Diagnostics;

namespace MediaBridge.EndToEnd.Tests.Imdb;

/// <summary>The browser that these tests need, and the display that windows need.</summary>
internal static class Chromium
{
    private static readonly string[] Names = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome-stable", "/usr/bin/google-chrome"];

    /// <summary>Skips the test where there is no browser.</summary>
    public static void Need()
    {
        if (!Names.Any(File.Exists))
        {
            Assert.Ignore("This test needs chromium: apt-get install chromium.");
        }
    }

    /// <summary>Processes of browsers that work on a folder.</summary>
    public static IReadOnlyList<int> On(string folder) => [.. Directory.EnumerateDirectories("/proc")
        .Select(d => (Id: int.TryParse(Path.GetFileName(d), out var id) ? id : 0, Folder: d))
        .Where(p => p.Id > 0 && Line(p.Folder).Contains(folder, StringComparison.Ordinal) && Line(p.Folder).Contains("--user-data-dir", StringComparison.Ordinal))
        .Select(p => p.Id)];

    /// <summary>Waits until no browser works on a folder.</summary>
    public static async Task GoneAsync(string folder)
    {
        for (var i = 0; i < 300 && On(folder).Count > 0; i++)
        {
            await Task.Delay(100);
        }

        Assert.That(On(folder), Is.Empty, "browsers were left behind");
    }

    private static string Line(string folder)
    {
        try
        {
            return File.ReadAllText(Path.Combine(folder, "cmdline"));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }

    /// <summary>An X display that nobody sees.</summary>
    internal sealed class Display : IDisposable
    {
        private readonly Process _server;

        private Display(Process server, string name) => (_server, Name) = (server, name);

        /// <summary>Its name, such as <c>:7</c>.</summary>
        public string Name { get; }

        /// <summary>Starts one; skips the test where there is none.</summary>
        public static async Task<Display> StartAsync()
        {
            if (!File.Exists("/usr/bin/Xvfb"))
            {
                Assert.Ignore("This test needs a display: apt-get install xvfb.");
            }

            // The server chooses a free number and says which when it is ready.
            var server = Process.Start(new ProcessStartInfo("/usr/bin/Xvfb", ["-displayfd", "1", "-screen", "0", "1280x1000x24", "-nolisten", "tcp"]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            server.BeginErrorReadLine();
            var number = await server.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(60));
            return new Display(server, $":{number}");
        }

        public void Dispose()
        {
            _server.Kill();
            _server.WaitForExit();
            _server.Dispose();
        }
    }
}
