namespace MediaBridge.Sdk;

/// <summary>Reads items from a service, a folder or a file.</summary>
/// <remarks>
/// <para>The engine makes one instance per run and step and calls <see cref="ReadAsync"/> once, or again with
/// <see cref="SourceRequest.Resume"/> after an interruption. It stores elements as they come and may stop enumerating at any time:
/// finish quickly when cancelled, and hold no more than a page in memory.</para>
/// <para>End with <see cref="SourceElement.Complete"/> only when everything was read. Ending without it, or with an incomplete
/// <see cref="SourceElement.End"/>, is honest and safe: nothing is removed, and nothing is written to a target read that way.</para>
/// <para>Errors: throw <see cref="PluginException"/>; <see cref="ErrorKind.ItemRejected"/> is not for sources, yield what can be read and
/// put a remark into <see cref="Provenance.Remarks"/>. Retries, waits, pacing, caching and cursors are the engine's work.</para>
/// </remarks>
public interface ISource
{
    /// <summary>Reads everything, or what changed since <see cref="SourceRequest.Cursor"/>.</summary>
    IAsyncEnumerable<SourceElement> ReadAsync(SourceRequest request, CancellationToken cancellationToken);
}
