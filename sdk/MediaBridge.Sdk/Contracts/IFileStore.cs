namespace MediaBridge.Sdk;

/// <summary>A place for files: a folder, an S3 bucket, a WebDAV share.</summary>
/// <remarks>
/// Paths are relative with forward slashes and never leave the store's root: what is no such path, or a name that the store cannot keep
/// as it is, is refused with <see cref="ErrorKind.ItemRejected"/>. A tag is opaque (a hash, an etag) and changes when the
/// bytes do. Writes are atomic: readers see the old bytes or the new ones. Called from several threads at once;
/// of those that write to one path and expect the same tag, one wins.
/// A source may implement it too, so that processors and formats can open its items' files; such a store refuses writes.
/// </remarks>
public interface IFileStore
{
    /// <summary>The tag of a file; null if there is none.</summary>
    Task<string?> TagAsync(string path, CancellationToken cancellationToken);

    /// <summary>Opens a file; null if there is none.</summary>
    Task<Stream?> OpenAsync(string path, CancellationToken cancellationToken);

    /// <summary>Writes a file and returns its tag.</summary>
    /// <param name="path">Where.</param>
    /// <param name="content">The bytes.</param>
    /// <param name="expectedTag">The tag that must stand there; empty text: nothing must; null: anything may.</param>
    /// <param name="cancellationToken">Cancels before the file is replaced, never half-way.</param>
    /// <exception cref="PluginException"><see cref="ErrorKind.Conflict"/> if something else stands there.</exception>
    Task<string> WriteAsync(string path, Stream content, string? expectedTag, CancellationToken cancellationToken);

    /// <summary>Deletes a file, and folders that become empty by it; nothing happens if there is none.</summary>
    /// <exception cref="PluginException"><see cref="ErrorKind.Conflict"/> if something else than <paramref name="expectedTag"/> stands there.</exception>
    Task DeleteAsync(string path, string? expectedTag, CancellationToken cancellationToken);
}
