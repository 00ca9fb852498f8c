using System.IO.Compression;
using System.Text;
using MediaBridge.Plugins.Files.Scanning;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Files.Pictures;

/// <summary>The pictures that the last run put below a folder, by path, size and time: the next scan need not take them for news. One that somebody changed since is no longer ours.</summary>
internal sealed class WrittenPictures
{
    private const byte Format = 1;
    private const int Most = 10_000_000;
    private readonly Dictionary<string, (long Length, long Modified)> _files = new(StringComparer.Ordinal);

    /// <summary>Whether there are none.</summary>
    public bool IsEmpty => _files.Count == 0;

    /// <summary>Those that are noted for a folder.</summary>
    /// <param name="state">Where they are noted.</param>
    /// <param name="root">Full path of the folder.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async Task<WrittenPictures> LoadAsync(IState state, string root, CancellationToken cancellationToken)
    {
        var own = new WrittenPictures();
        try
        {
            if (await state.GetAsync(Key(root), cancellationToken) is { Length: > 0 } text)
            {
                own.Unpack(Convert.FromBase64String(text));
            }
        }
        catch (Exception e) when (e is FormatException or InvalidDataException or EndOfStreamException or IOException or ArgumentException)
        {
            // A damaged note says nothing: what it held is read again.
            own._files.Clear();
        }

        return own;
    }

    /// <summary>Notes them, in the place of those of an earlier run.</summary>
    public Task StoreAsync(IState state, string root, CancellationToken cancellationToken) => state.SetAsync(Key(root), Pack(), cancellationToken);

    /// <summary>Adds a picture as it stands there now; nothing if there is none.</summary>
    /// <param name="path">Path below the folder, with forward slashes.</param>
    /// <param name="file">The file.</param>
    public void Add(string path, FileInfo file)
    {
        if (file.Exists)
        {
            _files[path] = (file.Length, file.LastWriteTimeUtc.Ticks);
        }
    }

    /// <summary>Whether a file of a folder is one of them, as it was written.</summary>
    public bool Contains(string folder, in FileEntry file)
        => _files.TryGetValue(FilmIds.Join(folder, file.Name), out var own) && own.Length == file.Length && own.Modified == file.Modified;

    private static string Key(string root) => $"pictures\n{root}";

    private string Pack()
    {
        using var bytes = new MemoryStream();
        bytes.WriteByte(Format);
        using (var packed = new BrotliStream(bytes, CompressionLevel.Fastest, leaveOpen: true))
        using (var writer = new BinaryWriter(packed, Encoding.UTF8))
        {
            writer.Write7BitEncodedInt(_files.Count);
            foreach (var (path, (length, modified)) in _files)
            {
                writer.Write(path);
                writer.Write(length);
                writer.Write(modified);
            }
        }

        return Convert.ToBase64String(bytes.GetBuffer(), 0, (int)bytes.Length);
    }

    private void Unpack(byte[] bytes)
    {
        if (bytes is not [Format, ..])
        {
            return;
        }

        using var packed = new BrotliStream(new MemoryStream(bytes, 1, bytes.Length - 1), CompressionMode.Decompress);
        using var reader = new BinaryReader(new BufferedStream(packed, 64 * 1024), Encoding.UTF8);
        var count = reader.Read7BitEncodedInt() is var number and >= 0 and <= Most ? number : throw new InvalidDataException();
        for (var i = 0; i < count; i++)
        {
            _files[reader.ReadString()] = (reader.ReadInt64(), reader.ReadInt64());
        }
    }
}
