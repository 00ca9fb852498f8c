using MediaBridge.Plugins.Imdb.Dataset;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Tests.Imdb.Dataset;

/// <summary>How the index is built, kept and replaced.</summary>
public sealed class DatasetIndexTests
{
    [Test]
    public async Task It_is_built_once_and_again_only_when_a_file_changed()
    {
        await using var world = new DatasetWorld();
        await world.Open().IndexAsync(CancellationToken.None);
        var first = Indexes(world);
        await world.Open().IndexAsync(CancellationToken.None);
        Assert.That(Indexes(world), Is.EqualTo(first));

        DatasetFixture.Pack(world.Folder, "title.ratings", DatasetFixture.Ratings.Replace("120000", "120001", StringComparison.Ordinal));
        var index = await world.Open().IndexAsync(CancellationToken.None);
        Assert.Multiple(() =>
        {
            Assert.That(index.Titles[index.TitleOf(15864)].Votes, Is.EqualTo(120001));
            Assert.That(Indexes(world), Has.Count.EqualTo(1));
            Assert.That(Indexes(world), Is.Not.EqualTo(first));
        });
    }

    [Test]
    public async Task A_check_tells_whether_it_is_there_and_builds_none()
    {
        await using var world = new DatasetWorld();
        Assert.That((await world.Open().CheckAsync(CancellationToken.None)).Message, Does.Contain("built when it is first needed"));
        Assert.That(Indexes(world), Is.Empty);
        await world.Open().IndexAsync(CancellationToken.None);
        Assert.That((await world.Open().CheckAsync(CancellationToken.None)).Message, Is.EqualTo("20 films and series"));

        Directory.Delete(world.Folder, recursive: true);
        Assert.That((await world.Open().CheckAsync(CancellationToken.None)).Message, Is.EqualTo("20 films and series"), "the index before stays in use");
    }

    [Test]
    public async Task Whoever_has_the_old_one_open_goes_on_with_it()
    {
        await using var world = new DatasetWorld();
        var old = await world.Open().IndexAsync(CancellationToken.None);
        DatasetFixture.Pack(world.Folder, "title.ratings", DatasetFixture.Ratings.Replace("120000", "5", StringComparison.Ordinal));
        await world.Open().IndexAsync(CancellationToken.None);
        Assert.That(old.Titles[old.TitleOf(15864)].Votes, Is.EqualTo(120000));
    }

    [Test]
    public async Task Rows_that_cannot_be_used_are_told_with_their_line_and_left_out()
    {
        await using var world = new DatasetWorld();
        DatasetFixture.Pack(world.Folder, "title.basics", DatasetFixture.Basics + "tt2000001\tmovie\tShort row\n" + "nm0000001\tmovie\tA\tA\t0\t1999\t\\N\t\\N\t\\N\n" + "tt0015864\tmovie\tTwice\tTwice\t0\t1999\t\\N\t\\N\t\\N\n" + "tt2000002\tmovie\tNo year\tNo year\t0\tsoon\t\\N\t\\N\t\\N\n");
        DatasetFixture.Pack(world.Folder, "title.ratings", DatasetFixture.Ratings + "tt0017136\t8.0\tmany\n");
        var index = await world.Open().IndexAsync(CancellationToken.None);
        Assert.Multiple(() =>
        {
            Assert.That(index.Titles.Length, Is.EqualTo(20));
            Assert.That(world.Told, Has.Some.Contains("title.basics.tsv.gz:24: the row has too few fields"));
            Assert.That(world.Told, Has.Some.Contains("title.basics.tsv.gz:25: the row has no title id"));
            Assert.That(world.Told, Has.Some.Contains("title.basics.tsv.gz:26: the title is there twice"));
            Assert.That(world.Told, Has.Some.Contains("title.basics.tsv.gz:27: the year is none"));
            Assert.That(world.Told, Has.Some.Contains("title.ratings.tsv.gz:8: the number of votes is none"));
        });
    }

    [Test]
    public async Task A_file_that_breaks_off_leaves_the_index_before_in_use()
    {
        await using var world = new DatasetWorld();
        var before = (await world.Open().IndexAsync(CancellationToken.None)).Sources;
        Cut(world);
        Assert.That((await world.Open().IndexAsync(CancellationToken.None)).Sources, Is.EqualTo(before));
    }

    [Test]
    public async Task A_file_that_breaks_off_is_an_error_where_there_is_no_index()
    {
        await using var world = new DatasetWorld();
        Cut(world);
        var error = await Assert.ThrowsAsync<PluginException>(async () => await world.Open().IndexAsync(CancellationToken.None));
        Assert.Multiple(() =>
        {
            Assert.That(error!.Error.Kind, Is.EqualTo(ErrorKind.Transient));
            Assert.That(error.Message, Does.Contain("title.akas.tsv.gz"));
            Assert.That(Directory.EnumerateFiles(world.IndexFolder), Is.Empty);
        });
    }

