using MediaBridge.Core;
using MediaBridge.Core.Running;
using MediaBridge.Sdk.Testing;
using MediaBridge.Tests.Services;
using MediaBridge.Tests.Services.Pictures;

namespace MediaBridge.Plugins.Tests.Files;

/// <summary>Pictures of a media server come with the account that their item was read with; nobody else's server sees a credential.</summary>
public sealed class ArtworkAccountTests
{
    private readonly string _folder = Directory.CreateTempSubdirectory("mediabridge-artwork-").FullName;

    [TearDown]
    public void Clean() => Directory.Delete(_folder, recursive: true);

    [Test]
    public async Task TheAccountOfTheItemsOwnServiceFetchesItsPicturesAndNoOther()
    {
        await using var home = await PictureServer.StartAsync();
        await using var other = await PictureServer.StartAsync();
        Directory.CreateDirectory(Path.Combine(_folder, "data"));
        Directory.CreateDirectory(Path.Combine(_folder, "films"));
        File.WriteAllText(Path.Combine(_folder, "data", "connections.yaml"), $"home: {{ service: gallery, with: {{ address: \"{home.Address}\" }} }}\nstranger: {{ service: elsewhere, with: {{ address: \"{other.Address}\" }} }}\n");
        await using var bridge = await Bridge.OpenAsync(new BridgeOptions
        {
            DataFolder = Path.Combine(_folder, "data"),
            Plugins =
            [
                new Plugins.Files.Plugin(),
                new GalleryPlugin("gallery", "Heat", () => home.Address + "/secure/heat.jpg"),
                new GalleryPlugin("elsewhere", "Ronin", () => home.Address + "/secure/ronin.jpg"),
            ],
            TimeProvider = new VirtualTime { Limits = TimeSpan.FromSeconds(20) },
        });
        await bridge.Connections.SignInAsync("home", new TestPrompt());
        await bridge.Connections.SignInAsync("stranger", new TestPrompt());
        var run = await bridge.RunAsync(bridge.Parse($$"""
            version: 1
            name: pictures
            from: [ { source: gallery.films, connection: home }, { source: elsewhere.films, connection: stranger } ]
            to: [ { sink: files.artwork, with: { folder: "{{Path.Combine(_folder, "films")}}" } } ]
            """));
        Assert.That(File.Exists(Path.Combine(_folder, "films/Heat/poster.jpg")), Is.True, string.Join('\n', run.Messages.Concat(bridge.Runs.Left(run.Run, ReasonWords.Rejected).Select(l => l.Reason))));
        Assert.That(File.Exists(Path.Combine(_folder, "films/Ronin/poster.jpg")), Is.False, "an item of another service gets no credential of this one");
    }
}
