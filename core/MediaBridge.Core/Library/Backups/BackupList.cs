using MediaBridge.Sdk;

namespace MediaBridge.Core.Library.Backups;

/// <summary>The backups of a folder.</summary>
internal static class BackupList
{
    /// <summary>All of a folder, the latest first; what is no backup is passed over.</summary>
    public static IReadOnlyList<LibraryBackupInfo> In(string folder)
    {
        if (!Directory.Exists(folder))
        {
            return [];
        }

        var (found, sums) = (new List<(LibraryBackupInfo Info, string? Base)>(), new Dictionary<string, string>(StringComparer.Ordinal));
        foreach (var file in Directory.EnumerateFiles(folder, "*.zip"))
        {
            try
            {
                using var archive = BackupArchive.Open(file);
                found.Add((Of(archive), archive.Manifest.Base));
                sums[archive.Sum] = archive.File;
            }
            catch (PluginException)
            {
                // something else, or damaged: `--verify` tells
            }
        }

        return [.. found.Select(f => f.Info with { Base = f.Base is { } sum ? sums.GetValueOrDefault(sum) : null })
            .Select(i => i with { Problem = Problem(i, [.. found.Select(f => f.Base is { } sum ? f.Info with { Base = sums.GetValueOrDefault(sum) } : f.Info)]) })
            .OrderByDescending(i => i.Created).ThenByDescending(i => i.File, StringComparer.Ordinal)];
    }

    /// <summary>One archive, without a look at those that it builds on.</summary>
    public static LibraryBackupInfo Of(string file)
    {
        using var archive = BackupArchive.Open(file);
        return Of(archive) with { Base = archive.Manifest.BaseFile };
    }

    /// <summary>The latest backup of a folder.</summary>
    /// <exception cref="PluginException">There is none.</exception>
    public static string Latest(string folder)
        => In(folder).FirstOrDefault(b => b.Problem is null && b.Kind is not BackupKinds.BeforeRestore)?.File
            ?? throw new PluginException(ErrorKind.Configuration, $"There is no backup in '{folder}'.", "Name the archive, or make one: `mediabridge library backup`.");

    /// <summary>Deletes all but the latest backups and what they build on.</summary>
    /// <returns>What was deleted.</returns>
    public static IReadOnlyList<string> Trim(string folder, int keep)
    {
        var all = In(folder).Where(b => b.Kind is not BackupKinds.BeforeRestore).ToList();
        var byFile = all.ToDictionary(b => b.File, StringComparer.Ordinal);
        var kept = new HashSet<string>(StringComparer.Ordinal);
        foreach (var backup in all.Take(keep))
        {
            for (var one = backup; one is not null && kept.Add(one.File); one = one.Base is { } below ? byFile.GetValueOrDefault(below) : null)
            {
            }
        }

        var gone = all.Select(b => b.File).Where(f => !kept.Contains(f)).ToList();
        gone.ForEach(File.Delete);
        return gone;
    }

    private static LibraryBackupInfo Of(BackupArchive archive) => new()
    {
        File = Path.GetFullPath(archive.File),
        Created = archive.Manifest.Created,
        Kind = archive.Manifest.Kind,
        Bytes = new FileInfo(archive.File).Length,
        Items = archive.Manifest.Items,
        Files = archive.Manifest.Files.Count,
    };

    private static string? Problem(LibraryBackupInfo info, IReadOnlyList<LibraryBackupInfo> all)
    {
        var (one, steps) = (info, 0);
        while (one.Kind is BackupKinds.Incremental)
        {
            if (one.Base is not { } file || all.FirstOrDefault(b => string.Equals(b.File, file, StringComparison.Ordinal)) is not { } below || steps++ > all.Count)
            {
                return "what it builds on is missing";
            }

            one = below;
        }

        return null;
    }
}
