using System.Runtime.CompilerServices;
using System.Text.Json;
using MediaBridge.Plugins.Simkl.Api;
using MediaBridge.Plugins.Simkl.Mapping;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Simkl.Files;

/// <summary>SimklBackup.json: the form of the API's library. Held in memory, so its size is limited.</summary>
internal static class JsonBackup
{
    private const int Largest = 256 << 20;

    public static async IAsyncEnumerable<MediaItem> ReadAsync(Stream stream, string name, LeftOut left, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var backup = await WholeAsync(stream, name, cancellationToken);
        foreach (var part in SimklClient.Parts)
        {
            foreach (var (number, json) in backup.Of(part).Index())
            {
                foreach (var item in Items(json, part, problem => left.Add(FormattableString.Invariant($"{part}[{number}]"), problem)))
                {
                    yield return item;
                }
            }
        }
    }

    private static IEnumerable<MediaItem> Items(JsonElement json, string part, Action<string> tell)
    {
        SimklRow? row;
        try
        {
            row = json.Deserialize(SimklJson.Default.SimklRow);
        }
        catch (JsonException e)
        {
            tell($"{e.Path} is not what it should be");
            yield break;
        }

        if (row is null || RowItems.Bare(row, part) is not { } bare)
        {
            tell("it has no id of Simkl");
            yield break;
        }

        var watched = RowItems.Watched(row, bare).ToList();
        yield return bare with
        {
            Ratings = RowItems.RatingOf(row) is { } mark ? [mark] : null,
            Lists = RowItems.PlannedOf(row) is { } entry ? [entry] : null,
            Note = row.Note is { } note ? (Personal<string>)note : null,
            Watches = watched is [var whole] && whole.Kind != ItemKinds.Episode ? whole.Watches : null,
        };
        foreach (var episode in watched.Where(w => w.Kind == ItemKinds.Episode))
        {
            yield return episode;
        }
    }

    private static async Task<SimklItems> WholeAsync(Stream stream, string name, CancellationToken cancellationToken)
    {
        using var bytes = new MemoryStream();
        var block = new byte[1 << 16];
        while (await stream.ReadAsync(block, cancellationToken) is > 0 and var read)
        {
            bytes.Write(block, 0, read);
            if (bytes.Length > Largest)
            {
                throw new PluginException(ErrorKind.Configuration, $"'{name}' is larger than 256 MiB, which no backup of Simkl is.", "Choose the file that the site made.");
            }
        }

        try
        {
            var json = bytes.GetBuffer().AsMemory(0, (int)bytes.Length);
            var items = JsonSerializer.Deserialize(json.Span.StartsWith("\uFEFF"u8) ? json.Span[3..] : json.Span, SimklJson.Default.SimklItems);
            return items is { } all && (all.Movies ?? all.Shows ?? all.Anime) is not null
                ? all
                : throw new PluginException(ErrorKind.Configuration, $"'{name}' is no backup of Simkl: it has neither movies, shows nor anime.", "Choose the file that the site made.");
        }
        catch (JsonException e)
        {
            throw new PluginException(ErrorKind.Configuration, FormattableString.Invariant($"{name}:{e.LineNumber + 1}: this is no backup of Simkl, or one that is cut off."), "Choose the file that the site made, whole.", e);
        }
    }
}