    [Test]
    public async Task A_file_of_several_packed_parts_is_read_whole()
    {
        await using var world = new DatasetWorld();
        var path = Path.Combine(world.Folder, "title.ratings.tsv.gz");
        var first = await File.ReadAllBytesAsync(path);
        DatasetFixture.Pack(world.Folder, "title.ratings", "tt0293416\t7.2\t77\n");
        await File.WriteAllBytesAsync(path, [.. first, .. await File.ReadAllBytesAsync(path)]);
        var index = await world.Open().IndexAsync(CancellationToken.None);
        Assert.That((index.Titles[index.TitleOf(15864)].Votes, index.Titles[index.TitleOf(293416)].Votes), Is.EqualTo((120000, 77)));
    }

    [Test]
    public async Task Other_columns_are_an_error_with_the_line()
    {
        await using var world = new DatasetWorld();
        DatasetFixture.Pack(world.Folder, "title.crew", "tconst\twriters\tdirectors\n");
        var error = await Assert.ThrowsAsync<PluginException>(async () => await world.Open().IndexAsync(CancellationToken.None));
        Assert.That((error!.Error.Kind, error.Message.Contains("title.crew.tsv.gz:1", StringComparison.Ordinal)), Is.EqualTo((ErrorKind.ServiceChanged, true)));
    }

    [Test]
    public async Task Only_the_file_of_titles_is_needed_and_may_be_unpacked()
    {
        await using var world = new DatasetWorld(empty: true);
        await File.WriteAllTextAsync(Path.Combine(world.Folder, "title.basics.tsv"), DatasetFixture.Basics.ReplaceLineEndings("\r\n"));
        var found = await world.FindAsync(new MediaItem { Title = "The Gold Rush", Year = 1925 });
        Assert.Multiple(() =>
        {
            Assert.That(found[0].Id.Value, Is.EqualTo("tt0015864"));
            Assert.That(found[0].Item.People, Is.Null);
            Assert.That(found[0].Item.Ratings, Is.Null);
        });
    }

    [Test]
    public async Task A_folder_without_files_is_told()
    {
        await using var world = new DatasetWorld(empty: true);
        var error = await Assert.ThrowsAsync<PluginException>(async () => await world.FindAsync(new MediaItem { Title = "x" }));
        Assert.That((error!.Error.Kind, error.Message), Is.EqualTo((ErrorKind.Configuration, $"There is no title.basics.tsv.gz in '{world.Folder}'.")));
    }

    [Test]
    public async Task A_damaged_index_is_built_again()
    {
        await using var world = new DatasetWorld();
        using (var client = world.Open())
        {
            await client.IndexAsync(CancellationToken.None);
        }

        var path = Path.Combine(world.IndexFolder, Indexes(world)[0]);
        foreach (var damage in new Action<FileStream>[] { f => f.SetLength(f.Length - 1), f => f.SetLength(3), f => Overwrite(f, 20), f => Overwrite(f, 100) })
        {
            await using (var file = File.OpenWrite(path))
            {
                damage(file);
            }

            using var client = world.Open();
            var index = await client.IndexAsync(CancellationToken.None);
            Assert.That(index.TitleOf(15864), Is.GreaterThanOrEqualTo(0));
        }
    }

    [Test]
    public async Task Progress_is_told_and_cancelling_leaves_nothing_behind()
    {
        await using var world = new DatasetWorld();
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();
        Assert.That(async () => await world.Open().IndexAsync(stop.Token), Throws.InstanceOf<OperationCanceledException>());
        Assert.That(Directory.EnumerateFiles(world.IndexFolder), Is.Empty);
        await world.Open().IndexAsync(CancellationToken.None);
        Assert.That(world.Services.Reports, Has.Some.Matches<(long Done, long? Total, string? Text)>(r => r.Text == "writing the index" && r.Done == r.Total));
    }

    private static void Overwrite(FileStream file, int at)
    {
        file.Position = at;
        file.WriteByte(0xEE);
    }

    private static void Cut(DatasetWorld world)
    {
        var path = Path.Combine(world.Folder, "title.akas.tsv.gz");
        var bytes = File.ReadAllBytes(path);
        File.WriteAllBytes(path, bytes[..^12]);
    }

    private static List<string> Indexes(DatasetWorld world) => [.. Directory.EnumerateFiles(world.IndexFolder).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];
}
