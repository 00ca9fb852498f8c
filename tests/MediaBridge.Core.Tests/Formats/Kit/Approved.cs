using System.Text;

namespace MediaBridge.Core.Tests.Formats.Kit;

/// <summary>Compares an output with one that somebody has looked at. What differs is left beside it as <c>*.received</c>; with <c>MEDIABRIDGE_ACCEPT=1</c> it becomes the approved one in the source tree.</summary>
internal static class Approved
{
    public static void Check(string folder, string name, string text)
    {
        if (Environment.GetEnvironmentVariable("MEDIABRIDGE_ACCEPT") is "1")
        {
            var source = Path.Combine(Source(), "tests", "MediaBridge.Core.Tests", "Formats", "Approved", folder, name);
            Directory.CreateDirectory(Path.GetDirectoryName(source)!);
            File.WriteAllText(source, text, new UTF8Encoding(false));
            return;
        }

        var path = Path.Combine(TestContext.CurrentContext.TestDirectory, "Formats", "Approved", folder, name);
        var expected = File.Exists(path) ? File.ReadAllText(path, Encoding.UTF8) : "";
        if (!string.Equals(expected, text, StringComparison.Ordinal))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path + ".received", text, new UTF8Encoding(false));
        }

        Assert.That(text, Is.EqualTo(expected), $"differs from {folder}/{name}; what was made is in {path}.received");
    }

    private static string Source()
    {
        var folder = TestContext.CurrentContext.TestDirectory;
        while (!File.Exists(Path.Combine(folder, "MediaBridge.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("The tests run outside of the source tree.");
        }

        return folder;
    }
}
