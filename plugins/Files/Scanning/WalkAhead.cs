using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace MediaBridge.Plugins.Files.Scanning;

/// <summary>Walks on, on another thread, while items are made of the folders before: the disk and the names take as long as the items do.</summary>
internal static class WalkAhead
{
    /// <summary>Folders that are handed over at once: waking the other side costs more than looking at one.</summary>
    private const int Handful = 16;

    private const int Handfuls = 2;

    /// <summary>The same folders in the same order. The walk has ended when the enumeration has.</summary>
    public static async IAsyncEnumerable<ScannedFolder> Of(IAsyncEnumerable<ScannedFolder> walk, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var channel = Channel.CreateBounded<List<ScannedFolder>>(new BoundedChannelOptions(Handfuls) { SingleReader = true, SingleWriter = true });
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var walking = Task.Run(() => FillAsync(walk, channel.Writer, stop.Token), CancellationToken.None);
        try
        {
            await foreach (var folders in channel.Reader.ReadAllAsync(CancellationToken.None))
            {
                foreach (var folder in folders)
                {
                    yield return folder;
                }
            }
        }
        finally
        {
            await stop.CancelAsync();
            await walking;
        }
    }

    private static async Task FillAsync(IAsyncEnumerable<ScannedFolder> walk, ChannelWriter<List<ScannedFolder>> found, CancellationToken cancellationToken)
    {
        var folders = new List<ScannedFolder>(Handful);
        try
        {
            await foreach (var folder in walk.WithCancellation(cancellationToken))
            {
                folders.Add(folder);
                if (folders.Count == Handful)
                {
                    await found.WriteAsync(folders, cancellationToken);
                    folders = new List<ScannedFolder>(Handful);
                }
            }

            await found.WriteAsync(folders, cancellationToken);
            found.Complete();
        }
        catch (Exception e)
        {
            try
            {
                await found.WriteAsync(folders, cancellationToken); // what was found before flows on
            }
            catch (OperationCanceledException)
            {
                // nobody wants them any more
            }

            found.Complete(e);
        }
    }
}
