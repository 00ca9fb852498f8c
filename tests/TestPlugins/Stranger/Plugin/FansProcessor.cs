using System.Runtime.CompilerServices;
using System.Text.Json;
using MediaBridge.Sdk;

namespace Reelbook;

/// <summary>Adds how many people at Reelbook love the film. Items that Reelbook does not know pass as they are.</summary>
internal sealed class FansProcessor(ReelbookClient client) : IProcessor
{
    public async IAsyncEnumerable<MediaItem> ProcessAsync(MediaItem item, ProcessRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var fans = item.Id(DiaryItems.Scheme) is { } id ? await FansAsync(id, cancellationToken) : null;
        yield return fans is not { } number ? item : item with
        {
            Extras = new Dictionary<string, JsonElement>(item.Extras ?? new Dictionary<string, JsonElement>(StringComparer.Ordinal), StringComparer.Ordinal)
            {
                ["reelbook.fans"] = JsonSerializer.SerializeToElement(number, ReelbookJson.Default.Int32),
            },
        };
    }

    private async Task<int?> FansAsync(ExternalId id, CancellationToken cancellationToken)
    {
        try
        {
            return (await client.GetAsync($"films/{Uri.EscapeDataString(id.Value)}", ReelbookJson.Default.DiaryFilm, cancellationToken)).Fans;
        }
        catch (PluginException e) when (e.Error.Kind == ErrorKind.NotFound)
        {
            return null;
        }
    }
}
