using System.Globalization;

namespace MediaBridge.Plugins.FilmAffinity.Sources;

/// <summary>Numbers of films as a short text, in which cursors and places keep them: a thousand take some two thousand characters.</summary>
internal sealed class KnownFilms
{
    private const int More = 0x80;
    private readonly SortedSet<int> _films = [];

    /// <summary>How many there are.</summary>
    public int Count => _films.Count;

    /// <summary>Reads a text of <see cref="ToString"/>; null and an empty one are no films.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static KnownFilms Parse(string? text)
    {
        var known = new KnownFilms();
        var (film, value, shift) = (0, 0, 0);
        foreach (var part in Convert.FromBase64String(text ?? ""))
        {
            value |= (part & ~More) << shift;
            shift += 7;
            if ((part & More) == 0)
            {
                known._films.Add(film += value);
                (value, shift) = (0, 0);
            }
        }

        return known;
    }

    /// <summary>Adds a film; a number that is none is left out.</summary>
    /// <returns>Whether it is new.</returns>
    public bool Add(string film) => int.TryParse(film, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && _films.Add(number);

    /// <summary>Those that are not among others.</summary>
    public IEnumerable<string> Without(KnownFilms others) => _films.Where(f => !others._films.Contains(f)).Select(f => f.ToString(CultureInfo.InvariantCulture));

    /// <summary>The differences of one number to the next, seven bits a byte.</summary>
    public override string ToString()
    {
        var bytes = new List<byte>(_films.Count * 2);
        var last = 0;
        foreach (var film in _films)
        {
            var rest = (uint)(film - last);
            for (last = film; rest >= More; rest >>= 7)
            {
                bytes.Add((byte)(rest | More));
            }

            bytes.Add((byte)rest);
        }

        return Convert.ToBase64String([.. bytes]);
    }
}
