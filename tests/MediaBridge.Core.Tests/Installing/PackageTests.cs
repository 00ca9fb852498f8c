using System.Buffers.Binary;
using MediaBridge.Core.Installing;

namespace MediaBridge.Core.Tests.Installing;

/// <summary>What packages must not be: each is refused with a sentence, and nothing of it stays.</summary>
internal sealed class PackageTests
{
    private const int Link = 0xA1FF;
    private const int Device = 0x21FF;

    private readonly Installation _here = new();

    [TearDown]
    public async Task EndAsync() => await _here.DisposeAsync();

    [TestCase("/etc/evil", "not relative")]
    [TestCase("../evil", "'..'")]
    [TestCase("plugin/../../evil", "'..'")]
    [TestCase("plugin/%2e%2e/%2e%2e/evil", "'..'")]
    [TestCase("plugin\\..\\evil", "forward slashes")]
    [TestCase("plugin/..%5c..%5cevil", "forward slashes")]
    [TestCase("C:/evil", "not relative")]
    [TestCase("//host/share/evil", "not relative")]
    [TestCase("plugin/NUL", "Windows reserves")]
    [TestCase("plugin/evil.", "dot or blank")]
    [TestCase("plugin//evil", "empty part")]
    [TestCase("plugin/a%00b", "must not have")]
    [TestCase("plugin/PLUGIN.JSON", "twice")]
    [TestCase("plugin/plugin.json/evil", "both a file and a folder")]
    public async Task A_path_that_leads_elsewhere_is_refused(string path, string why) => await RefusedAsync(TestPackage.Of().With(path, "x"), why);

    [TestCase(Link, "is a link")]
    [TestCase(Device, "neither a file nor a folder")]
    public async Task A_link_is_refused(int attributes, string why) => await RefusedAsync(TestPackage.Of().With("plugin/link", "/etc/passwd"u8.ToArray(), attributes), why);

    [Test]
    public async Task Too_many_too_much_and_too_dense_are_refused()
    {
        var limits = _here.Limits;
        _here.Limits = limits with { Entries = 3 };
        await RefusedAsync(TestPackage.Of(), "more than the 3 that are allowed");
        _here.Limits = limits with { UnpackedBytes = 1 << 20 };
        await RefusedAsync(TestPackage.Of().With("plugin/big", new byte[1 << 20]), "more than the 1 MiB");
        _here.Limits = limits with { PackageBytes = 1000 };
        await RefusedAsync(TestPackage.Of(), "more than the 0 MiB");
        _here.Limits = limits;
        await RefusedAsync(TestPackage.Of().With("plugin/zeros", new byte[8 << 20]), "200 times larger than packed");
    }

    [Test]
    public async Task An_entry_that_lies_about_its_length_is_refused()
    {
        var bytes = TestPackage.Of().With("plugin/zeros", new byte[500_000]).ToBytes();
        SetLength(bytes, "plugin/zeros", 10);
        await RefusedAsync(bytes, "damaged");
    }

    [Test]
    public async Task A_flipped_bit_is_found_wherever_it_is()
    {
        var good = TestPackage.Of().ToBytes();
        for (var at = 40; at < good.Length - 100; at += good.Length / 40)
        {
            var bytes = good.ToArray();
            bytes[at] ^= 0x10;
            var file = _here.Write("bad.nupkg", bytes);
            try
            {
                await _here.AddAsync(file);
            }
            catch (MediaBridge.Sdk.PluginException)
            {
                Assert.That(_here.Folders, Is.Empty, $"byte {at}");
                continue;
            }

            // A bit in a time stamp or a name outside of plugin/ changes no file.
            var bridge = await _here.StartAsync();
            Assert.That(bridge.PluginBook.Check(TestPackage.Id).Where(f => f.Level is Core.Diagnostics.FindingLevel.Error), Is.Empty, $"byte {at}");
            await bridge.PluginBook.RemoveAsync(TestPackage.Id);
        }
    }

