using System.Runtime.InteropServices;

namespace MediaBridge.Plugins.Imdb.Dataset.Index;

/// <summary>Writes an index beside its place, and puts it there when it is whole.</summary>
internal sealed class IndexWriter : IDisposable
{
    private const int Buffer = 1 << 20;
    private readonly FileStream _file;
    private readonly (long Start, long Length)[] _sections = new (long, long)[Enum.GetValues<Section>().Length];
    private readonly string _path;
    private readonly string _temporary;
    private int _open = -1;

    public IndexWriter(string path)
    {
        _path = path;
        _temporary = $"{path}.{Guid.NewGuid():N}.tmp";
        _file = new FileStream(_temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None, Buffer);
        _file.Write(new byte[IndexHeader.Size]);
        Array.Fill(_sections, (IndexHeader.Size, 0));
    }

    /// <summary>Begins a part; what is written from now on is of it.</summary>
    public void Begin(Section section)
    {
        End();
        Span<byte> gap = stackalloc byte[8];
        _file.Write(gap[..(int)((8 - (_file.Position % 8)) % 8)]);
        _open = (int)section;
        _sections[_open] = (_file.Position, 0);
    }

    /// <summary>Writes values.</summary>
    public void Write<T>(ReadOnlySpan<T> values)
        where T : unmanaged => _file.Write(MemoryMarshal.AsBytes(values));

    /// <summary>Writes a whole part.</summary>
    public void Write<T>(Section section, ReadOnlySpan<T> values)
        where T : unmanaged
    {
        Begin(section);
        Write(values);
    }

    /// <summary>Completes the file and puts it in its place at once: nobody sees half of it.</summary>
    public void Complete(ulong sources)
    {
        End();
        var header = new IndexHeader { Sources = sources, Sections = _sections, FileLength = _file.Position };
        _file.Position = 0;
        _file.Write(header.Write());
        _file.Flush(flushToDisk: true);
        _file.Dispose();
        File.Move(_temporary, _path, overwrite: true);
    }

    /// <summary>Leaves nothing behind that is not complete.</summary>
    public void Dispose()
    {
        _file.Dispose();
        File.Delete(_temporary);
    }

    private void End()
    {
        if (_open >= 0)
        {
            _sections[_open].Length = _file.Position - _sections[_open].Start;
            _open = -1;
        }
    }
}
