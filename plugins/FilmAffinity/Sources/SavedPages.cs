using MediaBridge.Plugins.FilmAffinity.Pages;

namespace MediaBridge.Plugins.FilmAffinity.Sources;

/// <summary>What the saved pages hold together, beside what they announce: a page that somebody forgot to save is noticed.</summary>
internal sealed class SavedPages
{
    private readonly Dictionary<string, (HashSet<string> Films, long? Announced, bool IsLastThere)> _lists = new(StringComparer.Ordinal);
    private readonly List<string> _unread = [];
    private int _unreadable;

    /// <summary>Why the pages are not everything; null if nothing says that something is missing.</summary>
    public string? Reason
    {
        get
        {
            if (_unread.Count > 0)
            {
                return $"{_unread.Count} files could not be read: {string.Join("; ", _unread.Take(3))}";
            }

            if (_unreadable > 0)
            {
                return $"{_unreadable} films have no number";
            }

            foreach (var (list, (films, announced, isLastThere)) in _lists)
            {
                var what = list.Length == 0 ? "ratings" : $"films of the list {list}";
                if (announced > films.Count)
                {
                    return $"{announced} {what} are announced, {films.Count} are on the saved pages: save the others too";
                }

                if (announced is null && !isLastThere)
                {
                    return $"the last page of the {what} is not among the saved pages";
                }
            }

            return null;
        }
    }

    /// <summary>Counts a page.</summary>
    /// <param name="list">The list that it is of; null for ratings.</param>
    /// <param name="page">The page.</param>
    public void Count(string? list, CardPage page)
    {
        var (films, announced, isLastThere) = _lists.GetValueOrDefault(list ?? "", ([], null, false));
        films.UnionWith(page.Films.Select(f => f.Id));
        _lists[list ?? ""] = (films, Math.Max(announced ?? 0, page.Announced ?? 0) is var most and > 0 ? most : null, isLastThere || page.HasNext != true);
        _unreadable += page.Unreadable;
    }

    /// <summary>Notes a file that could not be read.</summary>
    public void Unread(string file, string problem) => _unread.Add($"{file}: {problem}");
}
