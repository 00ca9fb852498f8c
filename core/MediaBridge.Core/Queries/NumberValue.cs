namespace MediaBridge.Core.Queries;

/// <summary>A range of numbers; an end that is null is open.</summary>
internal sealed record NumberValue : QueryValue
{
    public decimal? Min { get; init; }

    public decimal? Max { get; init; }

    /// <summary>Whether the ends themselves are outside.</summary>
    public bool IsStrict { get; init; }

    public bool Contains(decimal value)
        => (Min is not { } min || (IsStrict ? value > min : value >= min)) && (Max is not { } max || (IsStrict ? value < max : value <= max));
}
