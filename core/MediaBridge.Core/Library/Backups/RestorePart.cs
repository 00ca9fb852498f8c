namespace MediaBridge.Core.Library.Backups;

/// <summary>A file of a backup, on its way back.</summary>
/// <param name="File">The file.</param>
/// <param name="Place">Where it goes.</param>
/// <param name="Title">What it is called in reports: the file, or the folder that it belongs to.</param>
/// <param name="IsWanted">Whether it is restored.</param>
internal sealed record RestorePart(BackupFile File, string Place, string Title, bool IsWanted);
