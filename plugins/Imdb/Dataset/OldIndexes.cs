using Microsoft.Extensions.Logging;

namespace MediaBridge.Plugins.Imdb.Dataset;

/// <summary>Indexes of a folder. Each has the name of the files that it was built of, so that none is ever replaced: whoever has an old one open goes on with it.</summary>
internal static class OldIndexes
{
    private static readonly TimeSpan LongestBuild = TimeSpan.FromDays(1);

    /// <summary>All, the newest first.</summary>
    public static IEnumerable<FileInfo> In(string folder)
        => Directory.Exists(folder) ? new DirectoryInfo(folder).EnumerateFiles("imdb-*.index").OrderByDescending(f => f.LastWriteTimeUtc).ThenBy(f => f.Name, StringComparer.Ordinal) : [];

    /// <summary>Removes all but one, and what builds that were killed left behind.</summary>
    public static void Remove(string folder, string current, TimeProvider clock, ILogger log)
    {
        var broken = new DirectoryInfo(folder).EnumerateFiles("imdb-*.tmp").Where(f => clock.GetUtcNow().UtcDateTime - f.LastWriteTimeUtc > LongestBuild);
        foreach (var file in In(folder).Where(f => !string.Equals(f.FullName, Path.GetFullPath(current), StringComparison.Ordinal)).Concat(broken))
        {
            try
            {
                file.Delete();
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // On Windows a file that another process has open stays; the next build removes it.
                log.LogDebug("{File} could not be removed: {Reason}", file.Name, e.Message);
            }
        }
    }
}
