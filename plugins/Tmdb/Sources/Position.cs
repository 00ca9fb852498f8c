using System.Globalization;

namespace MediaBridge.Plugins.Tmdb.Sources;

/// <summary>A place in a file: the last line that was read, and what was left out before it.</summary>
internal readonly record struct Position(int Line, BadRows Bad)
{
    private const char Separator = '\n';

    public static Position Parse(string? text, string? tag)
        => text?.Split(Separator) is [var line, var was, var count, var told]
            && string.Equals(was, tag ?? "", StringComparison.Ordinal)
            && int.TryParse(line, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var bad)
            ? new Position(number, new BadRows(bad, told))
            : new Position(0, BadRows.None);

    public string ToText(string? tag)
        => string.Create(CultureInfo.InvariantCulture, $"{Line}{Separator}{tag}{Separator}{Bad.Count}{Separator}{Bad.Text.Replace(Separator, ' ')}");
}
