using MediaBridge.Plugins.Files;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Tests.Files;

[TestFixture]
public sealed class HostileFoldersTests : IDisposable
{
    private readonly FilmFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [TestCase("../outside.txt")]
    [TestCase("films/../../outside.txt")]
    [TestCase("films/a/../b")]
    [TestCase("films/./a.mkv")]
    [TestCase("films//a.mkv")]
    [TestCase("/etc/passwd")]
    [TestCase("films//etc/passwd")]
    [TestCase("films/a\0b")]
    [TestCase("other/a.mkv")]
    [TestCase("films")]
    [TestCase("")]
    public async Task Paths_that_leave_the_root_are_refused(string path)
    {
        var error = await Assert.ThrowsAsync<PluginException>(() => _folder.Source().OpenAsync(path, CancellationToken.None));
        Assert.That(error!.Error.Kind, Is.EqualTo(ErrorKind.Configuration));
        await Assert.ThrowsAsync<PluginException>(() => _folder.Source().TagAsync(path, CancellationToken.None));
    }

    [Test]
    public async Task Files_are_opened_by_the_paths_of_items()
    {
        _folder.Write("A (2001)/A.mkv", "bytes");
        var path = (await _folder.OnlyFilmAsync()).Versions![0].Files[0].Path;
        await using var stream = await _folder.Source().OpenAsync(path, CancellationToken.None);
        Assert.That(new StreamReader(stream!).ReadToEnd(), Is.EqualTo("bytes"));
        Assert.That(await _folder.Source().OpenAsync("films/none.mkv", CancellationToken.None), Is.Null);
        Assert.That(await _folder.Source().TagAsync("films/none.mkv", CancellationToken.None), Is.Null);
    }

    [Test]
    public async Task Writes_and_deletes_are_refused()
    {
        _folder.With("a.mkv");
        await Assert.ThrowsAsync<PluginException>(() => _folder.Source().WriteAsync("films/a.mkv", Stream.Null, null, CancellationToken.None));
        await Assert.ThrowsAsync<PluginException>(() => _folder.Source().DeleteAsync("films/a.mkv", null, CancellationToken.None));
        Assert.That(File.Exists(_folder.Full("a.mkv")));
    }

    [Test]
    [Platform(Exclude = "Win")]
    public async Task Links_out_of_the_root_are_neither_read_nor_opened()
    {
        var outside = Path.Combine(Path.GetDirectoryName(_folder.Root)!, "outside");
        Directory.CreateDirectory(outside);
        await File.WriteAllTextAsync(Path.Combine(outside, "secret.mkv"), "secret");
        _folder.With("a.mkv");
        File.CreateSymbolicLink(_folder.Full("link.mkv"), Path.Combine(outside, "secret.mkv"));
        Directory.CreateSymbolicLink(_folder.Full("linked"), outside);

        Assert.That((await _folder.OnlyFilmAsync()).Title, Is.EqualTo("a"));
        await Assert.ThrowsAsync<PluginException>(() => _folder.Source().OpenAsync("films/link.mkv", CancellationToken.None));
        await Assert.ThrowsAsync<PluginException>(() => _folder.Source().OpenAsync("films/linked/secret.mkv", CancellationToken.None));

        var followed = await _folder.FilmsAsync(new VideosOptions { FollowLinks = true });
        Assert.That(followed.Select(f => f.Ids[0].Value), Is.EqualTo(new[] { "films/a.mkv", "films/link.mkv", "films/linked" }));
    }

