using System.Runtime.CompilerServices;
using MediaBridge.Plugins.FilmAffinity.Pages;
using MediaBridge.Plugins.FilmAffinity.Web;
using MediaBridge.Sdk;
using Microsoft.Extensions.Logging;

namespace MediaBridge.Plugins.FilmAffinity.Sources;

/// <summary>Pages that somebody saved in a browser: the way that no check for robots closes.</summary>
internal sealed class PagesSource(PagesOptions options, PluginServices services) : ISource
{
    public const string Id = "filmaffinity.pages";

    private const string NotKnown = "it is none of the pages of FilmAffinity that are known";
    private const int LargestPage = 20 << 20;
    private static readonly Edition Default = new() { Code = "en" };

    public async IAsyncEnumerable<SourceElement> ReadAsync(SourceRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (!Directory.Exists(options.Folder))
        {
            throw new PluginException(ErrorKind.Configuration, $"There is no folder '{options.Folder}'.", "Save the pages of your ratings in a browser (one file a page, any names), and set the option folder to where they are.");
        }

        var files = Files().ToList();
        if (files.Count == 0)
        {
            throw new PluginException(ErrorKind.Configuration, $"No page is in the folder '{options.Folder}'.", "Save pages as HTML: files that end in .html or .htm are read.");
        }

        var tally = new SavedPages();
        var films = await FilmsAsync(files, cancellationToken);
        foreach (var (index, file) in files.Index())
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (items, problem) = Read(await LoadAsync(file, cancellationToken), tally);
            if (problem is not null)
            {
                tally.Unread(Path.GetFileName(file), problem);
                services.Log.LogWarning("{File}: {Problem}", Path.GetFileName(file), problem);
            }

            foreach (var item in items)
            {
                yield return Fuller(item, films);
            }

            services.Report(index + 1, files.Count, "pages");
        }

        yield return SourceElement.End(tally.Reason is null, tally.Reason);
    }

    /// <summary>The pages of the folder and those below it, but for the parts of pages that browsers put beside them.</summary>
    private IEnumerable<string> Files()
        => Directory.EnumerateFiles(options.Folder, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint })
            .Where(f => Path.GetExtension(f).ToLowerInvariant() is ".html" or ".htm")
            .Where(f => !Path.GetRelativePath(options.Folder, f).Split(Path.DirectorySeparatorChar).SkipLast(1).Any(p => p.EndsWith("_files", StringComparison.Ordinal) || p.EndsWith("_archivos", StringComparison.Ordinal)))
            .Order(StringComparer.Ordinal);

    /// <summary>The films whose own pages are there: what these say holds in every row of theirs.</summary>
    private static async Task<Dictionary<ExternalId, MediaItem>> FilmsAsync(IEnumerable<string> files, CancellationToken cancellationToken)
    {
        var films = new Dictionary<ExternalId, MediaItem>();
        foreach (var file in files)
        {
            if (await LoadAsync(file, cancellationToken) is { } page && page.Html.Contains("movie-info", StringComparison.Ordinal) && FilmPage.FilmOf(page) is not null && FilmPage.TryRead(page, Default) is { } film)
            {
                films.TryAdd(film.Ids[0], film);
            }
        }

        return films;
    }

    private MediaItem Fuller(MediaItem row, Dictionary<ExternalId, MediaItem> films)
        => films.GetValueOrDefault(row.Ids[0]) is { } film
            ? film with { Ratings = Words.OrNull((row.Ratings ?? []).Where(r => r.Whose == Rating.OwnMark).Concat(film.Ratings ?? [])), Lists = row.Lists, Artwork = Posters.Choose(film.Artwork, options.Posters) }
            : row;

    private static async Task<SitePage?> LoadAsync(string file, CancellationToken cancellationToken)
    {
        if (new FileInfo(file).Length > LargestPage)
        {
            return null;
        }

        var html = PageText.Of(await File.ReadAllBytesAsync(file, cancellationToken));
        return new SitePage { Address = new Uri("https://www.filmaffinity.com/"), Html = html };
    }

    private (IReadOnlyList<MediaItem> Items, string? Problem) Read(SitePage? page, SavedPages tally)
    {
        if (page is null)
        {
            return ([], "it is larger than 20 MiB");
        }

        if (Blocks.IsCheck(page.Html) || Blocks.IsTooMany(page.Html))
        {
            return ([], "it is a check of FilmAffinity, not the page itself: open the page again and save it once it shows");
        }

        try
        {
            if (FilmPage.FilmOf(page) is { } film)
            {
                return FilmPage.TryRead(page, Default) is { } item ? ([WithVote(item, FilmVote.Of(page, film, Default))], null) : ([], NotKnown);
            }

            var today = DateOnly.FromDateTime(services.Clock.GetUtcNow().UtcDateTime);
            var list = ListsPage.ListOf(page);
            var cards = CardPage.Of(page, Default, today);
            if (cards.Films.Count == 0)
            {
                return ([], null);
            }

            tally.Count(list, cards);
            var name = list is null ? null : ListsPage.NameOf(page.Document) ?? list;
            return ([.. cards.Films.Select(f => f.ToItem(options.DateOffset, options.Posters) is var item && list is not null ? item with { Lists = [new ListEntry { List = list, Name = name }] } : item)], null);
        }
        catch (PluginException e) when (e.Error.Kind == ErrorKind.ServiceChanged)
        {
            return ([], NotKnown);
        }
    }

    private MediaItem WithVote(MediaItem film, FilmVote vote)
    {
        var own = vote.Mark is { } mark ? Rating.Own(mark, outOf: 10) with { At = vote.Date is { } day ? new EventTime(day.AddDays(options.DateOffset)) : null } : null;
        return own is null ? film : film with { Ratings = [own, .. film.Ratings ?? []] };
    }
}
