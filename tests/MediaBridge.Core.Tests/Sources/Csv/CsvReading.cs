using MediaBridge.Core.Sources.Csv;
using MediaBridge.Core.Tests.Support;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Tests.Sources.Csv;

/// <summary>Reads a table with the source, without a run.</summary>
internal static class CsvReading
{
    public static async Task<(List<MediaItem> Items, SourceElement End, List<string> Told)> ReadAsync(TempFolder folder, byte[] bytes, Func<CsvSourceOptions, CsvSourceOptions>? options = null, SourceRequest? request = null)
    {
        var file = folder["table.csv"];
        await File.WriteAllBytesAsync(file, bytes);
        var told = new List<string>();
        var wanted = new CsvSourceOptions { File = file };
        var source = new CsvSource(options?.Invoke(wanted) ?? wanted, _ => Task.FromResult<Stream>(File.OpenRead(file)), text => told.Add(text.Replace(file, "table.csv", StringComparison.Ordinal)), isFile: true);
        var items = new List<MediaItem>();
        var end = (SourceElement?)null;
        await foreach (var element in source.ReadAsync(request ?? new SourceRequest(), CancellationToken.None))
        {
            items.AddRange(element.Item is { } item ? [item] : []);
            end = element.IsEnd ? element : end;
        }

        return (items, end!, told);
    }

    public static Task<(List<MediaItem> Items, SourceElement End, List<string> Told)> ReadAsync(TempFolder folder, string text, Func<CsvSourceOptions, CsvSourceOptions>? options = null)
        => ReadAsync(folder, System.Text.Encoding.UTF8.GetBytes(text), options);

    public static IEnumerable<string> Remarks(MediaItem item) => item.Provenance?.Remarks ?? [];

    public static string Directors(MediaItem item) => string.Join('|', (item.People ?? []).Where(p => p.Role == Person.Director).Select(p => p.Name));

    public static Rating? Own(MediaItem item) => item.Ratings?.FirstOrDefault(r => r.Whose == Rating.OwnMark);

    public static Rating? Site(MediaItem item) => item.Ratings?.FirstOrDefault(r => r.Whose == Rating.SiteMark);
}
