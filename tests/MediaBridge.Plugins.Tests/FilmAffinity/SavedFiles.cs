using MediaBridge.Tests.Services.FilmAffinity;

namespace MediaBridge.Plugins.Tests.FilmAffinity;

/// <summary>Pages of a site as files, as somebody saves them in a browser.</summary>
internal static class SavedFiles
{
    /// <summary>Saves pages of ratings, of lists, and of the first film.</summary>
    public static void Of(FilmAffinitySite site, string folder, int ratings, params string[] lists)
    {
        for (var page = 1; page <= ratings; page++)
        {
            Save(site, folder, $"ratings {page}.html", $"/en/userratings.php?user_id={Sites.Ana}&p={page}&orderby=4&chv=list");
        }

        foreach (var list in lists)
        {
            for (var page = 1; page <= (site.Accounts[Sites.Ana].Lists.First(l => l.Id == list).Films.Count + site.PageSize - 1) / site.PageSize; page++)
            {
                Save(site, folder, $"list {list} {page}.htm", $"/en/userlist.php?user_id={Sites.Ana}&list_id={list}&page={page}");
            }
        }

        Save(site, folder, "a film.html", $"/en/film{Sites.Number(0)}.html");
        Directory.CreateDirectory(Path.Combine(folder, "ratings 1_files"));
        File.WriteAllText(Path.Combine(folder, "ratings 1_files", "frame.html"), "<html><body>an advertisement</body></html>");
    }

    /// <summary>Saves one page.</summary>
    public static void Save(FilmAffinitySite site, string folder, string name, string address)
        => File.WriteAllBytes(Path.Combine(folder, name), site.Answer(new SiteRequest { Method = "GET", Target = address }).Body);
}
