namespace MediaBridge.Sdk;

/// <summary>An ability of a source: it notices when what it reads has changed, so that a pipeline can run again by itself.</summary>
/// <remarks>
/// <para>The engine makes an instance for the watch alone, and others for the runs. It enumerates once and takes its time between two
/// elements, because it runs the pipeline then: what changes meanwhile is remembered and is the next element.</para>
/// <para>Nothing that can be waited for ends the watch: a folder that is gone or a server that does not answer is told
/// with <see cref="PluginServices.Report"/>, and waited for. The watch ends when it is cancelled. Time comes from <see cref="PluginServices.Clock"/>.</para>
/// </remarks>
public interface IWatchedSource
{
    /// <summary>Tells when to read: at once, as soon as nothing can be missed any more, and then after every change that has come to rest.</summary>
    /// <param name="quiet">How long nothing may have changed before a change counts as at rest; a file that is still being written is not at rest.</param>
    /// <param name="cancellationToken">Ends the watch.</param>
    /// <returns>What changed, in a few words for people; the first element, which says that the watch stands, is empty.</returns>
    IAsyncEnumerable<string> WatchAsync(TimeSpan quiet, CancellationToken cancellationToken);
}
