using System.Runtime.CompilerServices;
using MediaBridge.Plugins.Imdb.Account;
using MediaBridge.Plugins.Imdb.Mapping;
using MediaBridge.Plugins.Imdb.Writing;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Imdb.Sinks;

/// <summary>Rates titles.</summary>
internal sealed class RatingsSink(AccessOptions options, ImdbClient client, PluginServices services) : ISink
{
    public const string Id = "imdb.ratings";

    private static readonly string[] Schemes = [IdSchemes.Imdb];

    public IAsyncEnumerable<PlannedChange> PlanAsync(PlanRequest request, CancellationToken cancellationToken)
        => Diff.Against(request, Schemes, cancellationToken: cancellationToken);

    public async IAsyncEnumerable<ChangeResult> ApplyAsync(ApplyRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var writer = await Writers.OpenAsync(options.Access, client, cancellationToken);
        var done = 0;
        await foreach (var change in request.Changes.WithCancellation(cancellationToken))
        {
            var (add, remove) = Diff.Parts(change);
            var mark = add?.Ratings is [var own, ..] ? (int)own.To(Scale.Ten).Value : (int?)null;
            yield return TitleItems.IdOf((add ?? remove)!.Id(IdSchemes.Imdb)?.Value) is { } title
                ? await Writers.WriteAsync(change, () => writer.RateAsync(title, mark, cancellationToken))
                : ChangeResult.Rejected(change, "Its IMDb id is not that of a title.");
            services.Report(++done, null, change.Summary);
        }
    }
}
