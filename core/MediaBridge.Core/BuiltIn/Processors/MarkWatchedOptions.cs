using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using MediaBridge.Sdk;

namespace MediaBridge.Core.BuiltIn.Processors;

/// <summary>Options of the processor <c>mark-watched</c>.</summary>
internal sealed record MarkWatchedOptions
{
    /// <summary>The day of the rating.</summary>
    public const string Rating = "rating";

    /// <summary>A play without a date.</summary>
    public const string Unknown = "unknown";

    [Description("When the play was: rating (the day of the rating), released (the day of first release) or unknown (no date; such a play adds nothing where the target knows one).")]
    [AllowedValues(Rating, "released", Unknown)]
    public string At { get; init; } = Rating;

    [Description("What becomes of an item for which that day is not known: unknown (a play without a date) or skip (none).")]
    [AllowedValues(Unknown, "skip")]
    public string Undated { get; init; } = Unknown;

    [Description("Kinds that are marked. A series is left out by default: at most services it would count as every episode of it.")]
    public IReadOnlyList<string> Kinds { get; init; } = [ItemKinds.Movie, ItemKinds.Episode];

    [Description("The lowest own rating, out of 10, that counts as watched.")]
    [Range(0, 10)]
    public decimal From { get; init; }
}
