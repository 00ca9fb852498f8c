using MediaBridge.Core.Formats.Mdx;
using MediaBridge.Core.Tests.Formats.Kit;

namespace MediaBridge.Core.Tests.Formats.Mdx;

/// <summary>Pages of collections beside those of items.</summary>
internal sealed class CollectionFilesTests
{
    [TestCase("astro")]
    [TestCase("hugo")]
    public async Task LooksAsApproved(string flavour)
    {
        var made = await Rendered.Of(Format(flavour), Sets.All);
        Approved.Check("MdxFormat", $"{flavour}-collections.txt", string.Concat(made.Files.Where(f => f.MediaType.StartsWith("text/", StringComparison.Ordinal)).Select(f => $"=== {f.Path}\n{made.Text(f.Path)}")));
        Assert.That(made.Bytes.Keys, Does.Contain("covers/collections/harbour-collection.png").And.Contain("covers/backgrounds/harbour-collection.jpg"));
    }

    [Test]
    public async Task WithoutTheOptionThereIsNone()
    {
        var made = await Rendered.Of(new MdxFormat(new MdxOptions(), FakeServices.Make()), Sets.All);
        Assert.That(made.Bytes.Keys, Has.None.StartsWith("collections/"));
    }

    [Test]
    public async Task HostileNamesGiveSafePathsAndFrontMatter()
    {
        var made = await Rendered.Of(Format("astro"), Hostile.Items);
        foreach (var path in made.Bytes.Keys.Where(p => p.StartsWith("collections/", StringComparison.Ordinal)))
        {
            Assert.That(path, Does.Match("^collections/[a-z0-9][a-z0-9-]*\\.mdx$"));
            Assert.That(YamlAsJson.Read(made.Text(path).Split("---\n", 3)[1]).GetProperty("films").GetArrayLength(), Is.GreaterThan(0), path);
        }
    }

    private static MdxFormat Format(string flavour) => new(new MdxOptions { Flavour = Enum.Parse<MdxFlavour>(flavour, ignoreCase: true), Collections = true }, FakeServices.Make());
}
