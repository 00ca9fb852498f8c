using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Tests.Files;

[TestFixture]
public sealed class IncrementalTests : IDisposable
{
    private readonly FilmFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Test]
    public async Task Nothing_changed_yields_nothing_and_the_same_cursor()
    {
        Library();
        var cursor = Cursor(await _folder.ReadAsync());
        var again = await _folder.ReadAsync(cursor);
        Assert.That((Changes(again), Cursor(again), again[^1].IsComplete), Is.EqualTo(("", cursor, true)));
    }

    [TestCase("A (2001)/movie.nfo", "+films/A (2001)")]
    [TestCase("A (2001)/poster.jpg", "+films/A (2001)")]
    [TestCase("A (2001)/A.en.srt", "+films/A (2001)")]
    [TestCase("A (2001)/Extras/making.mkv", "+films/A (2001)")]
    [TestCase("Loose/C (2003).nfo", "+films/Loose/C (2003).mkv")]
    [TestCase("New (2009)/new.mkv", "+films/New (2009)")]
    [TestCase("Loose/notes.txt", "")]
    public async Task A_touched_or_new_file_yields_its_film_alone(string file, string expected)
    {
        Library();
        var cursor = Cursor(await _folder.ReadAsync());
        _folder.Write(file, "changed");
        var read = await _folder.ReadAsync(cursor);
        Assert.That(Changes(read), Is.EqualTo(expected));
        Assert.That(Changes(await _folder.ReadAsync(Cursor(read))), Is.Empty);
    }

    [Test]
    public async Task Since_reads_only_films_with_a_file_that_changed_since()
    {
        Library();
        var since = new DateTimeOffset(2031, 1, 1, 0, 0, 0, TimeSpan.Zero);
        Assert.That(Changes(await _folder.ReadAsync(since: since)), Is.Empty);
        File.SetLastWriteTimeUtc(Path.Combine(_folder.Root, "A (2001)", "movie.nfo"), new DateTime(2032, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        Assert.That(Changes(await _folder.ReadAsync(since: since)), Is.EqualTo("+films/A (2001)"));
    }

    [Test]
    public async Task What_is_deleted_is_removed()
    {
        Library();
        var cursor = Cursor(await _folder.ReadAsync());
        Directory.Delete(_folder.Full("A (2001)"), recursive: true);
        File.Delete(_folder.Full("Loose/C (2003).mkv"));
        var read = await _folder.ReadAsync(cursor);
        Assert.That(read.Any(e => e.Item is not null), Is.False);
        Assert.That(read.Where(e => e.RemovedId is not null).Select(e => e.RemovedId!.Value.Value), Is.EquivalentTo(new[] { "films/A (2001)", "films/Loose/C (2003).mkv" }));
        Assert.That(Changes(await _folder.ReadAsync(Cursor(read))), Is.Empty);
    }

    // from | to, both below the root
    [TestCase("A (2001)", "Moved (2001)")]
    [TestCase("A (2001)", "Box/A (2001)")]
    [TestCase("Loose/C (2003).mkv", "Loose/Renamed (2003).mkv")]
    [TestCase("Loose/C (2003).mkv", "C (2003).mkv")]
    [TestCase("H (2011)", "Harbour (2011)")]
    [TestCase("H (2011)", "TV/Harbour (2011)")]
    [TestCase("H (2011)/Season 1", "H (2011)/Staffel 1")]
    [TestCase("H (2011)/Season 1/H S01E01.mkv", "H (2011)/Season 1/Harbour.S01E01.1080p.mkv")]
    [TestCase("H (2011)/Season 1/H S01E01.mkv", "H (2011)/H S01E01.mkv")]
    public async Task What_moves_keeps_its_id(string from, string to)
    {
        Library();
        var first = await _folder.ReadAsync();
        Move(from, to);
        var read = await _folder.ReadAsync(Cursor(first));
        var ids = first.Where(e => e.Item is not null).Select(e => e.Item!.Ids[0]).ToHashSet();
        Assert.That(read.Where(e => e.RemovedId is not null), Is.Empty);
        Assert.That(read.Where(e => e.Item is not null).Select(e => e.Item!.Ids[0]), Is.Not.Empty.And.SubsetOf(ids));
        Assert.That(read.Where(e => e.Item is not null).SelectMany(e => e.Item!.Versions!).SelectMany(v => v.Files).Select(f => f.Path).Any(p => p.StartsWith("films/" + to, StringComparison.Ordinal)));
        Assert.That(Changes(await _folder.ReadAsync(Cursor(read))), Is.Empty);

        // and once more, to somewhere else
        Move(to, Path.ChangeExtension(to, null) + " (2)" + Path.GetExtension(to));
        var again = await _folder.ReadAsync(Cursor(read));
        Assert.That(again.Where(e => e.Item is not null).Select(e => e.Item!.Ids[0]), Is.SubsetOf(ids));
        Assert.That(again.Where(e => e.RemovedId is not null), Is.Empty);

        // and when everything is read anew
        var whole = await _folder.ReadAsync(last: Cursor(read));
        Assert.That(whole.Where(e => e.Item is not null).Select(e => e.Item!.Ids[0]), Is.SubsetOf(ids));
        Assert.That(Changes(await _folder.ReadAsync(Cursor(whole))), Is.Empty);
    }

    [Test]
    public async Task What_comes_to_the_old_place_of_something_moved_is_another()
    {
        Library();
        var cursor = Cursor(await _folder.ReadAsync());
        Move("A (2001)", "Z (2001)");
        _folder.Write("A (2001)/A.mkv", "quite another film");
        var read = await _folder.ReadAsync(cursor);
        Assert.That(Changes(read), Is.EqualTo("+films/A (2001)|+films/Z (2001)"), "the old place is taken in the same run: nobody knows which is which");
        Move("A (2001)", "Y (2001)");
        read = await _folder.ReadAsync(Cursor(read));
        Assert.That(Changes(read), Is.EqualTo("+films/A (2001)"));
        _folder.Write("A (2001)/A.mkv", "a third one");
        Assert.That(Changes(read = await _folder.ReadAsync(Cursor(read))), Is.EqualTo("+films/A (2001)#2"));
        Assert.That(Changes(await _folder.ReadAsync(Cursor(read))), Is.Empty);
    }

    [Test]
    public async Task A_copy_is_an_item_of_its_own()
    {
        Library();
        var cursor = Cursor(await _folder.ReadAsync());
        _folder.With("A copy (2001)/A.mkv");
        File.SetLastWriteTimeUtc(_folder.Full("A copy (2001)/A.mkv"), File.GetLastWriteTimeUtc(_folder.Full("A (2001)/A.mkv")));
        Assert.That(Changes(await _folder.ReadAsync(cursor)), Is.EqualTo("+films/A copy (2001)"));
    }

    // what is written | what is read again
    [TestCase("H (2011)/Season 1/H S01E02.mkv", "+films/H (2011)/S01E02")]
    [TestCase("H (2011)/Season 1/H S01E01.nfo", "+films/H (2011)/S01E01")]
    [TestCase("H (2011)/Season 1/H S01E01.en.srt", "+films/H (2011)/S01E01")]
    [TestCase("H (2011)/Season 1/poster.jpg", "+films/H (2011)/S01")]
    [TestCase("H (2011)/Season 1/season.nfo", "+films/H (2011)/S01")]
    [TestCase("H (2011)/season01-poster.jpg", "+films/H (2011)/S01")]
    [TestCase("H (2011)/tvshow.nfo", "+films/H (2011)")]
    [TestCase("H (2011)/Season 2/H S02E01.mkv", "+films/H (2011)/S02|+films/H (2011)/S02E01")]
    [TestCase("Loose/Mill.S01E01.mkv", "+films/Loose/#Mill|+films/Loose/#Mill/S01|+films/Loose/#Mill/S01E01")]
    public async Task Of_a_series_only_what_changed_is_read_again(string file, string expected)
    {
        Library();
        var cursor = Cursor(await _folder.ReadAsync());
        _folder.Write(file, "changed");
        var read = await _folder.ReadAsync(cursor);
        Assert.That(Changes(read), Is.EqualTo(expected));
        Assert.That(Changes(await _folder.ReadAsync(Cursor(read))), Is.Empty);
        File.Delete(_folder.Full(file));
        var gone = await _folder.ReadAsync(Cursor(read));
        var isNew = file.EndsWith(".mkv", StringComparison.Ordinal);
        Assert.That(Changes(gone), Is.EqualTo(isNew ? expected.Replace('+', '-') : expected));
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task An_empty_root_never_removes(bool withCursor)
    {
        Library();
        var cursor = Cursor(await _folder.ReadAsync());
        Directory.Delete(_folder.Root, recursive: true);
        Directory.CreateDirectory(_folder.Root);
        var read = await _folder.ReadAsync(withCursor ? cursor : null);
        Assert.That((Changes(read), read.Count, read[^1].IsComplete), Is.EqualTo(("", 1, false)));
        Assert.That(read[^1].Reason, Does.Contain("mounted"));
    }

    [Test]
    public async Task A_root_that_lost_all_films_never_removes()
    {
        Library();
        var cursor = Cursor(await _folder.ReadAsync());
        foreach (var folder in Directory.GetDirectories(_folder.Root))
        {
            Directory.Delete(folder, recursive: true);
        }

        Directory.CreateDirectory(_folder.Full("empty"));
        Assert.That((await _folder.ReadAsync(cursor)).Single().IsComplete, Is.False);
    }

    [Test]
    public async Task A_missing_root_is_a_configuration_error()
    {
        Directory.Delete(_folder.Root, recursive: true);
        var error = await Assert.ThrowsAsync<PluginException>(() => _folder.ReadAsync());
        Directory.CreateDirectory(_folder.Root);
        Assert.That(error!.Error.Kind, Is.EqualTo(ErrorKind.Configuration));
    }

    [TestCase("")]
    [TestCase("garbage")]
    [TestCase("Y3Vyc29y")]
    [TestCase("AQAAAA==")]
    [TestCase("/////w==")]
    public async Task An_unknown_cursor_means_a_full_read(string cursor)
    {
        Library();
        Assert.That((await _folder.ReadAsync(cursor)).Count(e => e.Item is not null), Is.EqualTo(7));
    }

    [Test]
    public async Task Going_on_from_every_resume_point_equals_the_rest()
    {
        for (var i = 0; i < 450; i++)
        {
            _folder.With(i % 3 == 0 ? $"Loose/L{i} (2003).mkv" : $"Box {i % 7}/F{i} (2003)/f.mkv");
        }

        var whole = await _folder.ReadAsync();
        var points = whole.Select((e, i) => (e.ResumePoint, i)).Where(p => p.ResumePoint is not null).ToList();
        Assert.That(points, Has.Count.EqualTo(2));
        foreach (var (point, index) in points)
        {
            var rest = await _folder.ReadAsync(resume: point);
            Assert.That(rest.Where(e => e.Item is not null).Select(e => e.Item!.Ids[0]), Is.EqualTo(whole.Skip(index).Where(e => e.Item is not null).Select(e => e.Item!.Ids[0])));
            Assert.That(Cursor(rest), Is.EqualTo(Cursor(whole)));
        }
    }

    [Test]
    public async Task What_changed_before_the_resume_point_meanwhile_makes_the_read_incomplete_and_the_next_run_reads_all()
    {
        for (var i = 0; i < 250; i++)
        {
            _folder.With($"F{i:000} (2003)/f.mkv");
        }

        var point = (await _folder.ReadAsync()).Single(e => e.ResumePoint is not null).ResumePoint;
        _folder.Write("F003 (2003)/f.mkv", "changed");
        var rest = await _folder.ReadAsync(resume: point);
        Assert.That(rest.Count(e => e.Item is not null), Is.EqualTo(50));
        Assert.That(rest[^1].IsComplete, Is.False);
        Assert.That(rest.Where(e => e.NextCursor is not null), Is.Empty);
    }

    private static string Cursor(List<SourceElement> elements) => elements.Single(e => e.NextCursor is not null).NextCursor!;

    private static string Changes(List<SourceElement> elements)
        => string.Join('|', elements.Where(e => e.Item is not null || e.RemovedId is not null).Select(e => e.Item is { } item ? "+" + item.Ids[0].Value : "-" + e.RemovedId!.Value.Value));

    private void Move(string from, string to)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_folder.Full(to))!);
        if (Directory.Exists(_folder.Full(from)))
        {
            Directory.Move(_folder.Full(from), _folder.Full(to));
        }
        else
        {
            File.Move(_folder.Full(from), _folder.Full(to));
        }
    }

    private void Library() => _folder
        .With("H (2011)/Season 1/H S01E01.mkv", "A (2001)/A.mkv", "A (2001)/movie.nfo", "A (2001)/Extras/making.mkv", "B (2002)/VIDEO_TS/VIDEO_TS.IFO", "Loose/C (2003).mkv", "Loose/D (2004).mkv");
}
