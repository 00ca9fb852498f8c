namespace MediaBridge.Plugins.Files.Scanning;

/// <summary>A film in its folder.</summary>
internal sealed record FilmPart(FolderContent Folder, FilmDraft Film) : IItemPart;
