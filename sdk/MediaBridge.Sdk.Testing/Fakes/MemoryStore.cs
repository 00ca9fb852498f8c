using System.Collections.Concurrent;
using System.Globalization;
using System.Text;

namespace MediaBridge.Sdk.Testing;

/// <summary>A store in memory. Its tags are opaque numbers that no content explains, as those of many real stores.</summary>
public sealed class MemoryStore : IFileStore
{
    private readonly Lock _gate = new();
    private readonly SortedDictionary<string, (byte[] Bytes, string Tag)> _files = new(StringComparer.Ordinal);
    private int _version;

    /// <summary>Called before a file is written or deleted, with its path; what it throws happens to the caller.</summary>
    public Action<string>? BeforeWrite { get; set; }

    /// <summary>How many times files were written.</summary>
    public int Writes { get; private set; }

    /// <summary>How many times files were deleted.</summary>
    public int Deletes { get; private set; }

    /// <summary>How many times files were opened.</summary>
    public int Opens { get; private set; }

    /// <summary>The paths, in order.</summary>
    public IReadOnlyList<string> Paths
    {
        get
        {
            lock (_gate)
            {
                return [.. _files.Keys];
            }
        }
    }

    /// <summary>The files as text, by path: what two states are compared by.</summary>
    public IReadOnlyDictionary<string, string> Texts
    {
        get
        {
            lock (_gate)
            {
                return _files.ToDictionary(f => f.Key, f => Encoding.UTF8.GetString(f.Value.Bytes), StringComparer.Ordinal);
            }
        }
    }

    /// <summary>Puts a file there, as somebody else would: its tag changes.</summary>
    /// <returns>Its new tag.</returns>
    public string Put(string path, string text) => Put(path, Encoding.UTF8.GetBytes(text));

    /// <summary>Puts a file there, as somebody else would: its tag changes.</summary>
    /// <returns>Its new tag.</returns>
    public string Put(string path, byte[] bytes)
    {
        lock (_gate)
        {
            var tag = "v" + (++_version).ToString(CultureInfo.InvariantCulture);
            _files[Check(path)] = (bytes, tag);
            return tag;
        }
    }

    /// <summary>The bytes of a file; null if there is none.</summary>
    public byte[]? Bytes(string path)
    {
        lock (_gate)
        {
            return _files.TryGetValue(path, out var file) ? file.Bytes : null;
        }
    }

    /// <inheritdoc/>
    public Task<string?> TagAsync(string path, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_gate)
        {
            return Task.FromResult(_files.TryGetValue(Check(path), out var file) ? file.Tag : null);
        }
    }

    /// <inheritdoc/>
    public Task<Stream?> OpenAsync(string path, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_gate)
        {
            Opens++;
            return Task.FromResult<Stream?>(_files.TryGetValue(Check(path), out var file) ? new MemoryStream(file.Bytes, writable: false) : null);
        }
    }

    /// <inheritdoc/>
    public async Task<string> WriteAsync(string path, Stream content, string? expectedTag, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(content);
        Check(path);
        using var bytes = new MemoryStream();
        await content.CopyToAsync(bytes, cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        BeforeWrite?.Invoke(path);
        lock (_gate)
        {
            Expect(path, expectedTag);
            Writes++;
            return Put(path, bytes.ToArray());
        }
    }

    /// <inheritdoc/>
    public Task DeleteAsync(string path, string? expectedTag, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Check(path);
        lock (_gate)
        {
            if (!_files.ContainsKey(path))
            {
                return Task.CompletedTask;
            }
        }

        BeforeWrite?.Invoke(path);
        lock (_gate)
        {
            Expect(path, expectedTag);
            Deletes++;
            _files.Remove(path);
            return Task.CompletedTask;
        }
    }

    private static string Check(string path)
        => path.Length > 0 && path.Split('/').All(part => part is not ("" or "." or "..")) && !path.Contains('\\', StringComparison.Ordinal) && !path.Any(char.IsControl)
            ? path
            : throw new PluginException(ErrorKind.ItemRejected, $"'{path}' is no path inside of the store.", "Paths are relative, with forward slashes and without '..'.");

    private void Expect(string path, string? expectedTag)
    {
        var tag = _files.TryGetValue(path, out var file) ? file.Tag : "";
        if (expectedTag is not null && !string.Equals(tag, expectedTag, StringComparison.Ordinal))
        {
            throw new PluginException(ErrorKind.Conflict, expectedTag.Length == 0 ? $"'{path}' exists already." : $"'{path}' was changed by somebody since it was planned.");
        }
    }
}
