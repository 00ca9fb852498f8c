using MediaBridge.Core.Library;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Tests.Library;

public sealed class LibraryLayersTests
{
    private static readonly MediaItem Scanned = new()
    {
        Title = "Charade",
        Year = 1963,
        Ids = ["files.videos:charade.mkv", "imdb:tt0056923"],
        Description = new Description { Overview = "From TMDB.", Genres = ["Comedy"] },
        Versions = [new MediaVersion { Files = [new MediaFile { Path = "charade.mkv", Length = 10 }] }],
        Provenance = new Provenance { Origin = "files.videos", Fields = new Dictionary<string, string>(StringComparer.Ordinal) { ["description.overview"] = "tmdb" } },
    };

    private static readonly MediaItem Rated = new()
    {
        Title = "Charada",
        Year = 1963,
        Ids = ["filmaffinity:1", "imdb:tt0056923"],
        Description = new Description { Overview = "De FilmAffinity.", Countries = ["Estados Unidos"] },
        Ratings = [Rating.Own(8, 10)],
        Provenance = new Provenance { Origin = "filmaffinity.ratings" },
    };

    [Test]
    public async Task Two_source_items_with_a_shared_id_are_one_item()
    {
        await using var bench = new LibraryBench();
        await bench.PutAsync(Scanned, Rated);
        var item = bench.Only;
        Assert.That(item.Ids.Select(i => i.ToString()), Is.EqualTo(new[] { "library:charade-1963", "files.videos:charade.mkv", "imdb:tt0056923", "filmaffinity:1" }));
        Assert.That((item.Title, item.Description!.Overview, item.Description.Countries![0], item.Ratings![0].Value), Is.EqualTo(("Charade", "From TMDB.", "Estados Unidos", 8m)));
        var layers = bench.Items.Layers(1);
        Assert.That(new[] { "title", "description.overview", "description.countries", "ratings.own", "note" }.Select(f => bench.Store.Merge.GiverOf(layers, f)), Is.EqualTo(new[] { "files.videos", "tmdb", "filmaffinity.ratings", "filmaffinity.ratings", null }));
    }

    [Test]
    public async Task The_order_of_layers_says_which_value_wins()
    {
        await using var bench = new LibraryBench("filmaffinity.ratings");
        await bench.PutAsync(Scanned, Rated);
        Assert.That((bench.Only.Title, bench.Only.Description!.Overview, bench.Only.Description.Genres![0]), Is.EqualTo(("Charada", "De FilmAffinity.", "Comedy")));
    }

    [Test]
    public async Task Items_that_turn_out_to_be_one_are_merged_and_both_names_lead_there()
    {
        await using var bench = new LibraryBench();
        await bench.PutAsync(Scanned with { Ids = ["files.videos:charade.mkv"] }, Rated);
        Assert.That(bench.All, Has.Count.EqualTo(2));
        await bench.PutAsync(Scanned);
        Assert.That(bench.Only.Ids, Has.Count.EqualTo(4));
        Assert.That(bench.Number("SELECT item FROM slugs WHERE slug='charada-1963'"), Is.EqualTo(1));
        Assert.That(bench.Find("charada"), Is.Empty, "its title comes from the scan");
        Assert.That(bench.Find("estados country:spain | country:us"), Is.EqualTo(new[] { "Charade" }));
    }

    [Test]
    public async Task A_source_item_that_gets_another_identity_leaves()
    {
        await using var bench = new LibraryBench();
        await bench.PutAsync(Scanned, Rated);
        await bench.PutAsync(Scanned with { Title = "Other", Ids = ["files.videos:charade.mkv", "imdb:tt9"] });
        Assert.That(bench.All.Select(i => i.Title), Is.EqualTo(new[] { "Charada", "Other" }));
        Assert.That(bench.All[0].Versions, Is.Null);
    }

