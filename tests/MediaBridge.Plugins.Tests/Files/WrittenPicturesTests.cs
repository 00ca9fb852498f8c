using MediaBridge.Plugins.Files.Pictures;
using MediaBridge.Plugins.Files.Scanning;
using MediaBridge.Sdk.Testing;

namespace MediaBridge.Plugins.Tests.Files;

public sealed class WrittenPicturesTests
{
    private TestServices _services = null!;

    [SetUp]
    public void Start() => _services = new TestServices();

    [TearDown]
    public async Task StopAsync() => await _services.DisposeAsync();

    [Test]
    public async Task ItKnowsWhatItWroteUntilSomebodyChangesIt()
    {
        var notes = new PictureNotes(_services.State, _services.Folder);
        var file = Write("A Film/poster.jpg", "one");
        await notes.AddAsync("A Film/poster.jpg", default);
        await notes.AddAsync("A Film/gone.jpg", default);
        await notes.StoreAsync(default);

        var own = await WrittenPictures.LoadAsync(_services.State, _services.Folder, default);
        Assert.That(own.Contains("A Film", Entry(file)), Is.True);
        Assert.That(own.Contains("B Film", Entry(file)), Is.False);
        Assert.That(own.Contains("A Film", Entry(file) with { Name = "gone.jpg" }), Is.False);
        Assert.That(own.Contains("A Film", Entry(file) with { Length = 4 }), Is.False);
        Assert.That(own.Contains("A Film", Entry(file) with { Modified = 1 }), Is.False);
        Assert.That((await WrittenPictures.LoadAsync(_services.State, "/elsewhere", default)).IsEmpty, Is.True);
    }

    [Test]
    public async Task OfTheRunsThatWroteSomethingTheLastCounts()
    {
        var (first, second) = (Write("a/poster.jpg", "one"), Write("a/fanart.jpg", "two"));
        var notes = new PictureNotes(_services.State, _services.Folder);
        await notes.AddAsync("a/poster.jpg", default);
        await notes.StoreAsync(default);
        await new PictureNotes(_services.State, _services.Folder).StoreAsync(default);
        Assert.That((await WrittenPictures.LoadAsync(_services.State, _services.Folder, default)).Contains("a", Entry(first)), Is.True, "a run that wrote nothing leaves it");

        notes = new PictureNotes(_services.State, _services.Folder);
        await notes.AddAsync("a/fanart.jpg", default);
        await notes.StoreAsync(default);
        var own = await WrittenPictures.LoadAsync(_services.State, _services.Folder, default);
        Assert.That((own.Contains("a", Entry(first)), own.Contains("a", Entry(second))), Is.EqualTo((false, true)));
    }

    [TestCase("")]
    [TestCase("no base 64")]
    [TestCase("AQID")]
    [TestCase("AgAA")]
    public async Task ADamagedNoteSaysNothing(string text)
    {
        await _services.State.SetAsync($"pictures\n{_services.Folder}", text, default);
        Assert.That((await WrittenPictures.LoadAsync(_services.State, _services.Folder, default)).IsEmpty, Is.True);
    }

    private FileInfo Write(string path, string text)
    {
        var file = Path.Combine(_services.Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
        return new FileInfo(file);
    }

    private static FileEntry Entry(FileInfo file) => new(file.Name, file.Length, file.LastWriteTimeUtc.Ticks);
}
