using System.Runtime.CompilerServices;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Criticker.Export;

/// <summary>The form in CSV, also that of the import.</summary>
internal sealed class CsvExport(CsvTable table) : IExportFile
{
    public string? Shortfall => null;

    /// <summary>Whether a table is one: it has a column of scores and one that says of what.</summary>
    public static bool Is(CsvTable table) => table.Has("Score", "Rating") && table.Has("IMDB ID", "URL", "Film Link", "Film ID");

    public async IAsyncEnumerable<ExportEntry> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var row in table.ReadAsync(cancellationToken))
        {
            yield return new ExportEntry { Line = row.Line, Problem = row.Problem, Cell = names => names.Select(n => row[n]).FirstOrDefault(c => c is not null) };
        }
    }
}
