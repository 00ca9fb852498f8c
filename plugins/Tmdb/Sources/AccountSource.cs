using System.Runtime.CompilerServices;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Tmdb.Sources;

/// <summary>Reads several lists of the account one after another. What is resumed is a whole list: pages shift when somebody removes an entry.</summary>
internal abstract class AccountSource : ISource
{
    public async IAsyncEnumerable<SourceElement> ReadAsync(SourceRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var state = ReadState.Parse(request.Resume);
        await foreach (var part in PartsAsync(cancellationToken))
        {
            if (!state.IsDone(part.Name))
            {
                await foreach (var item in part.ReadAsync(cancellationToken))
                {
                    yield return item;
                }

                state = state.With(part.Name, part.Shortfall());
                yield return SourceElement.At(state.ToString());
            }
        }

        yield return SourceElement.End(state.Shortfall is null, state.Shortfall);
    }

    /// <summary>The lists.</summary>
    protected abstract IAsyncEnumerable<ListPart> PartsAsync(CancellationToken cancellationToken);
}