    [Test]
    public async Task What_a_person_decides_survives_every_source()
    {
        await using var bench = new LibraryBench();
        await bench.PutAsync(Scanned);
        await bench.WriteAsync(w => w.Decide(1, "ana", new MediaItem { Title = "Mine", Tags = [new Personal<string> { Value = "paris", By = "ana" }] }, ["title", "tags", "description.overview"]));
        await bench.PutAsync(Scanned with { Title = "Charade again", Description = new Description { Overview = "Newer." }, Tags = ["from-nfo"] }, Rated);
        var item = bench.Only;
        Assert.That((item.Title, item.Description!.Overview, string.Join(' ', item.Tags!.Select(t => t.Value))), Is.EqualTo(("Mine", (string?)null, "paris")));
        Assert.That(bench.Store.Merge.GiverOf(bench.Items.Layers(1), "description.overview"), Is.EqualTo(Layer.Person));
        await bench.WriteAsync(w => w.Decide(1, "ana", new MediaItem(), []));
        Assert.That((bench.Only.Title, bench.Only.Description!.Overview), Is.EqualTo(("Charade again", "Newer.")));
        Assert.That(bench.Number("SELECT version FROM items"), Is.EqualTo(5));
        Assert.That(bench.Number("SELECT count(*) FROM history WHERE layer='person' AND by='ana' AND field='title'"), Is.EqualTo(2));
    }

    [Test]
    public async Task An_item_whose_file_is_gone_keeps_what_the_person_did_and_is_missing()
    {
        await using var bench = new LibraryBench();
        await bench.PutAsync(Scanned, Scanned with { Title = "Nobody's", Ids = ["files.videos:other.mkv"] });
        await bench.WriteAsync(w => w.Decide(1, "", new MediaItem { Favourite = true }, ["favourite"]));
        await bench.WriteAsync(w =>
        {
            w.Remove("files.videos:charade.mkv", forget: false);
            w.Remove("files.videos:other.mkv", forget: false);
        });
        Assert.That((bench.Only.Title, bench.Only.Favourite!.Value, bench.Only.Versions!.Count, bench.Number("SELECT present FROM items")), Is.EqualTo(("Charade", true, 0, 0L)));
        await bench.PutAsync(Scanned);
        Assert.That((bench.Only.Versions!.Count, bench.Number("SELECT present FROM items"), bench.Only.Favourite!.Value), Is.EqualTo((1, 1L, true)));
    }

    [Test]
    public async Task Versions_of_one_film_are_versions_of_one_item()
    {
        await using var bench = new LibraryBench();
        await bench.PutAsync(Scanned, Scanned with { Ids = ["files.videos:charade-4k.mkv", "imdb:tt0056923"], Versions = [new MediaVersion { Label = "2160p", Files = [new MediaFile { Path = "charade-4k.mkv", Length = 20 }] }] });
        Assert.That(bench.Only.Versions!.SelectMany(v => v.Files).Select(f => f.Path), Is.EqualTo(new[] { "charade.mkv", "charade-4k.mkv" }));
        Assert.That(bench.Number("SELECT size FROM movies"), Is.EqualTo(30));
        await bench.WriteAsync(w => w.Remove("files.videos:charade.mkv", forget: false));
        Assert.That((bench.Only.Versions!.Count, bench.Number("SELECT present FROM items")), Is.EqualTo((1, 1L)));
    }

    [Test]
    public async Task Episodes_find_their_series_whichever_comes_first()
    {
        await using var bench = new LibraryBench();
        var series = new MediaItem { Kind = ItemKinds.Series, Title = "Dark", Year = 2017, Ids = ["tmdb.tv:70523"] };
        var episode = new MediaItem { Kind = ItemKinds.Episode, Title = "Secrets", Ids = ["tmdb.episode:1"], Placement = new Placement { ParentIds = ["tmdb.tv:70523"], ParentTitle = "Dark", Season = 1, Number = 1 } };
        await bench.PutAsync(episode, series, episode with { Title = "Lies", Ids = ["tmdb.episode:2"], Placement = episode.Placement with { Number = 2 } });
        Assert.That(bench.Number("SELECT episodes FROM series"), Is.EqualTo(2));
        Assert.That(bench.Number("SELECT count(*) FROM episodes WHERE parent=(SELECT id FROM series)"), Is.EqualTo(2));
        Assert.That(bench.All.Select(i => i.Ids[0].Value), Does.Contain("dark-s01e01-secrets"));
    }
}
