using MediaBridge.Plugins.Files.Scanning;

namespace MediaBridge.Plugins.Files.Series;

/// <summary>What one folder holds of an episode.</summary>
internal sealed record EpisodePiece(FolderContent Folder, FilmDraft Files);
