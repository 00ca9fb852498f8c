namespace MediaBridge.Sdk;

/// <summary>Proposes identities for an item. It proposes; the engine scores, decides and remembers.</summary>
/// <remarks>Called from several threads at once. An empty list says that nothing was found. Errors are thrown as <see cref="PluginException"/>.</remarks>
public interface IMatcher
{
    /// <summary>Finds candidates, best first where the matcher can tell.</summary>
    Task<IReadOnlyList<MatchCandidate>> FindAsync(MediaItem item, MatchRequest request, CancellationToken cancellationToken);
}
