using MediaBridge.Sdk;

namespace MediaBridge.Core.Running;

/// <summary>A planned change as it is stored.</summary>
internal sealed record ChangeRow
{
    public required long Id { get; init; }

    public required PlannedChange Change { get; init; }

    public required ChangeState State { get; init; }

    public string? Intended { get; init; }

    public Outcome? Outcome { get; init; }

    public ChangeResult? Result { get; init; }

    /// <summary>Why it is not made, in a word of <see cref="ReasonWords"/>, where state and outcome do not say it.</summary>
    public string? Why { get; init; }

    /// <summary>Why it is not made; null for one that was, or will be.</summary>
    public string? Word => ReasonWords.Of(Change.Kind, State, Outcome, Why);

    /// <summary>The desires that undo the effects which really changed something.</summary>
    public IReadOnlyList<DesiredItem> UndoEffects { get; init; } = [];
}
