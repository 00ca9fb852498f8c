using MediaBridge.Plugins.Files.Scanning;
using Microsoft.Extensions.Logging.Abstractions;

namespace MediaBridge.Plugins.Tests.Files;

/// <summary>Folders that are listed ahead are those that would be listed in turn.</summary>
public sealed class ListingsAheadTests
{
    private readonly FilmFolder _films = new();

    [TearDown]
    public void Clean() => _films.Dispose();

    [TestCase(1)]
    [TestCase(40)]
    [TestCase(200)]
    public async Task A_walk_sees_what_it_would_see_by_itself(int folders)
    {
        for (var i = 0; i < folders; i++)
        {
            _films.With($"A{i % 7}/B{i % 31}/Film {i}/Film {i}.mkv", $"Film {i}/Film {i}.mkv", $"Film {i}/Extras/More {i}.mkv");
        }

        var reader = new FolderReader(_films.Root, followLinks: false, NullLogger.Instance);
        await using var ahead = new ListingsAhead(reader);
        Assert.That(await WalkAsync(reader, ahead.ReadAsync), Is.EqualTo(await WalkAsync(reader, (path, real, _) => new ValueTask<FolderListing?>(reader.Read(path, real)))));
    }

    [Test]
    public async Task A_folder_that_is_gone_is_told_once_and_the_walk_goes_on()
    {
        _films.With(Enumerable.Range(0, 50).Select(i => $"Film {i:00}/Film.mkv").ToArray());
        var reader = new FolderReader(_films.Root, followLinks: false, NullLogger.Instance);
        var folders = reader.Read("", _films.Root)!.Folders.Select(f => new FolderPlace(f, _films.Full(f))).ToList();
        Directory.Delete(_films.Full("Film 20"), recursive: true);
        await using var ahead = new ListingsAhead(reader);
        var seen = new List<string?>();
        for (var i = 0; i < folders.Count; i++)
        {
            seen.Add((await ahead.ReadAsync(folders[i].Path, folders[i].RealPath, folders.Skip(i + 1)))?.Path);
        }

        Assert.That(seen.Where(s => s is not null), Is.EqualTo(folders.Select(f => f.Path).Where(f => f != "Film 20")));
        Assert.That(reader.Unreadable, Is.EqualTo(new[] { "Film 20" }));
    }

    private static async Task<List<string>> WalkAsync(FolderReader reader, Func<string, string, IEnumerable<FolderPlace>, ValueTask<FolderListing?>> read)
    {
        var seen = new List<string>();
        var stack = new Stack<FolderPlace>([new FolderPlace("", reader.RealRoot)]);
        while (stack.TryPop(out var next))
        {
            var listing = await read(next.Path, next.RealPath, stack);
            seen.Add($"{listing!.Path}: {string.Join('|', listing.Files.Select(f => f.Name))}; {string.Join('|', listing.Folders)}");
            foreach (var folder in listing.Folders.AsEnumerable().Reverse())
            {
                stack.Push(new FolderPlace(FilmIds.Join(next.Path, folder), Path.Combine(next.RealPath, folder)));
            }
        }

        return seen;
    }
}
