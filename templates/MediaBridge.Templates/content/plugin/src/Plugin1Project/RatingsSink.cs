using System.Runtime.CompilerServices;
using MediaBridge.Sdk;

namespace Plugin1Namespace;

/// <summary>Writes ratings into the file.</summary>
internal sealed class RatingsSink(FilmFile file) : ISink
{
    public IAsyncEnumerable<PlannedChange> PlanAsync(PlanRequest request, CancellationToken cancellationToken)
        => Diff.Against(request, schemes: [IdSchemes.Imdb], cancellationToken: cancellationToken);

    public async IAsyncEnumerable<ChangeResult> ApplyAsync(ApplyRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var change in request.Changes.WithCancellation(cancellationToken))
        {
            yield return await WriteAsync(change, cancellationToken);
        }
    }

    private async Task<ChangeResult> WriteAsync(PlannedChange change, CancellationToken cancellationToken)
    {
        try
        {
            var (add, remove) = Diff.Parts(change);
            await file.WriteAsync(add, remove, cancellationToken);
            return ChangeResult.Applied(change);
        }
        catch (PluginException e)
        {
            return ChangeResult.Failed(change, e.Error);
        }
    }
}
