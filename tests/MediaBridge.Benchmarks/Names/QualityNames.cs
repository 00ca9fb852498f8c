namespace MediaBridge.Benchmarks.Names;

/// <summary>Sonarr's names of qualities, such as <c>WEBDL1080p</c>, in the fields of an answer.</summary>
internal static class QualityNames
{
    public static bool IsTv(string? source) => source is "HDTV" or "Digital TV" or "Satellite" or "TV" or "Ultra HDTV" or "Analog HDTV";

    public static bool Matches(string quality, string input, NameAnswer answer)
    {
        var source = answer.One("source");
        var isRemux = answer.Has("other", "Remux");
        var digits = new string([.. quality.Where(char.IsDigit)]);
        var isStated = digits.Length > 0 && input.Contains(digits, StringComparison.Ordinal);
        var size = !isStated || (answer.One("screen_size") ?? "").StartsWith(digits, StringComparison.Ordinal);
        var isSource = quality switch
        {
            ['W', 'E', 'B', 'D', 'L', ..] => source == "Web",
            ['W', 'E', 'B', 'R', ..] => source == "Web" && (answer.Has("other", "Rip") || answer.Has("other", "Mux")),
            ['B', 'l', 'u', ..] => source is "Blu-ray" or "Ultra HD Blu-ray" or "HD-DVD" || isRemux || input.EndsWith("m2ts", StringComparison.Ordinal),
            "DVD" => source == "DVD" || (source is null && input.Contains("NTSC", StringComparison.Ordinal)),
            _ => source is null || IsTv(source),
        };
        return size && isSource && (!quality.EndsWith("Remux", StringComparison.Ordinal) || isRemux);
    }
}
