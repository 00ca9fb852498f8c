using System.Runtime.CompilerServices;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.FilmAffinity.Sinks;

/// <summary>Sets and takes away the account's ratings, one film after another, and reads each back.</summary>
internal sealed class RatingsSink(FilmAffinityClient client) : ISink
{
    public const string Id = "filmaffinity.ratings";

    private readonly RatingWriter _writer = new(client);

    public IAsyncEnumerable<PlannedChange> PlanAsync(PlanRequest request, CancellationToken cancellationToken)
        => Diff.Against(request, schemes: [IdSchemes.FilmAffinity], cancellationToken: cancellationToken);

    public async IAsyncEnumerable<ChangeResult> ApplyAsync(ApplyRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var change in request.Changes.WithCancellation(cancellationToken))
        {
            yield return await TryAsync(change, cancellationToken);
        }
    }

    private async Task<ChangeResult> TryAsync(PlannedChange change, CancellationToken cancellationToken)
    {
        var (add, remove) = Diff.Parts(change);
        if ((add ?? remove)?.Id(IdSchemes.FilmAffinity) is not { } film)
        {
            return ChangeResult.Rejected(change, "it has no number of FilmAffinity");
        }

        var mark = add?.Ratings?.FirstOrDefault(r => r.Whose == Rating.OwnMark)?.To(Scale.Ten);
        try
        {
            return await _writer.SetAsync(film.Value, mark is null ? null : (int)mark.Value, change, cancellationToken);
        }
        catch (PluginException e) when (e.Error.Kind is ErrorKind.NotFound)
        {
            return ChangeResult.Rejected(change, e.Error.Message);
        }
        catch (PluginException e)
        {
            return ChangeResult.Failed(change, e.Error);
        }
    }
}