    [Test]
    [Platform(Exclude = "Win")]
    public async Task Links_in_circles_and_to_nowhere_end()
    {
        var outside = Path.Combine(Path.GetDirectoryName(_folder.Root)!, "outside");
        Directory.CreateDirectory(outside);
        await File.WriteAllTextAsync(Path.Combine(outside, "film.mkv"), "x");
        _folder.With("Sub/a.mkv");
        Directory.CreateSymbolicLink(_folder.Full("Sub/up"), "..");
        Directory.CreateSymbolicLink(_folder.Full("out"), outside);
        Directory.CreateSymbolicLink(Path.Combine(outside, "back"), _folder.Root);
        Directory.CreateSymbolicLink(Path.Combine(outside, "self"), ".");
        File.CreateSymbolicLink(_folder.Full("dangling.mkv"), "nothing.mkv");
        File.CreateSymbolicLink(_folder.Full("circle1.mkv"), "circle2.mkv");
        File.CreateSymbolicLink(_folder.Full("circle2.mkv"), "circle1.mkv");
        Assert.That((await _folder.FilmsAsync(new VideosOptions { FollowLinks = true })).Select(f => f.Ids[0].Value), Is.EquivalentTo(new[] { "films/Sub", "films/out/film.mkv" }));
        Assert.That(await _folder.FilmsAsync(), Has.Count.EqualTo(1));
    }

    [Test]
    [Platform(Exclude = "Win")]
    public async Task An_unreadable_folder_makes_the_read_incomplete_and_keeps_what_was_known()
    {
        _folder.With("A (2001)/a.mkv", "B (2002)/b.mkv");
        var cursor = (await _folder.ReadAsync()).Single(e => e.NextCursor is not null).NextCursor;
        File.SetUnixFileMode(_folder.Full("B (2002)"), UnixFileMode.None);
        var isEnforced = !CanList(_folder.Full("B (2002)"));
        var read = await _folder.ReadAsync(cursor);
        File.SetUnixFileMode(_folder.Full("B (2002)"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        Assert.That((read.Any(e => e.RemovedId is not null), read[^1].IsComplete), Is.EqualTo((false, !isEnforced)));
        Assert.That((await _folder.ReadAsync(read.Single(e => e.NextCursor is not null).NextCursor)).Any(e => e.Item is not null || e.RemovedId is not null), Is.False);
    }

    [Test]
    [Platform(Exclude = "Win")]
    public async Task Strange_names_are_safe()
    {
        var longName = new string('n', 240) + ".mkv";
        _folder.With("Line\nbreak (2003)/a.mkv", "Tab\tfilm.mkv", longName, "quote\"'<>|.mkv", "*?.mkv", "emoji 🎬 (2003).mkv", " leading.mkv");
        var films = await _folder.FilmsAsync();
        Assert.That(films, Has.Count.EqualTo(7));
        Assert.That(films.Select(f => f.Ids[0].Value), Has.One.EqualTo("films/Line%0Abreak (2003)"));
        foreach (var path in films.Select(f => f.Versions![0].Files[0].Path))
        {
            await using var stream = await _folder.Source().OpenAsync(path, CancellationToken.None);
            Assert.That(stream, Is.Not.Null, path);
        }
    }

    [Test]
    public async Task Deep_and_long_paths_have_ids_that_fit()
    {
        var deep = string.Join('/', Enumerable.Range(0, 8).Select(i => new string((char)('a' + i), 150)));
        _folder.With(deep + "/film.mkv");
        var id = (await _folder.OnlyFilmAsync()).Ids[0];
        Assert.That(id.Value.Length, Is.LessThanOrEqualTo(1000));
    }

    [Test]
    public async Task Folders_below_the_deepest_end_the_walk()
    {
        _folder.With(string.Join('/', Enumerable.Repeat("d", 80)) + "/film.mkv", "a.mkv");
        Assert.That(await _folder.FilmsAsync(), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_cancelled_read_ends()
    {
        _folder.With("a.mkv");
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        await Assert.CatchAsync<OperationCanceledException>(async () =>
        {
            await foreach (var _ in _folder.Source().ReadAsync(new SourceRequest(), cancelled.Token))
            {
            }
        });
    }

    private static bool CanList(string folder)
    {
        try
        {
            return Directory.GetFiles(folder).Length >= 0;
        }
        catch (UnauthorizedAccessException)
        {
            return false;
        }
    }
}
