using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace MediaBridge.Plugins.Trakt.Sinks;

/// <summary>Options of the sink <c>trakt.history</c>.</summary>
internal sealed record HistoryOptions
{
    [AllowedValues("unknown", "released", "skip")]
    [Description("What becomes of a play of which nobody knows when it was: unknown writes it without a time, released with the day of the first release, skip leaves it out.")]
    public string Undated { get; init; } = "unknown";
}
