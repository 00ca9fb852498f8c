using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace MediaBridge.Sdk;

/// <summary>Lets who makes a stream and who works on it do so at the same time: for a source whose elements take as long to find as items take to make of them.</summary>
public static class ReadAhead
{
    /// <summary>Elements that are handed over at once: waking the other side costs more than making one.</summary>
    private const int Handful = 16;

    /// <summary>The same elements in the same order; up to <paramref name="most"/> are made before they are asked for, on another thread. An error comes behind the elements before it, as it would without.</summary>
    /// <remarks>Nothing of the stream runs any more when the enumeration has ended, however it ended: what it uses may be disposed of then.</remarks>
    /// <param name="source">Makes the elements; it is enumerated once, by one thread at a time.</param>
    /// <param name="most">How many elements at most wait for whoever asks, from 1.</param>
    /// <param name="cancellationToken">Stops the stream as well.</param>
    public static async IAsyncEnumerable<T> Ahead<T>(this IAsyncEnumerable<T> source, int most, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var handful = Math.Clamp(most / 4, 1, Handful);
        var channel = Channel.CreateBounded<List<T>>(new BoundedChannelOptions(Math.Max(1, (most / handful) - 2)) { SingleReader = true, SingleWriter = true });
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var making = Task.Run(() => FillAsync(source, handful, channel.Writer, stop.Token), CancellationToken.None);
        try
        {
            await foreach (var elements in channel.Reader.ReadAllAsync(CancellationToken.None))
            {
                foreach (var element in elements)
                {
                    yield return element;
                }
            }
        }
        finally
        {
            await stop.CancelAsync();
            await making;
        }
    }

    private static async Task FillAsync<T>(IAsyncEnumerable<T> source, int handful, ChannelWriter<List<T>> made, CancellationToken cancellationToken)
    {
        var elements = new List<T>(handful);
        try
        {
            await using var all = source.GetAsyncEnumerator(cancellationToken);
            while (true)
            {
                var next = all.MoveNextAsync();
                if (!next.IsCompleted)
                {
                    await HandOverAsync(); // what is there is not held back by what is waited for
                }

                if (!await next)
                {
                    break;
                }

                elements.Add(all.Current);
                if (elements.Count == handful)
                {
                    await HandOverAsync();
                }
            }

            await HandOverAsync();
            made.Complete();
        }
        catch (Exception e)
        {
            try
            {
                await HandOverAsync();
            }
            catch (OperationCanceledException)
            {
                // nobody wants them any more
            }

            made.Complete(e);
        }

        async ValueTask HandOverAsync()
        {
            if (elements.Count > 0)
            {
                var full = elements;
                elements = new List<T>(handful);
                await made.WriteAsync(full, cancellationToken);
            }
        }
    }
}
