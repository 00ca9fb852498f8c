namespace MediaBridge.Plugins.Nfo.Sources;

/// <summary>Finds NFO files below a folder, in a stable order. Links are not followed.</summary>
internal static class NfoTree
{
    /// <summary>What Media Browser calls a film's file.</summary>
    private const string MediaBrowserFile = "movie.xml";

    /// <param name="root">The folder.</param>
    /// <param name="failed">Called for a folder that cannot be read.</param>
    /// <returns>Paths below the folder, with forward slashes.</returns>
    public static IEnumerable<string> Below(string root, Action failed)
    {
        var waiting = new Stack<string>([""]);
        while (waiting.TryPop(out var folder))
        {
            List<string> files = [], folders = [];
            try
            {
                foreach (var entry in new DirectoryInfo(Path.Combine(root, folder)).EnumerateFileSystemInfos("*", new EnumerationOptions { AttributesToSkip = FileAttributes.ReparsePoint, IgnoreInaccessible = false }))
                {
                    var path = folder.Length == 0 ? entry.Name : $"{folder}/{entry.Name}";
                    if (entry is DirectoryInfo)
                    {
                        folders.Add(path);
                    }
                    else if (entry.Name.EndsWith(".nfo", StringComparison.OrdinalIgnoreCase) || entry.Name.Equals(MediaBrowserFile, StringComparison.OrdinalIgnoreCase))
                    {
                        files.Add(path);
                    }
                }
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                failed();
            }

            foreach (var file in files.Order(StringComparer.Ordinal))
            {
                yield return file;
            }

            foreach (var below in folders.OrderDescending(StringComparer.Ordinal))
            {
                waiting.Push(below);
            }
        }
    }

    /// <summary>The order in which files come: those of a folder before those of the folders in it, names by ordinal.</summary>
    public static int Compare(string left, string right)
    {
        var (a, b) = (left.Split('/'), right.Split('/'));
        for (var i = 0; i < Math.Min(a.Length, b.Length); i++)
        {
            var (isFile, isOtherFile) = (i == a.Length - 1, i == b.Length - 1);
            if (isFile != isOtherFile)
            {
                return isFile ? -1 : 1;
            }

            if (string.CompareOrdinal(a[i], b[i]) is var order and not 0)
            {
                return order;
            }
        }

        return 0;
    }
}
