using MediaBridge.Sdk;

namespace MediaBridge.Core.Running;

/// <summary>A planned change after the engine's rules.</summary>
internal sealed record JudgedChange(PlannedChange Change, ChangeState State, IReadOnlyList<DesiredItem> UndoEffects)
{
    /// <summary>Why it is not made, in a word of <see cref="ReasonWords"/>; null where kind and state say it.</summary>
    public string? Why { get; init; }
}
