using MediaBridge.Sdk;

namespace MediaBridge.Core.Running;

/// <summary>A planned change after the engine's rules.</summary>
internal readonly record struct JudgedChange(PlannedChange Change, ChangeState State, IReadOnlyList<DesiredItem> UndoEffects);
