using NUnit.Framework;

namespace MediaBridge.Tests.Services.Browsers;

/// <summary>The browser that these tests need, and the display that windows need.</summary>
public static class Chromium
{
    private static readonly string[] Names = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome-stable", "/usr/bin/google-chrome"];

    /// <summary>The program; null where there is none.</summary>
    public static string? Path => Names.FirstOrDefault(File.Exists);

    /// <summary>Skips the test where there is no browser.</summary>
    public static void Need()
    {
        if (Path is null)
        {
            Assert.Ignore("This test needs chromium: apt-get install chromium.");
        }
    }

    /// <summary>Processes of browsers that work on a folder.</summary>
    public static IReadOnlyList<int> On(string folder) => [.. Directory.EnumerateDirectories("/proc")
        .Select(d => (Id: int.TryParse(System.IO.Path.GetFileName(d), out var id) ? id : 0, Folder: d))
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
            return File.ReadAllText(System.IO.Path.Combine(folder, "cmdline"));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
