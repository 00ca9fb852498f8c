using System.Text;

namespace MediaBridge.Plugins.Imdb.Dataset.Building;

/// <summary>Genres as numbers from 1.</summary>
internal sealed class Genres
{
    private readonly List<byte[]> _names = [];

    /// <summary>All names, one a line.</summary>
    public byte[] Write() => Encoding.UTF8.GetBytes(string.Join('\n', _names.Select(Encoding.UTF8.GetString)));

    /// <summary>The number of a name; 0 for none, or if there are too many.</summary>
    public byte Of(ReadOnlySpan<byte> name)
    {
        if (name.IsEmpty)
        {
            return 0;
        }

        for (var i = 0; i < _names.Count; i++)
        {
            if (name.SequenceEqual(_names[i]))
            {
                return (byte)(i + 1);
            }
        }

        if (_names.Count == byte.MaxValue)
        {
            return 0;
        }

        _names.Add(name.ToArray());
        return (byte)_names.Count;
    }
}
