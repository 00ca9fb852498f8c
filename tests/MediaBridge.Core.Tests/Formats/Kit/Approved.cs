using System.Text;

namespace MediaBridge.Core.Tests.Formats.Kit;

/// <summary>Compares an output with one that somebody has looked at. What differs is left beside it as <c>*.received</c>.</summary>
internal static class Approved
{
    public static void Check(string folder, string name, string text)
    {
        var path = Path.Combine(TestContext.CurrentContext.TestDirectory, "Formats", "Approved", folder, name);
        var expected = File.Exists(path) ? File.ReadAllText(path, Encoding.UTF8) : "";
        if (!string.Equals(expected, text, StringComparison.Ordinal))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path + ".received", text, new UTF8Encoding(false));
        }

        Assert.That(text, Is.EqualTo(expected), $"differs from {folder}/{name}; what was made is in {path}.received");
    }
}
