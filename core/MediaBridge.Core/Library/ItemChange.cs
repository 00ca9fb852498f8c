namespace MediaBridge.Core.Library;

/// <summary>One field of an item before and after, as JSON; null where it had none.</summary>
internal sealed record ItemChange(string Field, string? Before, string? After);
