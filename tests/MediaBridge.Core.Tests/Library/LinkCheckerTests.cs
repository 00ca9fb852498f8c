using MediaBridge.Core.Http;
using MediaBridge.Core.Library.Cleanup;
using MediaBridge.Core.Tests.Http;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Tests.Library;

/// <summary>Addresses that items of the library name, asked at a local server.</summary>
public sealed class LinkCheckerTests : HubFixture
{
    [Test]
    public async Task What_is_gone_is_told_and_what_refuses_is_told_apart()
    {
        await using var bench = new LibraryBench();
        await bench.PutAsync(
            Film("One") with { Artwork = [Picture("ok"), Picture("status/404"), new Artwork { Role = Artwork.Thumb, Path = "films/one/thumb.jpg" }] },
            Film("Two") with { Artwork = [Picture("ok")], Description = new Description { Trailer = At("status/403"), Homepage = At("status/410") } });
        var issues = await new LinkChecker(bench.Store, Hub, 5).FindAsync(null, CancellationToken.None);
        Assert.That(issues.Select(i => (i.Kind, i.Count)), Is.EqualTo(new[] { ("broken-link", 2L), ("unknown-link", 1L) }));
        Assert.That(issues[0].Examples, Is.EqualTo(new[] { $"one: {At("status/404")} answered 404", $"two: {At("status/410")} answered 410" }));
        Assert.That(issues[1].Examples, Is.EqualTo(new[] { $"two: {At("status/403")} answered 403" }));
        Assert.That((Server.Count("/ok"), Server.Count("/status/404"), Server.Count("/status/403")), Is.EqualTo((1, 1, 2)), "each once; what refuses a question for the head is asked for a byte");
        Assert.That(Server.Seen.Where(s => s.Method == "GET").Select(s => s.Headers["Range"]), Is.EqualTo(new[] { "bytes=0-0" }));
    }

    [Test]
    public async Task Offline_nothing_is_asked()
    {
        await using var bench = new LibraryBench();
        await bench.PutAsync(Film("One") with { Artwork = [Picture("ok")] });
        var checker = new LinkChecker(bench.Store, NewHub(o => o with { Offline = true }), 5);
        Assert.That(async () => await checker.FindAsync(null, CancellationToken.None), Throws.TypeOf<PluginException>().With.Property("Error").Property("Code").EqualTo(HttpErrorCodes.Offline));
        Assert.That(Server.Seen, Is.Empty);
    }

    private static MediaItem Film(string title) => new() { Title = title, Ids = [new ExternalId("test", title)] };

    private Artwork Picture(string path) => new() { Role = Artwork.Poster, Url = At(path) };

    private Uri At(string path) => new(Server.Address, path);
}
