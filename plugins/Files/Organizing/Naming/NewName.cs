namespace MediaBridge.Plugins.Files.Organizing.Naming;

/// <summary>What a template made: folders, some of which may be empty, and the name without ending.</summary>
internal sealed record NewName(IReadOnlyList<string> Folders, string Stem)
{
    /// <summary>The folder with forward slashes; empty for the root. Folders of which nothing is known are left out.</summary>
    public string Folder => Join(Folders);

    public static string Join(IEnumerable<string> parts) => string.Join('/', parts.Where(p => p.Length > 0));

    /// <summary>The same with a number behind folder and name.</summary>
    public NewName Numbered(int number, bool folderToo)
        => number < 2 ? this : new NewName(folderToo && Folders.Count > 0 ? [.. Folders.Take(Folders.Count - 1), $"{Folders[^1]} ({number})"] : Folders, $"{Stem} ({number})");
}
