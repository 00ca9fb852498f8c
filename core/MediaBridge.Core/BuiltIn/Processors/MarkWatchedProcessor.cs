using System.Runtime.CompilerServices;
using MediaBridge.Sdk;

namespace MediaBridge.Core.BuiltIn.Processors;

/// <summary>Who rated something has seen it: adds a play to rated items that have none, for each person who rated.</summary>
internal sealed class MarkWatchedProcessor(MarkWatchedOptions options) : IProcessor
{
    public async IAsyncEnumerable<MediaItem> ProcessAsync(MediaItem item, ProcessRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        cancellationToken.ThrowIfCancellationRequested();
        var plays = options.Kinds.Contains(item.Kind, StringComparer.Ordinal) ? Plays(item) : [];
        yield return plays.Count == 0 ? item : item with { Watches = [.. item.Watches ?? [], .. plays] };
    }

    private List<Watch> Plays(MediaItem item)
    {
        var plays = new List<Watch>();
        foreach (var rating in (item.Ratings ?? []).Where(Counts))
        {
            // A play that nobody owns is everybody's.
            var seen = (item.Watches ?? []).Concat(plays).Any(w => w.By is null || rating.By is null || string.Equals(w.By, rating.By, StringComparison.Ordinal));
            var at = When(item, rating);
            if (!seen && (at is not null || options is { At: MarkWatchedOptions.Unknown } or { Undated: MarkWatchedOptions.Unknown }))
            {
                plays.Add(new Watch { At = at, By = rating.By });
            }
        }

        return plays;
    }

    private bool Counts(Rating rating)
        => string.Equals(rating.Whose, Rating.OwnMark, StringComparison.Ordinal) && (options.From == 0 || (rating.Scale.Max > 0 && rating.Value * 10 / rating.Scale.Max >= options.From));

    private EventTime? When(MediaItem item, Rating rating) => options.At switch
    {
        MarkWatchedOptions.Rating => rating.At,
        MarkWatchedOptions.Unknown => null,
        _ => (item.Description?.Released ?? item.Placement?.AirDate) is { } day ? day : null,
    };
}
