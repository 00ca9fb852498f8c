using System.Runtime.CompilerServices;
using MediaBridge.Sdk;

namespace MediaBridge.TestPlugins.SignIn;

/// <summary>One item, so that something works on a connection.</summary>
internal sealed class DeskItems(DeskItemsOptions options) : ISource
{
    public async IAsyncEnumerable<SourceElement> ReadAsync(SourceRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        var title = options.Case == Case.Upper ? options.Title.ToUpperInvariant() : options.Title;
        yield return new MediaItem { Kind = ItemKinds.Movie, Title = title, Ids = [new ExternalId("desk", title)] };
        yield return SourceElement.Complete;
    }
}
