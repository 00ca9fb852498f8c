using MediaBridge.Tests.Services.Letterboxd;
using MediaBridge.Tests.Services.Serving;

namespace MediaBridge.Plugins.Tests.Letterboxd;

/// <summary>Pages of a site as files, as somebody saves them in a browser.</summary>
internal static class SavedFiles
{
    public static void All(LetterboxdService site, string folder)
    {
        foreach (var (name, path, pages) in new[] { ("watchlist", "ann/watchlist/", 3), ("seen", "ann/films/", 3), ("list", "ann/list/best/", 3) })
        {
            for (var page = 1; page <= pages; page++)
            {
                Save(site, $"{path}page/{page}/", Path.Combine(folder, $"{name} {page}.html"));
            }
        }

        Directory.CreateDirectory(Path.Combine(folder, "watchlist 1_files"));
        File.WriteAllText(Path.Combine(folder, "watchlist 1_files", "frame.html"), "<html><body>an advertisement</body></html>");
    }

    public static void Save(LetterboxdService site, string path, string file)
        => File.WriteAllText(file, site.Answer(new ServiceRequest { Method = "GET", Address = new Uri("https://letterboxd.com/" + path), Headers = new Dictionary<string, string>(StringComparer.Ordinal) }).Body);
}
