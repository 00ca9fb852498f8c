using System.Runtime.CompilerServices;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Serializd.Sinks;

/// <summary>Marks seasons as watched. The site counts neither how often nor when.</summary>
internal sealed class WatchedSink(SerializdClient client) : SeasonSink(client)
{
    protected override string AddPath => "watched_v2";

    protected override string RemovePath => "watched/remove_v2";

    protected override async IAsyncEnumerable<DesiredItem> SeasonsAsync(PlanRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var desire in request.Desired.WithCancellation(cancellationToken))
        {
            if (desire.Item.Kind != ItemKinds.Season)
            {
                request.Reject(desire.Item, $"Serializd marks whole seasons as watched, not a thing of kind {desire.Item.Kind}");
            }
            else if (await KnownAsync(desire.Item, cancellationToken) is not { } season)
            {
                request.Reject(desire.Item, "Serializd knows a season by TMDB's numbers of series and season, and they are not known");
            }
            else
            {
                yield return desire with { Item = season.Watches is { Count: > 1 } plays ? season with { Watches = [plays[0]] } : season };
            }
        }
    }
}
