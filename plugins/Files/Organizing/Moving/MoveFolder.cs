namespace MediaBridge.Plugins.Files.Organizing.Moving;

/// <summary>A folder that a move makes or leaves.</summary>
/// <param name="Path">Below its root.</param>
/// <param name="Time">Time of last change that it had, UTC ticks; 0 for a new one.</param>
internal readonly record struct MoveFolder(string Path, long Time);
