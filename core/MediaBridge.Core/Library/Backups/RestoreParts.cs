namespace MediaBridge.Core.Library.Backups;

/// <summary>Which files of a backup are restored, and where they go. Accounts and scans that are there stay, unless exactly what was there is wanted.</summary>
internal sealed class RestoreParts
{
    public RestoreParts(BackupPlaces places, LibraryRestore wanted, BackupManifest manifest)
    {
        bool With(string part) => wanted.With.Contains(part, StringComparer.Ordinal);
        HasState = With(BackupKinds.State) && manifest.Files.Any(f => f.Name is BackupPlaces.StateName);
        All = [.. manifest.Files.Select(Part)];

        RestorePart Part(BackupFile file)
        {
            var place = places.In(file.Name.Replace('/', Path.DirectorySeparatorChar));
            switch (file.Name)
            {
                case LibraryStore.FileName:
                    return new(file, place, file.Name, true);
                case BackupPlaces.MatchesName:
                    return new(file, place, file.Name, !HasState);
                case BackupPlaces.StateName:
                    return new(file, place, file.Name, With(BackupKinds.State));
                case BackupPlaces.CacheName:
                    return new(file, place, file.Name, With(BackupKinds.Cache));
                case BackupPlaces.SettingsName:
                    return new(file, places.Settings ?? place, file.Name, With(BackupKinds.Settings) && places.Settings is not null);
                case BackupPlaces.ConnectionsName:
                    return new(file, places.Connections, file.Name, wanted.Exact || !File.Exists(places.Connections));
            }

            if (file.Name.StartsWith(BackupPlaces.Scans, StringComparison.Ordinal))
            {
                return new(file, place, "scans", wanted.Exact || !File.Exists(place));
            }

            if (file.Name.StartsWith(BackupPlaces.Staging, StringComparison.Ordinal))
            {
                return new(file, place, "staging", With(BackupKinds.State));
            }

            // folders/NAME/…: they go where the person says, whatever the archive says.
            var parts = file.Name.Split('/', 3);
            return parts is [var top, var name, var rest] && $"{top}/" is BackupPlaces.Folders && wanted.Folders.TryGetValue(name, out var folder)
                ? new(file, Path.Combine(Path.GetFullPath(folder), rest.Replace('/', Path.DirectorySeparatorChar)), $"folder {name}", true)
                : new(file, place, parts is [_, var called, _] ? $"folder {called}" : file.Name, false);
        }
    }

    /// <summary>All files.</summary>
    public IReadOnlyList<RestorePart> All { get; }

    /// <summary>Whether runs and journal come back too.</summary>
    public bool HasState { get; }

    /// <summary>What is restored, or stays in the archive, for people: a folder once.</summary>
    public IReadOnlyList<string> Told(bool wanted)
        => [.. All.Where(p => p.IsWanted == wanted).GroupBy(p => p.Title, StringComparer.Ordinal).Select(g => g.Count() == 1 && g.First().File.Name == g.Key ? g.Key : $"{g.Key} ({g.Count()} {(g.Count() == 1 ? "file" : "files")})")];
}
