namespace MediaBridge.Core.Pipelines;

/// <summary>What happens when a complete read of a source gives much less than the last one did.</summary>
public sealed record ShrinkRule
{
    /// <summary>What holds when a pipeline says nothing.</summary>
    public static ShrinkRule Usual { get; } = new();

    /// <summary>What is done then.</summary>
    public ShrinkAction Then { get; init; } = ShrinkAction.Warn;

    /// <summary>The loss that counts, in per cent of the last complete read; 0 to 100.</summary>
    public decimal Share { get; init; } = 10;

    /// <summary>The least number of items whose loss counts; 1 or more.</summary>
    public int Items { get; init; } = 5;

    /// <summary>Whether so many items are too few after so many.</summary>
    /// <param name="before">Items of the last complete read; null if there was none.</param>
    /// <param name="now">Items of this one.</param>
    public bool IsExceeded(long? before, long now)
        => Then != ShrinkAction.Ignore && before is { } then && then - now >= Items && (then - now) * 100m >= then * Share;
}
