using System.Text;
using MediaBridge.Core.State;

namespace MediaBridge.Core.Library.Reading;

/// <summary>Main files: their number, bytes, and what they are, in one pass over the table.</summary>
internal sealed class FileForms
{
    private readonly Dictionary<string, long>[] _forms = [new(StringComparer.Ordinal), new(StringComparer.Ordinal)];

    public FileForms(ReadingConnection connection)
    {
        var bytes = (Int128)0;
        var letters = new char[64];
        connection.Each("SELECT size, resolution, video_codec FROM files WHERE role='main'", row =>
        {
            Count++;
            bytes += row.Number(0);
            for (var form = 0; form < _forms.Length; form++)
            {
                var text = row.Bytes(form + 1);
                letters = text.Length > letters.Length ? new char[text.Length] : letters;
                var known = _forms[form].GetAlternateLookup<ReadOnlySpan<char>>();
                var name = letters.AsSpan(0, Encoding.UTF8.GetChars(text, letters));
                known[name] = known.TryGetValue(name, out var count) ? count + 1 : 1;
            }
        });
        Bytes = (long)Int128.Min(bytes, long.MaxValue);
    }

    public long Count { get; private set; }

    /// <summary>Of all whose size is known.</summary>
    public long Bytes { get; }

    /// <summary>How many have each resolution (0) or video codec (1).</summary>
    public IEnumerable<LibraryCount> By(int form) => _forms[form].Where(f => f.Key.Length > 0).Select(f => new LibraryCount(f.Key, f.Value));
}
