using System.Text;
using MediaBridge.Core.Languages;
using MediaBridge.Core.Library.Duplicates;
using MediaBridge.Core.State;

namespace MediaBridge.Core.Library.Cleanup;

/// <summary>Looks the library over: what is missing in it, and which of its paths lead nowhere.</summary>
internal sealed class IssueFinder(LibraryStore store, LibraryRoots roots, int most)
{
    /// <summary>Films with files, and series: the rest is known from lists and rated titles, and needs none of it.</summary>
    private const string Ours = "i.present=1 AND ((i.kind IN ('movie', 'musicvideo') AND i.files>0) OR i.kind='series')";

    private static readonly (string Kind, string Description, string Condition)[] Missing =
    [
        ("year", "films and series without a year", "i.year IS NULL"),
        ("id", "films and series that no service knows by an id", $"NOT EXISTS(SELECT 1 FROM item_ids d WHERE d.item=i.id AND {KnownIds.Condition})"),
        ("overview", "films and series without an overview", "NOT EXISTS(SELECT 1 FROM bodies b WHERE b.item=i.id AND b.overview IS NOT NULL)"),
        ("genres", "films and series without genres", "NOT EXISTS(SELECT 1 FROM genres g WHERE g.item=i.id)"),
        ("runtime", "films without a running time", "i.runtime IS NULL AND i.kind<>'series'"),
        ("poster", "films and series without a poster", "NOT EXISTS(SELECT 1 FROM artwork a WHERE a.item=i.id AND a.role='poster')"),
        ("backdrop", "films and series without a backdrop", "NOT EXISTS(SELECT 1 FROM artwork a WHERE a.item=i.id AND a.role='background')"),
    ];

    /// <summary>All groups that have something, the files first.</summary>
    public IEnumerable<LibraryIssues> Find()
    {
        var away = roots.Folders.Where(r => !Directory.Exists(r.Value) || !Directory.EnumerateFileSystemEntries(r.Value).Any()).Select(r => r.Key).ToHashSet(StringComparer.Ordinal);
        if (away.Count > 0)
        {
            yield return new LibraryIssues { Kind = "folder", Description = "folders that are missing or empty; nothing of them is looked at or cleaned up", Count = away.Count, Examples = [.. away.Order(StringComparer.Ordinal).Select(a => roots.Folders[a])], Hint = "Are the disks mounted?" };
        }

        foreach (var issue in Paths(away).Concat(Items()))
        {
            if (issue.Count > 0)
            {
                yield return issue;
            }
        }
    }

    private IEnumerable<LibraryIssues> Paths(HashSet<string> away)
    {
        var files = Unfound("SELECT f.path FROM files f JOIN items i ON i.id=f.item WHERE f.role='main' AND i.present=1 ORDER BY f.path", away);
        yield return files with { Kind = "missing-file", Description = "files of the library that are not there", Hint = "mediabridge library scan brings the library up to date." };
        var pictures = Unfound("SELECT path FROM artwork WHERE path IS NOT NULL ORDER BY path", away);
        yield return pictures with { Kind = "missing-picture", Description = "pictures of the library that are not there", Hint = "mediabridge library scan brings the library up to date." };
    }

    /// <summary>The paths below known folders at which nothing stands.</summary>
    private LibraryIssues Unfound(string sql, HashSet<string> away)
    {
        var (count, examples) = (0L, new List<string>());
        using var connection = store.Database.Read();
        using var rows = connection.Query(sql);
        while (rows.Read())
        {
            var path = rows.GetString(0);
            if (!away.Contains(LibraryRoots.NameOf(path)) && roots.FileOf(path) is { } file && !File.Exists(file))
            {
                count++;
                if (examples.Count < most)
                {
                    examples.Add(path);
                }
            }
        }

        return new LibraryIssues { Kind = "", Description = "", Count = count, Examples = examples };
    }

    private IEnumerable<LibraryIssues> Items()
    {
        // What no source and no person has any more is gone already: these are kept for what somebody or another source says of them.
        yield return Query("gone", "items whose files are gone, kept for what people or other sources say of them", "i.present=0", null);
        foreach (var (kind, description, condition) in Missing)
        {
            yield return Query(kind, description, $"{Ours} AND {condition}", kind is "poster" or "backdrop" ? "A scan with a service that has pictures, such as: mediabridge library scan --scan complete" : "A scan that asks a service, such as: mediabridge library scan --scan complete");
        }
    }

    /// <summary>The name that commands take; with the title behind it where the name, which has Latin letters only, does not tell it.</summary>
    private static string Named(string slug, string title)
        => title.EnumerateRunes().Any(r => Rune.IsLetter(r) && !Scripts.IsLatin(r)) ? $"{slug}: {title}" : slug;

    private LibraryIssues Query(string kind, string description, string condition, string? hint) => new()
    {
        Kind = kind,
        Description = description,
        Count = store.Database.First($"SELECT count(*) FROM items i WHERE {condition}", r => r.GetInt64(0)),
        Examples = store.Database.List($"SELECT i.slug, i.title FROM items i WHERE {condition} ORDER BY i.sort_key, i.id LIMIT {most}", r => Named(r.GetString(0), r.Text(1) ?? "")),
        Hint = hint,
    };
}
