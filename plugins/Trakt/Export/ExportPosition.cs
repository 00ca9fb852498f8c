using System.Globalization;

namespace MediaBridge.Plugins.Trakt.Export;

/// <summary>A place in an export: rows that were read, and what was left out among them.</summary>
internal readonly record struct ExportPosition(int Row, IReadOnlyList<string> Bad, int AllBad)
{
    private const char Separator = '\n';

    public static ExportPosition Parse(string? text, string? tag)
        => text?.Split(Separator) is [var row, var was, var all, .. var bad]
            && string.Equals(was, tag ?? "", StringComparison.Ordinal)
            && int.TryParse(row, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && int.TryParse(all, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            ? new ExportPosition(number, bad, count)
            : new ExportPosition(0, [], 0);

    public string ToText(string? tag) => string.Join(Separator, Bad.Select(b => b.Replace(Separator, ' ')).Prepend(TraktClient.Text(AllBad)).Prepend(tag ?? "").Prepend(TraktClient.Text(Row)));
}
