using System.Globalization;
using System.Text;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Files.Scanning;

/// <summary>The ids of items: <c>files.path:root/relative/path</c>; a film's path is that of its folder or first file, an episode's that of its series with its number.</summary>
internal static class FilmIds
{
    private const int LongestPlain = 900;

    /// <param name="rootName">First part of every id.</param>
    /// <param name="path">The id's path below the root.</param>
    public static ExternalId Of(string rootName, string path) => new(IdSchemes.FilePath, Safe(Join(rootName, path)));

    public static string Join(string folder, string name) => folder.Length == 0 ? name : name.Length == 0 ? folder : $"{folder}/{name}";

    /// <summary>Ids hold no control characters and are not endless: such names are escaped, and cut behind a stamp of the whole.</summary>
    private static string Safe(string path)
    {
        if (HasControl(path))
        {
            var safe = new StringBuilder(path.Length + 8);
            foreach (var c in path)
            {
                _ = char.IsControl(c) ? safe.Append('%').Append(((int)c).ToString("X2", CultureInfo.InvariantCulture)) : safe.Append(c);
            }

            path = safe.ToString();
        }

        if (path.Length <= LongestPlain)
        {
            return path;
        }

        var stamp = default(Stamp);
        stamp.Add(path);
        var cut = char.IsHighSurrogate(path[LongestPlain - 1]) ? LongestPlain - 1 : LongestPlain;
        return string.Create(CultureInfo.InvariantCulture, $"{path[..cut]}#{stamp.Value:x16}");
    }

    private static bool HasControl(string path)
    {
        foreach (var c in path)
        {
            if (char.IsControl(c))
            {
                return true;
            }
        }

        return false;
    }
}
