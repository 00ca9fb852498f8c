using System.Globalization;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Sources.Csv;

/// <summary>The scale of the person's marks: said by an option or by the column's name, or found out of the marks. What can be read in two ways is refused.</summary>
internal sealed class CsvScales
{
    public const string Auto = "auto";
    public const string None = "none";
    private static readonly Scale HalvesOfTen = new(0.5m, 10, 0.5m);

    private long _marks;
    private long _aboveFive;
    private long _aboveTen;
    private bool _halves;
    private bool _finer;
    private (decimal Value, int Line) _highest;

    /// <summary>The scale of an option; null if it must be found out.</summary>
    /// <exception cref="PluginException">The option is no scale.</exception>
    public static Scale? OfOption(string option)
    {
        switch (option)
        {
            case Auto or None:
                return null;
            case "5":
                return Scale.FiveStars;
            case "10":
                return Scale.Ten;
            case "100":
                return Scale.Percent;
            default:
                try
                {
                    return Scale.Parse(option);
                }
                catch (FormatException e)
                {
                    throw new PluginException(ErrorKind.Configuration, $"Option 'scale' of the source 'csv' is '{option}'.", "Write auto, none, 5, 10, 100, or min..max/step such as 0.5..10/0.5.", e);
                }
        }
    }

    /// <summary>The scale that the columns tell; null if they do not.</summary>
    public static Scale? OfColumns(CsvHeader header)
    {
        if (header.Has(CsvRoles.Rating10) || (header.Has(CsvRoles.FilmAffinity) && header.NameOf(CsvRoles.Rating) is "userscore"))
        {
            return Scale.Ten;
        }

        return header.NameOf(CsvRoles.Rating) switch
        {
            "yourrating" when header.NameOf(CsvRoles.Tmdb) is "tmdbid" => HalvesOfTen,
            "yourrating" or "yourated" when header.NameOf(CsvRoles.Imdb) is "const" => Scale.Ten,
            "rating" when header.NameOf(CsvRoles.Letterboxd) is "letterboxduri" => Scale.FiveStars,
            "stars" or "estrellas" => Scale.FiveStars,
            _ => null,
        };
    }

    /// <summary>Looks at a mark to find the scale out.</summary>
    public void See(decimal mark, int line)
    {
        if (mark <= 0)
        {
            return;
        }

        _marks++;
        _aboveFive += mark > 5 ? 1 : 0;
        _aboveTen += mark > 10 ? 1 : 0;
        _halves |= mark % 1 == 0.5m;
        _finer |= mark * 2 % 1 != 0;
        _highest = mark > _highest.Value ? (mark, line) : _highest;
    }

    /// <summary>The scale of the marks that were seen.</summary>
    /// <exception cref="PluginException"><see cref="ErrorKind.Configuration"/>: they can be read in two ways.</exception>
    public Scale Found(string file, string column)
    {
        if (_marks == 0)
        {
            return Scale.Ten;
        }

        var highest = string.Create(CultureInfo.InvariantCulture, $"{_highest.Value:0.##} in line {_highest.Line}");
        if (_highest.Value > 100)
        {
            throw Refused(file, column, $"the highest mark is {highest}, above every known scale");
        }

        if (_aboveTen > 0)
        {
            return _aboveTen * 2 >= _marks ? Scale.Percent : throw Refused(file, column, $"most marks are up to 10, and there is {highest}");
        }

        if (_aboveFive > 0)
        {
            return _halves && !_finer && _aboveFive * 20 < _marks
                ? throw Refused(file, column, $"most marks are half stars up to 5, and there is {highest}")
                : _finer ? Scale.TenDecimal : _halves ? HalvesOfTen : Scale.Ten;
        }

        return _halves && !_finer ? Scale.FiveStars : throw Refused(file, column, $"all marks are up to 5 (the highest is {highest}): they may be stars out of 5, or marks out of 10");
    }

    private static PluginException Refused(string file, string column, string why)
        => new(ErrorKind.Configuration, $"{file}: the scale of the marks in the column '{column}' cannot be told: {why}.", "Set scale: 5, scale: 10, scale: 100 or scale: none.");
}
