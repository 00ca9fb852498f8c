using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace MediaBridge.Plugins.Files.Scanning;

/// <summary>Walks on, on another thread, while items are made of the folders before: the disk and the names take as long as the items do.</summary>
internal static class WalkAhead
{
    private const int MostFolders = 32;

    /// <summary>The same folders in the same order. The walk has ended when the enumeration has.</summary>
    public static async IAsyncEnumerable<ScannedFolder> Of(IEnumerable<ScannedFolder> walk, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var channel = Channel.CreateBounded<ScannedFolder>(new BoundedChannelOptions(MostFolders) { SingleReader = true, SingleWriter = true });
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var walking = Task.Run(() => FillAsync(walk, channel.Writer, stop.Token), CancellationToken.None);
        try
        {
            await foreach (var folder in channel.Reader.ReadAllAsync(CancellationToken.None))
            {
                yield return folder;
            }
        }
        finally
        {
            await stop.CancelAsync();
            await walking;
        }
    }

    private static async Task FillAsync(IEnumerable<ScannedFolder> walk, ChannelWriter<ScannedFolder> found, CancellationToken cancellationToken)
    {
        try
        {
            foreach (var folder in walk)
            {
                await found.WriteAsync(folder, cancellationToken);
            }

            found.Complete();
        }
        catch (Exception e)
        {
            found.Complete(e);
        }
    }
}
