namespace MediaBridge.Core.Running;

/// <summary>How far a long step of a plugin is.</summary>
internal readonly record struct WorkProgress(long Done, long? Total, string? Text);
