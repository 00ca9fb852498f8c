using System.Runtime.CompilerServices;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Trakt.Sources;

/// <summary>Reads several lists of the account one after another. What is resumed is a whole list: pages shift when somebody removes an entry.</summary>
internal sealed class ListSource(TraktClient client, Func<CancellationToken, IAsyncEnumerable<ListPart>> parts, Func<MediaItem, DateTimeOffset?>? at = null) : ISource
{
    public ListSource(TraktClient client, Func<MediaItem, DateTimeOffset?>? at, params ListPart[] parts)
        : this(client, _ => parts.ToAsyncEnumerable(), at)
    {
    }

    public async IAsyncEnumerable<SourceElement> ReadAsync(SourceRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var state = ReadState.Parse(request.Resume);
        await foreach (var part in parts(cancellationToken))
        {
            if (state.IsDone(part.Name))
            {
                continue;
            }

            var reader = new ListReader(client, part);
            await foreach (var item in reader.ReadAsync(cancellationToken))
            {
                if (request.Since is not { } since || at?.Invoke(item) is not { } time || time >= since)
                {
                    yield return item;
                }
            }

            state = state.With(part.Name, reader.Shortfall);
            yield return SourceElement.At(state.ToString());
        }

        yield return SourceElement.End(state.Shortfall is null, state.Shortfall);
    }
}
