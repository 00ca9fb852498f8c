using System.ComponentModel;

namespace MediaBridge.Core.Formats.Csv;

/// <summary>Options of the <c>csv</c> format.</summary>
internal sealed record CsvOptions
{
    [Description("Name of the file, below the output folder")]
    public string File { get; init; } = "items.csv";

    [Description("The columns, in order: " + CsvColumns.Documented)]
    public IReadOnlyList<string> Columns { get; init; } = CsvColumns.Default;

    [Description("What stands between two cells: one ASCII character, or 'tab'")]
    public string Delimiter { get; init; } = ",";

    [Description("What stands between the values of a list in one cell")]
    public string Separator { get; init; } = ", ";

    [Description("Whether the first line names the columns")]
    public bool Header { get; init; } = true;

    [Description("Whether the file starts with a byte order mark, which Excel needs to see that it is UTF-8")]
    public bool Bom { get; init; }

    [Description("Whether text cells that a spreadsheet would run as a formula (beginning with = + - @ TAB or CR) get a ' in front; off, so that every text is read back as it was")]
    public bool Safe { get; init; }
}
