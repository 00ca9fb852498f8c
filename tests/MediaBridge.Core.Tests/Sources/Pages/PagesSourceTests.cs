using MediaBridge.Core.Formats.Common;
using MediaBridge.Core.Sources.Pages;
using MediaBridge.Core.Tests.Support;
using MediaBridge.Sdk;
using MediaBridge.Sdk.Testing;
using MediaBridge.Tests.Services;

namespace MediaBridge.Core.Tests.Sources.Pages;

public sealed class PagesSourceTests
{
    /// <summary>Facts that a page does not give back: names for addresses, and what is known of files.</summary>
    private static readonly string[] OneWay = ["slug", "edition", "quality", "fileSize", "files", "subtitles", "ratings"];

    private readonly TempFolder _folder = new();

    [TearDown]
    public void Clean() => _folder.Dispose();

    [Test]
    public async Task A_page_of_MovieVault_gives_all_that_is_in_it_the_personal_too()
    {
        _folder.Write("pages/the-lantern-road-2008.mdx", """
            ---
            title: "The Lantern Road"
            originalTitle: "Der Laternenweg"
            slug: the-lantern-road-2008
            description: "A lamp lighter: from town to town."
            releaseDate: 2008-01-20
            releaseYear: 2008
            runtime: 101
            rating: 8.5
            voteCount: 1200
            genres: ["Drama", "Mystery"]
            director: "Ada Lamp"
            cast:
              - name: "Ines Wick"
                character: "Mia"
                profile: "https://image.example/ines.jpg"
            imdbId: "tt9900001"
            tmdbId: 60001
            traktId: 12345
            collection: { id: 2344, name: "Lanterns", slug: lanterns }
            coverImage: "/covers/the-lantern-road-2008.jpg"
            backdropImage: "https://image.example/wide.jpg"
            filePath: "/films/The Lantern Road (2008)/x.mkv"
            metadataSource: "NFO+TMDB"
            metadata_version: 3
            tags: ["4K HDR", "Rewatchable"]
            watchlist:
              status: watched
              added: 2026-01-15
              watched: 2026-01-20
              favorite: true
              user_rating: 9.0
              notes: "Recommended by John"
            translations:
              de: "Der Laternenweg"
              ja: { title: "灯籠の道", description: "点灯夫。" }
            ---

            import Layout from '../layout.astro'
            """);
        var (items, end) = await ReadAsync();
        Assert.That((items.Count, end.IsComplete), Is.EqualTo((1, true)), end.Reason);
        var item = items[0];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(string.Join(' ', item.Ids), Is.EqualTo("imdb:tt9900001 tmdb.movie:60001 trakt.movie:12345"));
            Assert.That((item.Title, item.OriginalTitle, item.Year, item.Kind), Is.EqualTo(("The Lantern Road", "Der Laternenweg", 2008, ItemKinds.Movie)));
            Assert.That((item.Description!.Overview, item.Description.Runtime, item.Description.Released), Is.EqualTo(("A lamp lighter: from town to town.", TimeSpan.FromMinutes(101), new DateOnly(2008, 1, 20))));
            Assert.That((item.Description.Collection!.Name, item.Description.Collection.Id), Is.EqualTo(("Lanterns", (ExternalId?)"tmdb.collection:2344")));
            Assert.That(item.Description.Translations!.Select(t => (t.Key, t.Value.Title, t.Value.Overview)), Is.EqualTo(new[] { ("de", "Der Laternenweg", null), ("ja", "灯籠の道", "点灯夫。") }));
            Assert.That(item.Ratings!.Select(r => (r.Whose, r.Site, r.Value, r.Votes)), Is.EqualTo(new (string, string?, decimal, long?)[] { ("own", null, 9.0m, null), ("site", "tmdb", 8.5m, 1200) }));
            Assert.That(item.People!.Select(p => (p.Name, p.Role, p.Character)), Is.EqualTo(new (string, string, string?)[] { ("Ada Lamp", "director", null), ("Ines Wick", "actor", "Mia") }));
            Assert.That((item.Favourite!.Value, item.Note!.Value, item.Watches!.Single().At!.Value.ToString(), item.Lists), Is.EqualTo((true, "Recommended by John", "2026-01-20", (IReadOnlyList<ListEntry>?)null)));
            Assert.That(item.Tags!.Select(t => t.Value), Is.EqualTo(new[] { "4K HDR", "Rewatchable" }));
            Assert.That(item.Artwork!.Select(a => a.Role), Is.EqualTo(new[] { Artwork.Background }), "a path of the site is no picture of ours");
            Assert.That(item.Versions, Is.Null, "files are known by scans");
        }
    }

    [Test]
    public async Task What_is_to_be_watched_is_on_the_watchlist_and_a_page_without_ids_is_known_by_its_place()
    {
        _folder.Write("pages/a/b.md", "---\ntitle: Reel\nwatchlist: { status: to_watch, added: 2026-01-15 }\nrating: 0\nuserRating: 0\nwatchedAt: 2025-12-25T15:30:00Z\n---\n");
        var item = (await ReadAsync()).Items.Single();
        Assert.That((item.Ids.Single().ToString(), item.Lists!.Single().List, item.Lists![0].At.ToString(), item.Ratings), Is.EqualTo(("pages.path:a/b.md", ListEntry.Watchlist, "2026-01-15", (IReadOnlyList<Rating>?)null)));
        Assert.That(item.Watches!.Single().At.ToString(), Is.EqualTo("2025-12-25T15:30:00Z"));
    }

    [Test]
    public void What_the_format_mdx_writes_is_read_back([Range(1, 6)] int number)
    {
        var written = FlatItem.Of(number % 2 == 0 ? Some.Film(number) : Some.Full(number));
        var (facts, problem) = FrontMatter.Read($"---\n{FrontMatterText.Of(written)}---\n\n{{/* text */}}\n", "page.mdx");
        Assert.That(problem, Is.Null);
        var read = FlatItem.Of(new PageItem(new PagesOptions { Folder = "." }).Of(facts!, "page.mdx")!);
        foreach (var name in OneWay)
        {
            written.Remove(name);
            read.Remove(name);
        }

        Assert.That(read.ToJsonString(), Is.EqualTo(written.ToJsonString()));
    }

    [Test]
    public async Task Front_matter_in_TOML_gives_the_same_as_in_YAML()
    {
        _folder.Write("pages/toml.md", """
            +++
            title = "The Lantern Road"
            releaseDate = 2008-01-20
            runtime = 101
            rating = 8.5
            genres = ["Drama", 'Mystery']
            imdbId = "tt9900001"
            tags = ["4K HDR"]
            # a remark
            [collection]
            id = 2344
            name = "Lanterns"
            [watchlist]
            status = "watched"
            watched = 2026-01-20T21:00:00Z
            favorite = true
            user_rating = 9.0
            [[cast]]
            name = "Ines Wick"
            character = "Mia"
            +++

            Text.
            """);
        _folder.Write("pages/yaml.md", """
            ---
            title: The Lantern Road
            releaseDate: 2008-01-20
            runtime: 101
            rating: 8.5
            genres: [Drama, Mystery]
            imdbId: tt9900001
            tags: [4K HDR]
            collection: { id: 2344, name: Lanterns }
            watchlist: { status: watched, watched: 2026-01-20T21:00:00Z, favorite: true, user_rating: 9.0 }
            cast: [ { name: Ines Wick, character: Mia } ]
            ---
            """);
        var (items, end) = await ReadAsync();
        Assert.That((items.Count, end.IsComplete), Is.EqualTo((2, true)), end.Reason);
        Assert.That(System.Text.Encoding.UTF8.GetString(items[0].ToUtf8()), Is.EqualTo(System.Text.Encoding.UTF8.GetString(items[1].ToUtf8())));
        Assert.That((items[0].Description!.Released, items[0].Watches!.Single().At.ToString(), items[0].People!.Single().Character), Is.EqualTo((new DateOnly(2008, 1, 20), "2026-01-20T21:00:00Z", "Mia")));
    }

    [Test]
    public async Task Pages_that_cannot_be_read_are_told_and_leave_the_read_incomplete()
    {
        _folder.Write("pages/a.md", "---\ntitle: Open\n");
        _folder.Write("pages/b.md", "+++\ntitle = \"Toml\"\nyear =\n+++\n");
        _folder.Write("pages/c.md", "---\ntitle: Good\ntitle: Twice\n---\n");
        _folder.Write("pages/d.md", "# No facts\n");
        _folder.Write("pages/e.mdx", "---\ntitle: Read\n---\n");
        _folder.Write("pages/f.txt", "---\ntitle: No page\n---\n");
        File.WriteAllBytes(_folder["pages/g.md"], [(byte)'-', (byte)'-', (byte)'-', (byte)'\n', 0xFF, 0xFE]);
        var (items, end) = await ReadAsync();
        Assert.That((items.Single().Title, end.IsComplete), Is.EqualTo(("Read", false)));
        Assert.That(end.Reason, Does.Contain("a.md: its front matter has no end").And.Contain("b.md: line 3: this is not valid TOML").And.Contain("c.md: line 3").And.Contain("g.md: it is not UTF-8").And.Not.Contain("d.md"));
    }

    [Test]
    public void A_folder_that_is_not_there_is_said()
        => Assert.That(async () => await ReadAsync(), Throws.TypeOf<PluginException>().With.Message.Contain("does not exist"));

    private async Task<(List<MediaItem> Items, SourceElement End)> ReadAsync()
    {
        var (items, end) = (new List<MediaItem>(), (SourceElement?)null);
        await foreach (var element in new PagesSource(new PagesOptions { Folder = _folder["pages"] }, new FakePluginServices()).ReadAsync(new SourceRequest(), CancellationToken.None))
        {
            items.AddRange(element.Item is { } item ? [item] : []);
            end = element.IsEnd ? element : end;
        }

        return (items, end!);
    }
}
