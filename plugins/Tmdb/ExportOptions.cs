using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace MediaBridge.Plugins.Tmdb;

/// <summary>Options of <c>tmdb.export</c>.</summary>
internal sealed record ExportOptions
{
    [Description("The CSV file that the site exported.")]
    public required string File { get; init; }

    [AllowedValues("auto", "ratings", "watchlist")]
    [Description("What the rows are; auto takes rows with a rating for ratings and the others for the watchlist.")]
    public string As { get; init; } = "auto";
}
