namespace MediaBridge.Core.Sources.Csv;

/// <summary>The order of day, month and year in dates of numbers.</summary>
internal enum CsvDateOrder
{
    Auto,
    Dmy,
    Mdy,
    Ymd,
}
