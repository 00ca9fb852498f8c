namespace MediaBridge.Core.Reporting;

/// <summary>The form of a report of a run.</summary>
public enum ReportFormat
{
    /// <summary>A page that is one file: sorted, searched and filtered in the browser, without a network.</summary>
    Html,

    /// <summary>One document for programs, in the words of <c>runs show --json</c>.</summary>
    Json,

    /// <summary>A table, a row for each change and each item that was left; texts that spreadsheets would take as formulas are escaped.</summary>
    Csv,
}
