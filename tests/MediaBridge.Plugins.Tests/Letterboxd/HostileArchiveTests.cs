using System.IO.Compression;
using System.Text;
using MediaBridge.Plugins.Letterboxd.Export;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Tests.Letterboxd;

/// <summary>Archives that somebody made to do harm, or that broke on their way.</summary>
public sealed class HostileArchiveTests
{
    [TestCase("../ratings.csv")]
    [TestCase("/ratings.csv")]
    [TestCase("C:/ratings.csv")]
    [TestCase("..\\ratings.csv")]
    [TestCase("lists/../../ratings.csv")]
    public void NamesThatLeadOutOfItAreNoFiles(string name)
        => Assert.That(async () => await Reading.ZipAsync(Zip((name, Encoding.UTF8.GetBytes("Date,Name,Year,Letterboxd URI,Rating\n2024-05-12,One,2014,https://boxd.it/x1,5\n")))), Throws.InstanceOf<PluginException>().With.Message.Contains("is no export of Letterboxd"));

    [Test]
    public void AFileThatUnpacksToFarTooMuchIsRefused()
        => Assert.That(async () => await Reading.ZipAsync(Zip(("watched.csv", new byte[ExportFiles.LargestFile + 1]))), Throws.InstanceOf<PluginException>().With.Message.Contains("more than 64 MiB"));

    [Test]
    public void WhatIsNoArchiveIsToldSo()
        => Assert.That(async () => await Reading.ZipAsync(Encoding.UTF8.GetBytes("<html>sign in</html>")), Throws.InstanceOf<PluginException>().With.Message.Contains("no zip archive"));

    [Test]
    public void ADamagedFileIsToldByItsName()
    {
        var zip = ExportFixture.Sample().ToZip();
        var text = Encoding.Latin1.GetString(zip);
        var at = text.IndexOf("watched.csv", StringComparison.Ordinal) + "watched.csv".Length;
        zip.AsSpan(at, 40).Fill(0xFF);
        Assert.That(async () => await Reading.ZipAsync(zip), Throws.InstanceOf<PluginException>().With.Message.Contains("watched.csv"));
    }

    [Test]
    public void AnExportOfSomethingElseIsRefused()
        => Assert.That(async () => await Reading.ZipAsync(Zip(("html/index.html", [1, 2, 3]))), Throws.InstanceOf<PluginException>().With.Message.Contains("is no export of Letterboxd"));

    private static byte[] Zip(params (string Name, byte[] Bytes)[] files)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in files)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return bytes.ToArray();
    }
}
