using MediaBridge.Core.Pipelines;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Sources.Csv;

/// <summary>Which column of a table holds what.</summary>
internal sealed class CsvHeader
{
    private const string IdPrefix = "id:";
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    private CsvHeader()
    {
    }

    /// <summary>Columns <c>id:SCHEME</c>: scheme and place.</summary>
    public List<(string Scheme, int Place)> Schemes { get; } = [];

    /// <summary>Columns that hold nothing that is known.</summary>
    public List<string> Unknown { get; } = [];

    /// <summary>Its line.</summary>
    public int Line { get; private init; }

    /// <summary>How many columns there are.</summary>
    public int Count { get; private init; }

    /// <summary>Reads the header of a table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="options">What the columns hold that are not known by themselves.</param>
    /// <param name="line">Its line.</param>
    /// <exception cref="PluginException"><see cref="ErrorKind.Configuration"/>: there is no column of titles, or the mapping names what is not there.</exception>
    public static CsvHeader Of(CsvTable table, CsvSourceOptions options, int line)
    {
        var header = new CsvHeader { Count = table.Columns.Count, Line = line };
        var free = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (place, name) in table.Columns.Index())
        {
            free.TryAdd(ColumnName.Fold(name), place);
        }

        foreach (var (role, column) in options.Columns)
        {
            header.Map(role, column, table, free, FormattableString.Invariant($"{options.File}:{line}"));
        }

        foreach (var (role, names) in CsvRoles.All.Where(r => !header.Has(r.Role)))
        {
            foreach (var name in names.Select(ColumnName.Fold).Append(ColumnName.Fold(role)))
            {
                if (free.Remove(name, out var place))
                {
                    header.Set(role, place, table.Columns[place]);
                    break;
                }
            }
        }

        foreach (var place in free.Values.Order())
        {
            header.Rest(table.Columns[place].Trim(), place);
        }

        return header.Has(CsvRoles.Title) ? header : throw NoTitle(table, FormattableString.Invariant($"{options.File}:{line}"));
    }

    /// <summary>Whether there is such a column.</summary>
    public bool Has(string role) => _places.ContainsKey(role);

    /// <summary>How the column is called, folded; empty if there is none.</summary>
    public string NameOf(string role) => ColumnName.Fold(WrittenName(role));

    /// <summary>How the column is written in the file.</summary>
    public string WrittenName(string role) => _names.GetValueOrDefault(role, "");

    /// <summary>The cell without outer blanks; null if it is empty or says that there is nothing.</summary>
    public string? Cell(CsvRow row, string role) => _places.TryGetValue(role, out var place) ? CsvValues.Cell(row, place, isText: role is CsvRoles.Title or CsvRoles.Original or CsvRoles.Note or CsvRoles.Tags) : null;

    private void Map(string role, string column, CsvTable table, Dictionary<string, int> free, string place)
    {
        var known = CsvRoles.All.FirstOrDefault(r => string.Equals(r.Role, role, StringComparison.OrdinalIgnoreCase)).Role;
        if (known is null && !(role.StartsWith(IdPrefix, StringComparison.Ordinal) && ExternalId.TryParse(role[IdPrefix.Length..] + ":x", out _)))
        {
            var near = Nearest.Of(role, CsvRoles.All.Select(r => r.Role));
            throw new PluginException(ErrorKind.Configuration, $"Option 'columns' of the source 'csv': '{role}' is nothing that a column can hold.{(near is null ? "" : $" Did you mean '{near}'?")}", $"There is {CsvRoles.Documented}.");
        }

        if (!free.Remove(ColumnName.Fold(column), out var found))
        {
            throw new PluginException(ErrorKind.Configuration, $"{place}: there is no column '{column}'. The columns are: {Columns(table)}.", "Correct the option 'columns'.");
        }

        if (known is null)
        {
            Schemes.Add((role[IdPrefix.Length..], found));
        }
        else
        {
            Set(known, found, table.Columns[found]);
        }
    }

    private void Set(string role, int place, string name) => (_places[role], _names[role]) = (place, name);

    private void Rest(string name, int place)
    {
        if (name.StartsWith(IdPrefix, StringComparison.OrdinalIgnoreCase) && ExternalId.TryParse(name[IdPrefix.Length..].Trim() + ":x", out var scheme))
        {
            Schemes.Add((scheme.Scheme, place));
        }
        else if (name.Length > 0)
        {
            Unknown.Add(name);
        }
    }

    private static string Columns(CsvTable table) => table.Columns.Count == 0 ? "none" : string.Join(", ", table.Columns.Select(c => ProblemCollector.Show(c)));

    private static PluginException NoTitle(CsvTable table, string place)
    {
        var names = string.Join(", ", CsvRoles.All[0].Names.Take(4));
        return new PluginException(
            ErrorKind.Configuration,
            $"{place}: no column is known to hold the titles. The columns are: {Columns(table)}; a title stands below {names} and the like.",
            "Name the column of the titles: columns: { title: NAME }. If the first line is no header, add one; the columns that are known are: " + CsvRoles.Documented + ".");
    }
}
