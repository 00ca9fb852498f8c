using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace MediaBridge.Core.Running;

/// <summary>Lets who makes a stream and who works on it do so at the same time.</summary>
internal static class ReadAhead
{
    /// <summary>The same elements in the same order; up to <paramref name="most"/> are made before they are asked for, on another thread. An error comes behind the elements before it, as it would without.</summary>
    /// <remarks>Nothing of the stream runs any more when the enumeration has ended, however it ended.</remarks>
    public static async IAsyncEnumerable<T> Ahead<T>(this IAsyncEnumerable<T> source, int most, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var channel = Channel.CreateBounded<T>(new BoundedChannelOptions(most) { SingleReader = true, SingleWriter = true });
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var making = Task.Run(() => FillAsync(source, channel.Writer, stop.Token), CancellationToken.None);
        try
        {
            await foreach (var element in channel.Reader.ReadAllAsync(CancellationToken.None))
            {
                yield return element;
            }
        }
        finally
        {
            await stop.CancelAsync();
            await making;
        }
    }

    private static async Task FillAsync<T>(IAsyncEnumerable<T> source, ChannelWriter<T> made, CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var element in source.WithCancellation(cancellationToken))
            {
                await made.WriteAsync(element, cancellationToken);
            }

            made.Complete();
        }
        catch (Exception e)
        {
            made.Complete(e);
        }
    }
}
