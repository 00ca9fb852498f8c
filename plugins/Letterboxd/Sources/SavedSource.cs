using System.Runtime.CompilerServices;
using System.Text;
using MediaBridge.Plugins.Letterboxd.Films;
using MediaBridge.Plugins.Letterboxd.Pages;
using MediaBridge.Plugins.Letterboxd.Web;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Letterboxd.Sources;

/// <summary>Pages that somebody saved in a browser: the way that no check for robots closes. A page that was forgotten is noticed.</summary>
internal sealed class SavedSource(SavedOptions options, PluginServices services) : ISource
{
    private const int LargestPage = 20 << 20;

    public async IAsyncEnumerable<SourceElement> ReadAsync(SourceRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var left = new LeftOut(services);
        var pages = new List<SavedPage>();
        foreach (var file in Files())
        {
            if (await ReadAsync(file, left, cancellationToken) is { } page)
            {
                pages.Add(page);
            }

            services.Report(pages.Count, null, "pages");
        }

        foreach (var group in pages.GroupBy(p => p.What, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var (before, seen) = (0, new HashSet<int>());
            foreach (var page in group.OrderBy(p => p.Page.Number).Where(p => seen.Add(p.Page.Number)))
            {
                foreach (var item in page.Items(before, options.User?.Trim()))
                {
                    yield return item;
                }

                before += page.Page.Films.Count;
            }

            if (Missing(group, seen) is { } missing)
            {
                left.Add($"{missing} of {group.Key} (save it, too)");
            }
        }

        yield return SourceElement.End(!left.Any, left.Reason);
    }

    private static string? Missing(IEnumerable<SavedPage> pages, HashSet<int> numbers)
    {
        var last = pages.MaxBy(p => p.Page.Number)!.Page;
        return Enumerable.Range(1, last.Number).FirstOrDefault(n => !numbers.Contains(n)) is var gap and > 0 ? $"page {gap}" : last.HasNext ? $"page {last.Number + 1}" : null;
    }

    private List<string> Files()
    {
        if (!Directory.Exists(options.Folder))
        {
            throw new PluginException(ErrorKind.Configuration, $"There is no folder '{options.Folder}'.", "Save the pages in a browser, one file a page, and set the option folder to where they are.");
        }

        // Browsers put the parts of a page into a folder beside it.
        List<string> files =
        [
            .. Directory.EnumerateFiles(options.Folder, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint })
                .Where(f => Path.GetExtension(f).ToLowerInvariant() is ".html" or ".htm")
                .Where(f => !Path.GetRelativePath(options.Folder, f).Split(Path.DirectorySeparatorChar).SkipLast(1).Any(p => p.EndsWith("_files", StringComparison.Ordinal)))
                .Order(StringComparer.Ordinal),
        ];
        return files.Count > 0 ? files : throw new PluginException(ErrorKind.Configuration, $"No page is in the folder '{options.Folder}'.", "Save pages as HTML: files that end in .html or .htm are read.");
    }

    private static async Task<SavedPage?> ReadAsync(string file, LeftOut left, CancellationToken cancellationToken)
    {
        var name = Path.GetFileName(file);
        if (new FileInfo(file).Length > LargestPage)
        {
            left.Add($"{name} is larger than {LargestPage >> 20} MiB");
            return null;
        }

        var page = new SitePage { Name = name, Html = Encoding.UTF8.GetString(await File.ReadAllBytesAsync(file, cancellationToken)) };
        if (Blocks.IsCheck(page.Html))
        {
            left.Add($"{name} is a check of Letterboxd, not the page itself: open it again and save it once it shows");
            return null;
        }

        var what = PageAddress.Of(page);
        if (!SavedPage.IsRead(what))
        {
            left.Add($"{name} is none of the pages that are read: those of a watchlist, a list, or films that were seen");
            return null;
        }

        try
        {
            var films = PosterPage.Of(page);
            if (films.Unreadable > 0)
            {
                left.Add($"{films.Unreadable} films of {name}");
            }

            return new SavedPage(name, string.Join('/', what), what is [_, "list", _] ? ListsPage.NameOf(page) : null, films);
        }
        catch (PluginException e)
        {
            left.Add(e.Message);
            return null;
        }
    }
}
