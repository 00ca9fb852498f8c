using System.Text;
using MediaBridge.Plugins.Imdb.Mapping;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Imdb.Dataset.Index;

/// <summary>Types of titles as numbers, in the order in which an index was built with them.</summary>
internal sealed class TypeCodes
{
    /// <summary>The code of episodes.</summary>
    public const string Episode = "tvEpisode";

    private readonly List<byte[]> _codes = [];
    private readonly List<TitleType> _types = [];

    /// <summary>All codes, one a line.</summary>
    public byte[] Write() => Encoding.UTF8.GetBytes(string.Join('\n', _codes.Select(Encoding.UTF8.GetString)));

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static TypeCodes Read(ReadOnlySpan<byte> text)
    {
        var codes = new TypeCodes();
        foreach (var line in text.Split((byte)'\n'))
        {
            codes.Of(text[line]);
        }

        return codes;
    }

    /// <summary>The number of a code, which is new if it was not met before; -1 if there are too many.</summary>
    public int Of(ReadOnlySpan<byte> code)
    {
        for (var i = 0; i < _codes.Count; i++)
        {
            if (code.SequenceEqual(_codes[i]))
            {
                return i;
            }
        }

        if (_codes.Count == byte.MaxValue)
        {
            return -1;
        }

        _codes.Add(code.ToArray());
        _types.Add(TitleTypes.Of(Encoding.UTF8.GetString(code)));
        return _codes.Count - 1;
    }

    /// <summary>What a number stands for.</summary>
    public TitleType Type(int number) => number < _types.Count ? _types[number] : TitleTypes.Of(null);

    /// <summary>IMDb's word.</summary>
    public string Code(int number) => number < _codes.Count ? Encoding.UTF8.GetString(_codes[number]) : "";

    /// <summary>Which numbers are of a kind of items; null for any kind.</summary>
    public bool[]? OfKind(string kind)
        => kind is TitleTypes.Unknown or "" ? null : [.. Enumerable.Range(0, byte.MaxValue + 1).Select(i => i < _types.Count && (_types[i].Kind == kind || _types[i].Kind == TitleTypes.Unknown))];
}
