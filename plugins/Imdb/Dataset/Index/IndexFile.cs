using System.IO.MemoryMappedFiles;
using Microsoft.Win32.SafeHandles;

namespace MediaBridge.Plugins.Imdb.Dataset.Index;

/// <summary>An index that is open: its parts, as they lie in the file.</summary>
internal sealed unsafe class IndexFile : IDisposable
{
    private readonly MemoryMappedFile _file;
    private readonly MemoryMappedViewAccessor _view;
    private readonly byte* _start;
    private readonly IndexHeader _header;
    private int _closed;

    private IndexFile(MemoryMappedFile file, MemoryMappedViewAccessor view, byte* start, IndexHeader header)
    {
        (_file, _view, _header) = (file, view, header);
        _start = start;
    }

    /// <summary>Which files it was built of.</summary>
    public ulong Sources => _header.Sources;

    /// <summary>Bytes of the file.</summary>
    public long Length => _header.FileLength;

    /// <summary>Opens a file; null if it is not there, or is no whole index of this version.</summary>
    public static IndexFile? Open(string path)
    {
        if (!BitConverter.IsLittleEndian || !File.Exists(path) || new FileInfo(path).Length < IndexHeader.Size)
        {
            return null;
        }

        var stream = File.OpenRead(path);
        var file = MemoryMappedFile.CreateFromFile(stream, null, 0, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: false);
        var view = file.CreateViewAccessor(0, 0, MemoryMappedFileAccess.Read);
        byte* start = null;
        view.SafeMemoryMappedViewHandle.AcquirePointer(ref start);
        start += view.PointerOffset;
        if (IndexHeader.Read(new ReadOnlySpan<byte>(start, IndexHeader.Size), stream.Length) is { } header)
        {
            return new IndexFile(file, view, start, header);
        }

        view.SafeMemoryMappedViewHandle.ReleasePointer();
        view.Dispose();
        file.Dispose();
        return null;
    }

    /// <summary>A part of at most 2 GiB values.</summary>
    public ReadOnlySpan<T> Section<T>(Section section)
        where T : unmanaged
    {
        var (start, length) = _header.Sections[(int)section];
        return new ReadOnlySpan<T>(_start + start, checked((int)(length / sizeof(T))));
    }

    /// <summary>Bytes of a part from a place on; never beyond its end.</summary>
    public ReadOnlySpan<byte> Bytes(Section section, long at, int most)
    {
        var (start, length) = _header.Sections[(int)section];
        return at < 0 || at >= length ? [] : new ReadOnlySpan<byte>(_start + start + at, (int)Math.Min(most, length - at));
    }

    /// <summary>Keeps the file mapped until the lease is disposed, also when it is closed meanwhile.</summary>
    /// <exception cref="ObjectDisposedException">It was closed before.</exception>
    public Lease Use()
    {
        byte* start = null;
        _view.SafeMemoryMappedViewHandle.AcquirePointer(ref start);
        return new Lease(_view.SafeMemoryMappedViewHandle);
    }

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _closed, 1) == 0)
        {
            _view.SafeMemoryMappedViewHandle.ReleasePointer();
            _view.Dispose();
            _file.Dispose();
        }
    }

    /// <summary>A use of the file.</summary>
    internal readonly struct Lease(SafeMemoryMappedViewHandle handle) : IDisposable
    {
        public void Dispose() => handle.ReleasePointer();
    }
}
