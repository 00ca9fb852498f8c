using MediaBridge.Sdk;

namespace MediaBridge.Core.Sources.Csv;

/// <summary>What a table says as a whole: the scale of its marks and the order of its dates. Read once before the rows are.</summary>
internal static class CsvSurvey
{
    private static readonly string[] DateRoles = [CsvRoles.RatedAt, CsvRoles.WatchedAt, CsvRoles.ListedAt, CsvRoles.LastWatched, CsvRoles.Released];

    /// <summary>Whether the rows must be looked at before they are read.</summary>
    public static bool IsNeeded(CsvHeader header, CsvSourceOptions options)
        => MustFindScale(header, options) || (options.Dates == CsvDateOrder.Auto && DateRoles.Any(header.Has));

    /// <summary>Looks through a table.</summary>
    /// <returns>The scale of the person's own marks; null if no column has them, or they are left out.</returns>
    public static async Task<Scale?> ReadAsync(CsvRows table, CsvSourceOptions options, CsvDates dates, CancellationToken cancellationToken)
    {
        var (scales, header) = (new CsvScales(), table.Header);
        var role = CsvMarks.RoleOf(header);
        await foreach (var row in table.ReadAsync(cancellationToken))
        {
            if (row.Problem is not null)
            {
                continue;
            }

            if (header.Cell(row, role) is { } text && CsvTable.Number(text) is { } mark)
            {
                scales.See(mark, row.Line);
            }

            foreach (var date in DateRoles)
            {
                dates.See(header.Cell(row, date));
            }
        }

        return MustFindScale(header, options) ? scales.Found(options.File, header.WrittenName(role)) : Known(header, options);
    }

    /// <summary>The scale that need not be found out.</summary>
    public static Scale? Known(CsvHeader header, CsvSourceOptions options) => CsvScales.OfOption(options.Scale) ?? CsvScales.OfColumns(header);

    private static bool MustFindScale(CsvHeader header, CsvSourceOptions options)
        => string.Equals(options.Scale, CsvScales.Auto, StringComparison.Ordinal) && header.Has(CsvMarks.RoleOf(header)) && !header.Has(CsvRoles.Scale) && CsvScales.OfColumns(header) is null;
}
