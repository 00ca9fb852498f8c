using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace MediaBridge.Plugins.JustWatch;

/// <summary>Options of the matcher <c>justwatch</c>: what is taken over of a title.</summary>
internal sealed record DetailOptions
{
    [Description("Countries whose offers are taken, two capital letters each; default: the country of the connection.")]
    public IReadOnlyList<string> Countries { get; init; } = [];

    [Description("Whether of each provider only the best offer is taken.")]
    public bool BestOnly { get; init; } = true;

    [AllowedValues("s166", "s276", "s332", "s592", "s718")]
    [Description("Size of posters: their width in pixels.")]
    public string Poster { get; init; } = "s718";
}
