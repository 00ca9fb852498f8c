using MediaBridge.Plugins.Simkl.Mapping;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Simkl.Sinks;

/// <summary>Rates films and series. Simkl rates no seasons and episodes.</summary>
internal sealed class RatingsSink(SimklClient client) : LibrarySink(client)
{
    protected override string AddPath => "sync/ratings";

    protected override string RemovePath => "sync/ratings/remove";

    protected override Task<PlanRequest> PreparedAsync(PlanRequest request, Library library, CancellationToken cancellationToken)
        => Task.FromResult(request with { Desired = Titles.Only(request, "Simkl rates films and series, not") });

    protected override void Add(Batch batch, PlannedChange change, MediaItem item) => batch.Add(change, item, entry =>
    {
        var rating = item.Ratings![0].To(Scale.Ten);
        entry["rating"] = (int)rating.Value;
        if (rating.At is { } at)
        {
            entry["rated_at"] = Times.Text(at);
        }
    });
}
