using MediaBridge.Core.Scanning;
using MediaBridge.Core.State;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Library.Duplicates;

/// <summary>Finds what a run put into the library that stands there from another place as well.</summary>
internal static class DuplicateFinder
{
    private const string Places = """
        SELECT i.id, i.title, i.year, b.key FROM layers a JOIN layers b ON b.item=a.item JOIN items i ON i.id=a.item
        WHERE a.key=?1 AND a.layer<>'person' AND a.gone=0 AND b.layer<>'person' AND b.gone=0 AND b.key LIKE ?2 ORDER BY b.key
        """;

    /// <summary>What is known from several places: asked for once where much was written, since it is little of it.</summary>
    private const string Several = """
        SELECT key FROM layers WHERE layer<>'person' AND gone=0 AND key LIKE ?1
        AND item IN (SELECT item FROM layers WHERE layer<>'person' AND gone=0 AND key LIKE ?1 GROUP BY item HAVING count(*)>1)
        """;

    private const int Few = 100;

    /// <summary>Those among the written targets, each item once. One place holds one item: its versions are no duplicates.</summary>
    /// <param name="library">The library.</param>
    /// <param name="written">The targets.</param>
    /// <param name="count">How many they are.</param>
    public static IEnumerable<ScanDuplicate> Of(LibraryStore library, IEnumerable<string> written, long count)
    {
        var prefix = $"{IdSchemes.FilePath}:";
        var seen = new HashSet<long>();
        using var connection = library.Database.Read();
        var several = count > Few ? library.Database.List(Several, r => r.GetString(0), $"{prefix}%").ToHashSet(StringComparer.Ordinal) : null;
        foreach (var target in written.Where(t => t.StartsWith(prefix, StringComparison.Ordinal) && several?.Contains(t) != false))
        {
            var (item, title, places) = (0L, "", new List<string>());
            using (var rows = connection.Query(Places, target, $"{prefix}%"))
            {
                while (rows.Read())
                {
                    item = rows.GetInt64(0);
                    title = rows.IsDBNull(2) ? rows.GetString(1) : $"{rows.GetString(1)} ({rows.GetInt64(2)})";
                    places.Add(rows.GetString(3)[prefix.Length..]);
                }
            }

            if (places.Count > 1 && seen.Add(item))
            {
                yield return new ScanDuplicate { Title = title, Places = places };
            }
        }
    }
}
