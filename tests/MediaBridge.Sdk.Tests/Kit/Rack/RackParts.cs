namespace MediaBridge.Sdk.Tests.Kit.Rack;

internal sealed class RackClient;

internal sealed class RackSource(PluginServices services) : ISource
{
    private static readonly Dictionary<string, int> Table = new(StringComparer.Ordinal) { ["a"] = 1, ["b"] = 2 };

    public async IAsyncEnumerable<SourceElement> ReadAsync(SourceRequest request, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.Yield();
        yield return new MediaItem { Title = services.Clock.GetUtcNow().ToString(System.Globalization.CultureInfo.InvariantCulture), Ids = [new ExternalId("rack", Table.Keys.Order(StringComparer.Ordinal).First())] };
        yield return SourceElement.Complete;
    }
}

internal sealed class RackSink : ISink
{
    public IAsyncEnumerable<PlannedChange> PlanAsync(PlanRequest request, CancellationToken cancellationToken) => Diff.Against(request, cancellationToken: cancellationToken);

    public IAsyncEnumerable<ChangeResult> ApplyAsync(ApplyRequest request, CancellationToken cancellationToken) => request.Changes.Select(c => ChangeResult.Applied(c));
}
