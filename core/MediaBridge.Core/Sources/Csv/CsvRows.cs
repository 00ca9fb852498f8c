using System.Runtime.CompilerServices;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Sources.Csv;

/// <summary>The rows of the table in a file. What stands before its header, such as the name of a list in a small table of its own, is passed over.</summary>
internal sealed class CsvRows
{
    /// <summary>Rows among which the header is looked for.</summary>
    private const int Head = 12;

    private const int FewestKnown = 3;
    private static readonly HashSet<string> Known = [.. CsvRoles.All.SelectMany(r => r.Names.Append(r.Role)).Select(ColumnName.Fold)];
    private static readonly HashSet<string> Titles = [.. CsvRoles.All[0].Names.Select(ColumnName.Fold)];

    private readonly List<CsvRow> _head;
    private readonly IAsyncEnumerator<CsvRow> _rest;

    private CsvRows(CsvHeader header, List<CsvRow> head, IAsyncEnumerator<CsvRow> rest) => (Header, _head, _rest) = (header, head, rest);

    /// <summary>Which column holds what.</summary>
    public CsvHeader Header { get; }

    /// <summary>Finds the table in a stream.</summary>
    /// <exception cref="PluginException"><see cref="ErrorKind.Configuration"/>: there is none, or its columns are not known.</exception>
    public static async Task<CsvRows> OpenAsync(Stream stream, CsvSourceOptions options, CancellationToken cancellationToken)
    {
        var table = await CsvTable.OpenAsync(stream, header: false, cancellationToken);
        var rows = table.ReadAsync(cancellationToken).GetAsyncEnumerator(cancellationToken);
        var head = new List<CsvRow>(Head);
        while (head.Count < Head && await rows.MoveNextAsync())
        {
            head.Add(rows.Current);
        }

        if (head.Count == 0)
        {
            throw new PluginException(ErrorKind.Configuration, $"{options.File}:1: the table is empty: it has no line with the names of the columns.", "Check the option 'file'.");
        }

        var at = Math.Max(0, head.FindLastIndex(IsHeader));
        table.UseHeader(head[at]);
        return new CsvRows(CsvHeader.Of(table, options, head[at].Line), head[(at + 1)..], rows);
    }

    /// <summary>The rows below the header. Once.</summary>
    public async IAsyncEnumerable<CsvRow> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var rest = _rest;
        foreach (var row in _head)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return row;
        }

        _head.Clear();
        while (await rest.MoveNextAsync())
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return rest.Current;
        }
    }

    /// <summary>A row of names that are known, a title's among them.</summary>
    private static bool IsHeader(CsvRow row)
    {
        var names = row.Cells.Select(c => ColumnName.Fold(c)).Where(n => n.Length > 0).ToList();
        var known = names.Where(Known.Contains).Distinct(StringComparer.Ordinal).Count();
        return known >= FewestKnown && known * 4 >= names.Count * 3 && names.Exists(Titles.Contains);
    }
}
