using System.Globalization;

namespace MediaBridge.Plugins.Nfo.Mapping;

/// <summary>Editions as tinyMediaManager writes them (<c>DIRECTORS_CUT</c>), for people.</summary>
internal static class EditionNames
{
    public static string? Read(string? text) => text?.Trim() switch
    {
        null or "" or "NONE" => null,
        "DIRECTORS_CUT" => "Director's Cut",
        "EXTENDED_EDITION" or "EXTENDED_CUT" => "Extended",
        "THEATRICAL_EDITION" or "THEATRICAL_CUT" => "Theatrical",
        "COLLECTORS_EDITION" => "Collector's Edition",
        "IMAX" => "IMAX",
        var name when name.Contains('_', StringComparison.Ordinal) || name.All(c => !char.IsLower(c))
            => CultureInfo.InvariantCulture.TextInfo.ToTitleCase(name.Replace('_', ' ').ToLowerInvariant()),
        var name => name,
    };
}
