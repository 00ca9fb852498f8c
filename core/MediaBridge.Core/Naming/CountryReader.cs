namespace MediaBridge.Core.Naming;

/// <summary>Reads the country of a version: right before what ends the title, behind the year, in a bracket of its own, or among the tags: <c>Show.US.S01E02</c>, <c>Show (UK)</c>.</summary>
internal static class CountryReader
{
    public static void Read(NameSegment segment, NameScan scan, TitleRange range)
    {
        if (range.End - 1 > range.First && Code(scan, range.End - 1) is { } atEnd && IsOfTitle(scan, range))
        {
            Add(segment, scan, range.End - 1, atEnd);
            return;
        }

        for (var i = Math.Max(range.End, range.First + 1); i < scan.Count; i++)
        {
            if (scan.SlotAt(i) == Slot.None && Code(scan, i) is { } code && (i == range.End || i == range.YearAt + 1 || (range.IsTag(i) && scan.Text[scan.Tokens[i].Start - 1] != '-')))
            {
                Add(segment, scan, i, code);
                return;
            }
        }
    }

    /// <summary>The last word of a title: "This Is US 720p" in capitals throughout may be one.</summary>
    private static bool IsOfTitle(NameScan scan, TitleRange range)
        => scan.Episode is not null || scan.Tokens[range.End - 1].Group > 0 || (range.End < scan.Count && scan.IsStrong(range.End) && !scan.IsShouted(range.First, range.End - 1) && char.IsUpper(scan.Text[scan.Tokens[range.End - 1].Start]));

    private static string? Code(NameScan scan, int index) => scan.Span(index) switch
    {
        "US" or "USA" => "US",
        "UK" => "GB",
        "AU" => "AU",
        "NZ" => "NZ",
        "CA" => "CA",
        "us" when IsSmall(scan) => "US",
        "uk" when IsSmall(scan) => "GB",
        _ => null,
    };

    private static bool IsSmall(NameScan scan) => scan.Text.AsSpan().FirstIn('A', 'Z') < 0;

    private static void Add(NameSegment segment, NameScan scan, int index, string code)
        => segment.Add(NameFields.Country, code, scan.Tokens[index].Start, scan.Tokens[index].End);
}
