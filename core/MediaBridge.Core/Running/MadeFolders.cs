using MediaBridge.Core.State;

namespace MediaBridge.Core.Running;

/// <summary>The folders that runs made for their outputs: those that an undo leaves empty go with it. A folder that was there before is never touched.</summary>
internal sealed class MadeFolders(StateDatabase database)
{
    /// <summary>Remembers folders that a run is about to make.</summary>
    public async Task KeepAsync(long run, IReadOnlyList<string> folders, CancellationToken cancellationToken)
    {
        using var transaction = await database.WriteAsync(cancellationToken);
        foreach (var folder in folders)
        {
            transaction.Run("INSERT OR IGNORE INTO folders(run, path) VALUES(?1, ?2)", run, folder);
        }

        transaction.Commit();
    }

    /// <summary>Removes the folders of a run that are empty by now, the innermost first.</summary>
    public void RemoveEmpty(long run)
    {
        foreach (var folder in database.List("SELECT path FROM folders WHERE run=?1 ORDER BY length(path) DESC", r => r.GetString(0), run))
        {
            try
            {
                if (new DirectoryInfo(folder) is { Exists: true, LinkTarget: null })
                {
                    Directory.Delete(folder, recursive: false);
                }
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // It holds somebody's file, or somebody works in it: it stays.
            }
        }
    }
}
