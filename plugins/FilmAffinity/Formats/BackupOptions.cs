using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace MediaBridge.Plugins.FilmAffinity.Formats;

/// <summary>Options of the files.</summary>
internal sealed record BackupOptions
{
    [Description("Whether each file is written as JSON too, with the same names and values.")]
    public bool Json { get; init; }

    [Description("The decimal sign of averages: the site writes a point in English and a comma in Spanish.")]
    [AllowedValues("point", "comma")]
    public string Decimal { get; init; } = "point";
}
