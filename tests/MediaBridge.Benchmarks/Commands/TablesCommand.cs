using System.Globalization;
using MediaBridge.Core.Sources.Csv;
using MediaBridge.Sdk;

namespace MediaBridge.Benchmarks.Commands;

/// <summary>Reads every table below a folder with the source <c>csv</c> and prints what came of it.</summary>
internal static class TablesCommand
{
    public static async Task<int> RunAsync(string folder)
    {
        var (tables, threw, refused, incomplete, items) = (0, 0, 0, 0, 0L);
        foreach (var file in Directory.EnumerateFiles(folder, "*.csv", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            tables++;
            var name = Path.GetRelativePath(folder, file);
            try
            {
                var (read, end) = await ReadAsync(file);
                items += read.Count;
                incomplete += end.IsComplete ? 0 : 1;
                var scale = string.Join(',', read.SelectMany(i => i.Ratings ?? []).Where(r => r.Whose == Rating.OwnMark).Select(r => r.Scale.ToString()).Distinct(StringComparer.Ordinal));
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}\t{read.Count} items\t{(end.IsComplete ? "complete" : "INCOMPLETE")}\tscale {scale}\t{read.FirstOrDefault()}\t{string.Join(' ', read.FirstOrDefault()?.Ids ?? [])}\t{read.Sum(i => i.Provenance?.Remarks?.Count ?? 0)} remarks\t{end.Reason}"));
                foreach (var remark in read.SelectMany(i => i.Provenance?.Remarks ?? []).Take(3))
                {
                    Console.WriteLine($"\t{remark}");
                }
            }
            catch (PluginException e) when (e.Error.Kind == ErrorKind.Configuration)
            {
                refused++;
                Console.WriteLine($"{name}\tREFUSED\t{e.Message}");
            }
            catch (Exception e)
            {
                threw++;
                Console.WriteLine($"{name}\tTHROWS\t{e}");
            }
        }

        Console.WriteLine($"{tables} tables, {items} items, {incomplete} incomplete, {refused} refused with a reason, {threw} threw");
        return threw == 0 ? 0 : 1;
    }

    private static async Task<(List<MediaItem> Items, SourceElement End)> ReadAsync(string file)
    {
        var source = new CsvSource(new CsvSourceOptions { File = file }, _ => Task.FromResult<Stream>(File.OpenRead(file)), _ => { }, isFile: true);
        var (items, end) = (new List<MediaItem>(), SourceElement.Complete);
        await foreach (var element in source.ReadAsync(new SourceRequest(), CancellationToken.None))
        {
            items.AddRange(element.Item is { } item ? [item] : []);
            end = element.IsEnd ? element : end;
        }

        return (items, end);
    }
}
