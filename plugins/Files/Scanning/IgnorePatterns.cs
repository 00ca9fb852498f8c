using System.IO.Enumeration;

namespace MediaBridge.Plugins.Files.Scanning;

/// <summary>The patterns of a <c>.plexignore</c> file: one a line, <c>*</c> and <c>?</c>, <c>#</c> for remarks; they hold for its folder and those below.</summary>
internal sealed class IgnorePatterns
{
    private const int MostLines = 1000;
    private const int LongestFile = 64 * 1024;
    private readonly IgnorePatterns? _above;
    private readonly List<string> _patterns;
    private readonly string _folder;

    private IgnorePatterns(IgnorePatterns? above, string folder, List<string> patterns)
        => (_above, _folder, _patterns) = (above, folder, patterns);

    public static IgnorePatterns? Read(string file, string folder, IgnorePatterns? above)
    {
        if (new FileInfo(file).Length > LongestFile)
        {
            return above;
        }

        var patterns = File.ReadLines(file).Select(line => line.Trim().TrimEnd('/')).Where(line => line.Length > 0 && line[0] != '#').Take(MostLines).ToList();
        return patterns.Count == 0 ? above : new IgnorePatterns(above, folder, patterns);
    }

    /// <summary>Whether a path, relative to the root, is left out.</summary>
    public bool Covers(string path)
    {
        var below = _folder.Length == 0 ? path : path[(_folder.Length + 1)..];
        var name = path.AsSpan(path.LastIndexOf('/') + 1);
        foreach (var pattern in _patterns)
        {
            if (FileSystemName.MatchesSimpleExpression(pattern, pattern.Contains('/', StringComparison.Ordinal) ? below : name, ignoreCase: true)
                || (pattern.EndsWith("/*", StringComparison.Ordinal) && FileSystemName.MatchesSimpleExpression(pattern.AsSpan(0, pattern.Length - 2), below, ignoreCase: true)))
            {
                return true;
            }
        }

        return _above?.Covers(path) == true;
    }
}
