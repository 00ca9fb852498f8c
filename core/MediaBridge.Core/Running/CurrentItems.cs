using MediaBridge.Core.Secrets;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Running;

/// <summary>What a sink's target holds, read once for a plan.</summary>
internal sealed class CurrentItems : HeldItems
{
    /// <summary>Reads what a sink's target holds; what the sink wrote a moment ago counts as there even if the read does not show it yet.</summary>
    public static async Task<CurrentItems> ReadAsync(SinkWork work, Journal journal, SecretHider hider, CancellationToken cancellationToken)
    {
        var current = new CurrentItems();
        var source = await work.CurrentFrom!(cancellationToken);
        await foreach (var element in source.ReadAsync(new SourceRequest(), cancellationToken))
        {
            if (element.Item is { } item)
            {
                current.Add(hider.Value(Persons.Stamp(item, work.Person)));
            }
            else if (element.IsEnd)
            {
                current.End(element, work.CurrentFacets);
                break;
            }
        }

        foreach (var written in journal.Settling())
        {
            current.Overlay(written);
        }

        return current;
    }

    /// <summary>The state as a sink gets it: without other people's facets.</summary>
    public IAsyncEnumerable<MediaItem> For(string? person) => Items.Select(i => Persons.For(i, person)).OfType<MediaItem>().ToAsyncEnumerable();
}
