using System.Text.Json;
using MediaBridge.Plugins.Imdb.Csv;
using MediaBridge.Plugins.Imdb.Mapping;
using MediaBridge.Plugins.Imdb.Model;
using MediaBridge.Sdk;

namespace MediaBridge.Benchmarks.Commands;

/// <summary>Reads IMDb's files below a folder, and prints what came of each row.</summary>
internal static class ImdbCommand
{
    public static async Task<int> RunAsync(string folder)
    {
        var (files, rows, left, unknown, threw) = (0, 0, 0, 0, 0);
        foreach (var file in Directory.EnumerateFiles(folder, "*.csv", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            files++;
            try
            {
                await using var stream = File.OpenRead(file);
                var csv = await CsvFile.OpenAsync(stream, Path.GetRelativePath(folder, file), Tell, CancellationToken.None);
                Console.WriteLine($"{Path.GetRelativePath(folder, file)}\t{csv.Kind}");
                await foreach (var entry in csv.ReadAsync(CancellationToken.None))
                {
                    rows++;
                    unknown += entry.Item.Kind == TitleTypes.Unknown ? 1 : 0;
                    var about = entry.Item.Description;
                    Console.WriteLine($"  {entry.Line}\t{entry.Id}\t{entry.Item.Kind} {string.Join(' ', about?.Types ?? [])}\t{entry.Item}\t{entry.Item.OriginalTitle}\t{entry.Mark} {entry.RatedAt:yyyy-MM-dd}\t{entry.Created:yyyy-MM-dd} {entry.Note}\t{about?.Runtime?.TotalMinutes} min {about?.Released:yyyy-MM-dd}\t{string.Join(", ", entry.Item.People?.Select(p => p.Name) ?? [])}\t{string.Join(" | ", entry.Item.Provenance?.Remarks ?? [])}");
                }
            }
            catch (Exception e)
            {
                threw++;
                Console.WriteLine($"  THROWS\t{e}");
            }
        }

        foreach (var file in Directory.EnumerateFiles(folder, "*suggestion*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            await using var stream = File.OpenRead(file);
            var list = await JsonSerializer.DeserializeAsync(stream, ImdbJson.Default.SuggestionList);
            Console.WriteLine($"{Path.GetRelativePath(folder, file)}\t{string.Join(", ", list!.Found!.Select(f => $"{f.Id} {f.Name} ({f.Year}) {TitleTypes.Of(f.TypeId ?? f.TypeText).Kind}"))}");
        }

        Console.WriteLine($"{files} files, {rows} rows read, {left} left out, {unknown} of unknown type, {threw} files threw");
        return threw == 0 ? 0 : 1;

        void Tell(string what)
        {
            left++;
            Console.WriteLine($"  left out\t{what}");
        }
    }
}
