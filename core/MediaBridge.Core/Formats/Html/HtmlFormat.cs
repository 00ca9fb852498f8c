using System.Runtime.CompilerServices;
using MediaBridge.Core.Formats.Common;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Formats.Html;

/// <summary>Makes a site that is opened from a disk: no server, no network, no framework.</summary>
/// <remarks>The items are read twice: once for what pages say of each other, once for each item's own page. What is held between is a short record of each item.</remarks>
internal sealed class HtmlFormat : IOutputFormat
{
    private readonly HtmlOptions _options;
    private readonly PluginServices _services;
    private readonly PosterFiles _posters;

    public HtmlFormat(HtmlOptions options, PluginServices services)
    {
        if (!Assets.IsColour(options.Accent))
        {
            throw new PluginException(ErrorKind.Configuration, $"Option 'accent' of format 'html' is '{options.Accent}'.", "Write a colour as #rrggbb, such as #2c7285.");
        }

        _options = options with { Title = string.IsNullOrWhiteSpace(options.Title) ? "My films" : options.Title.Trim() };
        _services = services;
        _posters = new PosterFiles(services, options.Posters, "posters");
    }

    public async IAsyncEnumerable<OutputFile> RenderAsync(RenderRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var site = new Site(_services.Titles, _options.Language);
        await foreach (var item in request.Items.WithCancellation(cancellationToken))
        {
            var film = site.Add(item);
            var poster = await _posters.FindAsync(item, cancellationToken);
            (film.PosterLink, film.PosterEnding) = (poster?.Link, poster?.Ending);
        }

        site.Settle();
        foreach (var collection in site.Collections)
        {
            var about = collection.About!;
            collection.Poster = await PictureAsync(about.PosterOwner, about.Poster, CollectionPages.PosterOf(collection), cancellationToken);
            collection.Background = await PictureAsync(about.BackgroundOwner, about.Background, CollectionPages.BackgroundOf(collection), cancellationToken);
        }

        var frame = new SitePage(_options, site.Tags.Count > 0);
        var page = new FilmPage(site, _options);
        var index = 0;
        await foreach (var item in request.Items.WithCancellation(cancellationToken))
        {
            var film = site.All[index++];
            if (film.Series is not null || film.IsCollection)
            {
                continue;
            }

            if (film.PosterEnding is not null && _posters.File(await _posters.FindAsync(item, cancellationToken), film.Slug, item) is { } poster)
            {
                yield return poster;
            }

            IReadOnlyList<ExternalId> ids = item.Ids.Count > 0 ? [item.Ids[0]] : [];
            yield return frame.File(film.Page, film.Title, page.Summary(item, film), "Films", (html, root) => page.Write(html, root, item, film), ids);
        }

        await foreach (var picture in PicturesAsync(site, cancellationToken))
        {
            yield return picture;
        }

        foreach (var file in Overviews(site, frame).Concat(Groups(site, frame)))
        {
            yield return file;
        }
    }

    private IEnumerable<OutputFile> Overviews(Site site, SitePage frame)
    {
        yield return frame.File("index.html", null, HomePage.Summary(site), "Films", (html, _) => HomePage.Write(html, site, _options));
        yield return frame.File("all.html", "All titles", "Every title from A to Z.", "", (html, _) => ListPages.All(html, site));
        yield return frame.File("people.html", "People", "Directors and cast.", "People", (html, _) => ListPages.People(html, site));
        yield return frame.File("genres.html", "Genres", "Films by genre.", "Genres", (html, _) => ListPages.Tiles(html, "Genres", "genres", site.Genres.Values, Cards.Plural(site.Genres.Count, "genre")));
        yield return frame.File("collections.html", "Collections", "Films that belong together.", "Collections", (html, _) => CollectionPages.List(html, site));
        if (site.Tags.Count > 0)
        {
            yield return frame.File("tags.html", "Tags", "Films by tag.", "Tags", (html, _) => TagCloud.Write(html, site));
        }

        yield return frame.File("stats.html", "Statistics", HomePage.Summary(site), "Statistics", (html, _) => StatsPage.Write(html, site));
        yield return Assets.File("site.css", "text/css", css => Assets.WithAccent(css, _options.Accent));
        yield return Assets.File("theme.js", "text/javascript");
        yield return Assets.File("site.js", "text/javascript");
        yield return new OutputFile { Path = "assets/data.js", MediaType = "text/javascript", WriteAsync = (stream, token) => SiteData.WriteAsync(site, stream, token) };
    }

    private static IEnumerable<OutputFile> Groups(Site site, SitePage frame)
    {
        foreach (var genre in site.Genres.Values)
        {
            var about = Cards.Plural(genre.Films.Count, "title");
            yield return frame.File($"genres/{genre.Slug}.html", genre.Name, $"{genre.Name}: {about}.", "Genres", (html, root) => ListPages.Group(html, root, genre, about));
        }

        foreach (var tag in site.Tags.Values)
        {
            var about = Cards.Plural(tag.Films.Count, "title");
            yield return frame.File(TagCloud.Page("", tag), tag.Name, $"{tag.Name}: {about}.", "Tags", (html, root) => ListPages.Group(html, root, tag, about));
        }

        foreach (var collection in site.Collections)
        {
            yield return frame.File($"collections/{collection.Slug}.html", collection.Name, CollectionPages.Summary(collection), "Collections", (html, root) => CollectionPages.Page(html, root, collection));
        }

        foreach (var person in site.PeopleWithPage)
        {
            var about = ListPages.About(person);
            yield return frame.File($"people/{person.Slug}.html", person.Name, $"{person.Name}: {about}.", "People", (html, root) => ListPages.Group(html, root, person, about));
        }
    }

    /// <summary>Address of a collection's picture.</summary>
    private async Task<string?> PictureAsync(MediaItem? owner, Artwork? picture, string slug, CancellationToken cancellationToken)
    {
        var found = owner is null ? null : await _posters.FindAsync(owner, picture, cancellationToken);
        return found?.Link ?? (found?.Ending is { } ending ? _posters.PathOf(ending, slug) : null);
    }

    private async IAsyncEnumerable<OutputFile> PicturesAsync(Site site, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var collection in site.Collections)
        {
            var about = collection.About!;
            foreach (var (owner, picture, slug) in new[] { (about.PosterOwner, about.Poster, CollectionPages.PosterOf(collection)), (about.BackgroundOwner, about.Background, CollectionPages.BackgroundOf(collection)) })
            {
                if (owner is not null && _posters.File(await _posters.FindAsync(owner, picture, cancellationToken), slug, owner) is { } file)
                {
                    yield return file;
                }
            }
        }
    }
}
