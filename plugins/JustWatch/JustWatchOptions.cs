using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace MediaBridge.Plugins.JustWatch;

/// <summary>Options of a connection.</summary>
internal sealed record JustWatchOptions
{
    [RegularExpression("^[A-Z]{2}$")]
    [Description("Country in which is searched, two capital letters such as ES.")]
    public string Country { get; init; } = "US";

    [RegularExpression("^[a-z]{2}(-[A-Z]{2})?$")]
    [Description("Language of titles and texts, such as en or en-US.")]
    public string Language { get; init; } = "en";
}