    [Test]
    public async Task What_is_cut_off_empty_or_no_archive_is_refused()
    {
        var good = TestPackage.Of().ToBytes();
        await RefusedAsync(good[..(good.Length / 2)], "not a whole zip archive");
        await RefusedAsync([], "not a whole zip archive");
        await RefusedAsync("MZ this is a program"u8.ToArray(), "not a whole zip archive");
        await RefusedAsync(new TestPackage().With("readme.txt", "hello"), "holds no plugin");
    }

    [Test]
    public async Task A_manifest_with_an_id_that_is_a_path_is_refused()
        => await RefusedAsync(TestPackage.Of(change: m => m with { Id = "../evil" }), "one of the two is none");

    [Test]
    public async Task A_nuspec_with_a_document_type_is_refused()
    {
        var package = new TestPackage().With("a.nuspec", "<!DOCTYPE x [<!ENTITY y \"z\">]><package/>").With("plugin/plugin.json", "{}");
        await RefusedAsync(package, ".nuspec cannot be read");
    }

    [Test]
    public async Task A_folder_with_a_link_is_refused()
    {
        using var root = new Plugins.PluginRoot();
        var folder = root.Add(TestPackage.Id);
        File.CreateSymbolicLink(Path.Combine(folder, "link"), "/etc/passwd");
        var error = await Installation.RefusedAsync(() => _here.AddAsync(folder));
        Assert.That(error.Message, Does.Contain("is a link"));
        Assert.That(_here.Folders.Concat(_here.Leftovers), Is.Empty);
    }

    [TestCase("1.0", "1.0.0", 0)]
    [TestCase("1.0.0.0", "1.0.0", 0)]
    [TestCase("1.0.0", "1.0.1", -1)]
    [TestCase("1.10.0", "1.9.0", 1)]
    [TestCase("1.0.0-beta", "1.0.0", -1)]
    [TestCase("1.0.0-beta.2", "1.0.0-beta.10", -1)]
    [TestCase("1.0.0-1", "1.0.0-a", -1)]
    [TestCase("1.0.0-BETA", "1.0.0-beta", 0)]
    [TestCase("1.0.0-a.b", "1.0.0-a", 1)]
    [TestCase("1.0.0+x", "1.0.0+y", 0)]
    public void Versions_are_ordered_as_NuGet_does(string a, string b, int order)
    {
        Assert.That(Math.Sign(PackageVersion.Parse(a)!.CompareTo(PackageVersion.Parse(b))), Is.EqualTo(order));
        Assert.That(Math.Sign(PackageVersion.Parse(b)!.CompareTo(PackageVersion.Parse(a))), Is.EqualTo(-order));
    }

    [TestCase("")]
    [TestCase("a")]
    [TestCase("1..0")]
    [TestCase("1.0.0-")]
    [TestCase("1.2.3.4.5")]
    [TestCase("1.0.0/../../x")]
    public void What_is_no_version_is_none(string text) => Assert.That(PackageVersion.Parse(text), Is.Null);

    private Task RefusedAsync(TestPackage package, string why) => RefusedAsync(package.ToBytes(), why);

    private async Task RefusedAsync(byte[] package, string why)
    {
        var error = await Installation.RefusedAsync(() => _here.AddAsync(_here.Write("bad.nupkg", package)));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(error.Message, Does.StartWith("'bad.nupkg' is not installed: ").And.Contain(why).Or.StartWith("'../evil"));
            Assert.That(error.Message, Does.Contain(why));
            Assert.That(_here.Folders.Concat(_here.Leftovers), Is.Empty);
        }
    }

    /// <summary>Changes the unpacked length that the central directory states.</summary>
    private static void SetLength(byte[] zip, string name, int length)
    {
        var text = System.Text.Encoding.UTF8.GetBytes(name);
        var at = zip.AsSpan().LastIndexOf(text);
        BinaryPrimitives.WriteInt32LittleEndian(zip.AsSpan(at - 46 + 24), length);
    }
}
