using MediaBridge.Plugins.Nfo.Checking;
using MediaBridge.Plugins.Nfo.Mapping;
using MediaBridge.Plugins.Nfo.Reading;
using MediaBridge.Plugins.Nfo.Writing;
using MediaBridge.Plugins.Tests.Nfo;
using MediaBridge.Sdk;

namespace MediaBridge.Benchmarks.Commands;

/// <summary>Reads every NFO below a folder and prints what is in it, or why it was refused; mends, updates and writes each, and sees that the result is sound.</summary>
internal static class NfoCommand
{
    public static async Task<int> RunAsync(string folder)
    {
        var (count, threw, read, refused, unsound) = (0, 0, 0, 0, 0);
        foreach (var file in Directory.EnumerateFiles(folder, "*.nfo", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            count++;
            var name = Path.GetRelativePath(folder, file);
            try
            {
                var bytes = await File.ReadAllBytesAsync(file);
                var nfo = NfoReader.Read(bytes);
                var items = nfo.Blocks.Select(b => BlockItems.Read(nfo, b)).OfType<MediaItem>().ToList();
                var problem = NfoFuzzer.Try(bytes) ?? (items.Select(RoundTrip).FirstOrDefault(p => p is not null));
                unsound += problem is null ? 0 : 1;
                if (nfo.Blocks.Count == 0 && nfo.Links.Count == 0)
                {
                    refused++;
                    Console.WriteLine($"{name}\tREFUSED\t{string.Join(" | ", nfo.Remarks)}");
                    continue;
                }

                read++;
                var what = nfo.Blocks.Count == 0 ? $"addresses\t{string.Join(' ', nfo.Links.Select(l => $"{l.Scheme}:{l.Value}"))}"
                    : items.Count == 0 ? $"{nfo.Kind}\t{BlockItems.Title(nfo.Blocks[0])}"
                    : $"{nfo.Blocks.Count} {nfo.Kind}, {DialectSigns.Of(nfo)}\t{string.Join(" ; ", items.Select(Summary))}";
                Console.WriteLine($"{name}\tREAD\t{what}\t{string.Join(" | ", nfo.Remarks)}{(problem is null ? "" : $"\tUNSOUND: {problem}")}");
            }
            catch (Exception e)
            {
                threw++;
                Console.WriteLine($"{name}\tTHROWS\t{e}");
            }
        }

        Console.WriteLine($"{count} files, {read} read, {refused} refused with a reason, {threw} threw, {unsound} unsound");
        return threw + unsound == 0 ? 0 : 1;
    }

    private static string Summary(MediaItem item)
        => $"{item} [{string.Join(' ', item.Ids)}] {item.Placement?.Season}x{item.Placement?.Number} {item.People?.Count ?? 0} people, {item.Ratings?.Count ?? 0} ratings, {item.Artwork?.Count ?? 0} pictures, {item.Description?.Genres?.Count ?? 0} genres, plot {item.Description?.Overview?.Length ?? 0}";

    /// <summary>Written, read and written again it is the same, in each dialect.</summary>
    private static string? RoundTrip(MediaItem item)
    {
        foreach (var dialect in Enum.GetValues<Dialect>())
        {
            var writer = new NfoWriter(dialect, watched: true);
            var once = writer.Compose([item]);
            var nfo = NfoReader.Read(once);
            if (!writer.Compose([BlockItems.Read(nfo, nfo.Blocks[0])!]).AsSpan().SequenceEqual(once))
            {
                return $"written for {dialect} and read, it is written otherwise";
            }
        }

        return null;
    }
}
