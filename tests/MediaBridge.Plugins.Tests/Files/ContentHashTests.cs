using MediaBridge.Plugins.Files;
using MediaBridge.Plugins.Files.Hashing;
using MediaBridge.Sdk;
using MediaBridge.Tests.Services;

namespace MediaBridge.Plugins.Tests.Files;

/// <summary>With a hash, contents count instead of times; none is read twice.</summary>
[TestFixture(HashMode.Quick)]
[TestFixture(HashMode.Full)]
internal sealed class ContentHashTests(HashMode mode) : IDisposable
{
    private static readonly DateTime Later = new(2031, 5, 5, 0, 0, 0, DateTimeKind.Utc);
    private readonly FilmFolder _folder = new();
    private readonly VideosOptions _options = new() { Hash = mode };

    public void Dispose() => _folder.Dispose();

    [Test]
    public async Task What_was_only_touched_is_no_change()
    {
        var cursor = await FirstAsync();
        Touch("A (2001)/A.mkv");
        Touch("A (2001)/movie.nfo");
        Touch("H (2011)/Season 1/H S01E01.mkv");
        var read = await ReadAsync(cursor);
        Assert.That((Changes(read), read[^1].IsComplete), Is.EqualTo(("", true)));
        Assert.That(Changes(await ReadAsync(Cursor(read))), Is.Empty);
        Touch("A (2001)/poster.jpg");
        Assert.That(Changes(await ReadAsync(Cursor(read))), Is.EqualTo("+films/A (2001)"), "of pictures the time counts");
    }

    [TestCase("A (2001)/A.mkv", "+films/A (2001)")]
    [TestCase("A (2001)/movie.nfo", "+films/A (2001)")]
    [TestCase("H (2011)/Season 1/H S01E01.mkv", "+films/H (2011)/S01E01")]
    public async Task Another_content_is_a_change(string file, string change)
    {
        var cursor = await FirstAsync();
        _folder.Write(file, "other text of that size"[..File.ReadAllText(_folder.Full(file)).Length]);
        Assert.That(Changes(await ReadAsync(cursor)), Is.EqualTo(change));
    }

    [Test]
    public async Task Contents_are_read_once_unless_it_is_asked_for()
    {
        var cursor = await FirstAsync();
        Swap("A (2001)/A.mkv");
        Assert.That(Changes(await ReadAsync(cursor)), Is.Empty, "size and time are as they were: nobody looked");
        var again = await ReadAsync(cursor, _options with { Rehash = true });
        Assert.That(Changes(again), Is.EqualTo("+films/A (2001)"));
        Assert.That(Changes(await ReadAsync(Cursor(again))), Is.Empty, "what was read again is kept");
    }

    [Test]
    public async Task A_film_that_was_copied_elsewhere_is_known_again_by_its_content()
    {
        var cursor = await FirstAsync();
        Directory.Move(_folder.Full("A (2001)"), _folder.Full("Moved (2001)"));
        Touch("Moved (2001)/A.mkv");
        var read = await ReadAsync(cursor);
        Assert.That(Changes(read), Is.EqualTo("+films/A (2001)"), "its id is that of its old place");
        Assert.That(read.First(e => e.Item is not null).Item!.Versions![0].Files[0].Path, Is.EqualTo("films/Moved (2001)/A.mkv"));
    }

    [Test]
    public async Task Items_tell_the_hashes_of_their_videos()
    {
        _folder.Write("A (2001)/A.mkv", "abcdefgh");
        var hash = (await ReadAsync(null))[0].Item!.Versions![0].Files[0].Hash;

        // Eight bytes: the size, and the one word twice, as both ends overlap.
        Assert.That(hash, Is.EqualTo(mode == HashMode.Full ? "9c56cc51b374c3ba189210d5b6d4bf57790d351c96c47c02190ecf1e430635ab" : (8 + 2 * 0x6867666564636261UL).ToString("x16")));
        Assert.That((await _folder.FilmsAsync())[0].Versions![0].Files[0].Hash, Is.Null, "without a hash there is none");
    }

    private static string Changes(IEnumerable<SourceElement> read)
        => string.Join(" ", read.Where(e => e.Item is not null || e.RemovedId is not null).Select(e => e.Item is { } item ? "+" + item.Ids[0].Value : "-" + e.RemovedId!.Value.Value));

    private static string Cursor(IEnumerable<SourceElement> read) => read.Last(e => e.NextCursor is not null).NextCursor!;

    private async Task<string> FirstAsync()
    {
        foreach (var (file, text) in new[] { ("A (2001)/A.mkv", "film a"), ("A (2001)/movie.nfo", "<movie/>"), ("A (2001)/poster.jpg", "p"), ("B (2002)/B.mkv", "film b"), ("H (2011)/Season 1/H S01E01.mkv", "one"), ("H (2011)/Season 1/H S01E02.mkv", "two") })
        {
            _folder.Write(file, text);
        }

        return Cursor(await ReadAsync(null));
    }

    private Task<List<SourceElement>> ReadAsync(string? cursor, VideosOptions? options = null) => _folder.ReadAsync(cursor, options: options ?? _options);

    private void Touch(string file) => File.SetLastWriteTimeUtc(_folder.Full(file), Later);

    private void Swap(string file)
    {
        var (full, time) = (_folder.Full(file), File.GetLastWriteTimeUtc(_folder.Full(file)));
        File.WriteAllText(full, new string('z', (int)new FileInfo(full).Length));
        File.SetLastWriteTimeUtc(full, time);
    }
}
