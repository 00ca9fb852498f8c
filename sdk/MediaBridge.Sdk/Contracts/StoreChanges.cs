using System.Runtime.CompilerServices;

namespace MediaBridge.Sdk;

/// <summary>The Apply of every sink that writes bytes to a store: targets are paths, contents are staged, conflicts are kept apart from what is already there.</summary>
internal static class StoreChanges
{
    /// <summary>Writes and deletes as planned. A target that is already as wanted is <see cref="Outcome.AlreadyThere"/>, one that somebody else changed is a conflict and stays.</summary>
    public static async IAsyncEnumerable<ChangeResult> ApplyAsync(
        IFileStore store, IStaging staging, ApplyRequest request, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (var change in request.Changes.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            yield return await ApplyAsync(store, staging, change, cancellationToken).ConfigureAwait(false);
        }
    }

    private static async Task<ChangeResult> ApplyAsync(IFileStore store, IStaging staging, PlannedChange change, CancellationToken cancellationToken)
    {
        try
        {
            if (change.Kind == ChangeKind.Delete)
            {
                if (await store.TagAsync(change.Target, cancellationToken).ConfigureAwait(false) is null)
                {
                    return ChangeResult.AlreadyThere(change);
                }

                await store.DeleteAsync(change.Target, change.Precondition, cancellationToken).ConfigureAwait(false);
                return ChangeResult.Applied(change);
            }

            if (change.Content is not { } content)
            {
                return ChangeResult.Rejected(change, "The change has no content to write.");
            }

            await using var bytes = await staging.OpenAsync(content, cancellationToken).ConfigureAwait(false);
            if (bytes is null)
            {
                return await StandsThereAsync(store, change, content, cancellationToken).ConfigureAwait(false)
                    ?? ChangeResult.Failed(change, new PluginError { Kind = ErrorKind.Conflict, Message = $"The staged bytes of '{change.Target}' are gone." });
            }

            var tag = await store.WriteAsync(change.Target, bytes, change.Precondition, cancellationToken).ConfigureAwait(false);
            return ChangeResult.Applied(change, tag);
        }
        catch (PluginException e) when (e.Error.Kind == ErrorKind.Conflict && change.Content is { } content)
        {
            return await StandsThereAsync(store, change, content, cancellationToken).ConfigureAwait(false) ?? ChangeResult.Failed(change, e.Error);
        }
        catch (PluginException e)
        {
            return ChangeResult.Failed(change, e.Error);
        }
    }

    private static async Task<ChangeResult?> StandsThereAsync(IFileStore store, PlannedChange change, StagedContent wanted, CancellationToken cancellationToken)
    {
        await using var there = await store.OpenAsync(change.Target, cancellationToken).ConfigureAwait(false);
        if (there is null)
        {
            return null;
        }

        var hash = Convert.ToHexStringLower(await System.Security.Cryptography.SHA256.HashDataAsync(there, cancellationToken).ConfigureAwait(false));
        return string.Equals(hash, wanted.Sha256, StringComparison.Ordinal)
            ? ChangeResult.AlreadyThere(change, await store.TagAsync(change.Target, cancellationToken).ConfigureAwait(false))
            : null;
    }
}
