using System.Text;

namespace MediaBridge.Core.Tools;

/// <summary>Keeps the last bytes that were written.</summary>
internal sealed class OutputTail(int limit)
{
    private readonly List<byte> _bytes = [];

    public void Add(ReadOnlySpan<byte> bytes)
    {
        _bytes.AddRange(bytes);
        if (_bytes.Count > limit * 2)
        {
            _bytes.RemoveRange(0, _bytes.Count - limit);
        }
    }

    public string Text()
    {
        var bytes = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_bytes);
        return Encoding.UTF8.GetString(bytes[Math.Max(0, bytes.Length - limit)..]);
    }
}
