using System.Collections.Concurrent;
using System.IO.Compression;
using System.Text;
using MediaBridge.Plugins.Files.Scanning;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Files.Hashing;

/// <summary>Content hashes of videos and NFO files below a folder, each made once: kept with the size and time that the file had. Safe for one that hashes and one that stores.</summary>
internal sealed class ContentBook
{
    private const byte Format = 1;
    private const int Most = 10_000_000;
    private readonly HashMode _mode;
    private readonly bool _again;
    private readonly Dictionary<string, (long Length, long Modified, string Hash)> _known = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, (long Length, long Modified, string Hash)> _now = new(StringComparer.Ordinal);

    private ContentBook(HashMode mode, bool again) => (_mode, _again) = (mode, again);

    /// <summary>How many were made since they were last stored.</summary>
    public int Unstored { get; private set; }

    /// <summary>Those that are kept of a folder.</summary>
    /// <param name="mode">Which hashes; those of another kind are made anew.</param>
    /// <param name="again">Whether contents are read again even where size and time are as they were.</param>
    /// <param name="state">Where they are kept.</param>
    /// <param name="root">Full path of the folder.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async Task<ContentBook> LoadAsync(HashMode mode, bool again, IState state, string root, CancellationToken cancellationToken)
    {
        var book = new ContentBook(mode, again);
        try
        {
            if (!again && await state.GetAsync(Key(root), cancellationToken) is { Length: > 0 } text)
            {
                book.Unpack(Convert.FromBase64String(text));
            }
        }
        catch (Exception e) when (e is FormatException or InvalidDataException or EndOfStreamException or IOException or ArgumentException)
        {
            // Damaged ones are made again.
            book._known.Clear();
        }

        return book;
    }

    /// <summary>A file with the hash of its content; without, if it is no video and no NFO or cannot be read: then its time counts.</summary>
    /// <param name="path">Path below the folder.</param>
    /// <param name="full">Its full path.</param>
    /// <param name="file">The file.</param>
    public FileEntry Of(string path, string full, in FileEntry file)
    {
        if (FileKinds.Of(file.Name) is not (FileKind.Video or FileKind.Nfo))
        {
            return file;
        }

        if (_now.TryGetValue(path, out var known) || _known.TryGetValue(path, out known))
        {
            if (known.Length == file.Length && known.Modified == file.Modified)
            {
                _now[path] = known;
                return file with { Content = known.Hash };
            }
        }

        try
        {
            var hash = ContentHash.Of(full, _mode);
            _now[path] = (file.Length, file.Modified, hash);
            Unstored++;
            return file with { Content = hash };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return file;
        }
    }

    /// <summary>Keeps them.</summary>
    /// <param name="state">Where.</param>
    /// <param name="root">Full path of the folder.</param>
    /// <param name="isWhole">Whether everything below the folder was seen, so that those of files that were not are let go.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task StoreAsync(IState state, string root, bool isWhole, CancellationToken cancellationToken)
    {
        if (Unstored == 0 && (!isWhole || _now.Count == _known.Count) && !_again)
        {
            return;
        }

        Unstored = 0;
        var files = _now.ToDictionary(StringComparer.Ordinal);
        foreach (var (path, file) in isWhole ? [] : _known)
        {
            files.TryAdd(path, file);
        }

        await state.SetAsync(Key(root), Pack(files), cancellationToken);
    }

    private static string Key(string root) => $"contents\n{root}";

    private string Pack(Dictionary<string, (long Length, long Modified, string Hash)> files)
    {
        using var bytes = new MemoryStream();
        bytes.WriteByte(Format);
        bytes.WriteByte((byte)_mode);
        using (var packed = new BrotliStream(bytes, CompressionLevel.Fastest, leaveOpen: true))
        using (var writer = new BinaryWriter(packed, Encoding.UTF8))
        {
            writer.Write7BitEncodedInt(files.Count);
            foreach (var (path, (length, modified, hash)) in files)
            {
                writer.Write(path);
                writer.Write(length);
                writer.Write(modified);
                writer.Write(hash);
            }
        }

        return Convert.ToBase64String(bytes.GetBuffer(), 0, (int)bytes.Length);
    }

    private void Unpack(byte[] bytes)
    {
        if (bytes is not [Format, var mode, ..] || mode != (byte)_mode)
        {
            return;
        }

        using var packed = new BrotliStream(new MemoryStream(bytes, 2, bytes.Length - 2), CompressionMode.Decompress);
        using var reader = new BinaryReader(new BufferedStream(packed, 64 * 1024), Encoding.UTF8);
        var count = reader.Read7BitEncodedInt() is var number and >= 0 and <= Most ? number : throw new InvalidDataException();
        for (var i = 0; i < count; i++)
        {
            _known[reader.ReadString()] = (reader.ReadInt64(), reader.ReadInt64(), reader.ReadString());
        }
    }
}
