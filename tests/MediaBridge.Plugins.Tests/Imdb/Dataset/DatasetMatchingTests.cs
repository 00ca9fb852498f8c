using MediaBridge.Core.Matching;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Tests.Imdb.Dataset;

/// <summary>What is found, and what the engine makes of it.</summary>
public sealed class DatasetMatchingTests
{
    [TestCase("La quimera del oro", 1925, "tt0015864", TestName = "by a title of another country")]
    [TestCase("LA RUEE VERS L OR", 1925, "tt0015864", TestName = "without accents")]
    [TestCase("Gold Rush, The", 1925, "tt0015864", TestName = "with a moved article")]
    [TestCase("Gold Rush", 1926, "tt0015864", TestName = "without its article, a year later")]
    [TestCase("Luces de la ciudda", 1931, "tt0021749", TestName = "with two letters swapped")]
    [TestCase("Lucs de la ciudad", 1931, "tt0021749", TestName = "with a letter lost")]
    [TestCase("Todo sobre mi madree", 1999, "tt0185125", TestName = "with a letter too many")]
    [TestCase("Kiss Kiss", 1995, "tt1000009", TestName = "with its subtitle cut")]
    [TestCase("Kiss Kiss - The Long Way Down", 1995, "tt1000009", TestName = "with another mark before its subtitle")]
    [TestCase("Rocky 3", 1982, "tt1000004", TestName = "with a number in digits")]
    [TestCase("Sталкер", 1979, "", TestName = "not in mixed letters of two scripts")]
    [TestCase("СТАЛКЕР", 1979, "tt1000007", TestName = "in Cyrillic capitals")]
    [TestCase("Odipus and Aeon", 1990, "tt1000008", TestName = "with letters that have no accent to lose")]
    [TestCase("Goldrush", 1925, "tt0015864", TestName = "with two words joined")]
    [TestCase("Nobody Knows When", null, "tt1000010", TestName = "where no year is known")]
    [TestCase("Whispers Lighthouse Keeper", 1987, "tt1000006", TestName = "with words lost")]
    public async Task It_finds_titles(string title, int? year, string id)
    {
        await using var world = new DatasetWorld();
        var found = await world.FindAsync(new MediaItem { Title = title, Year = year });
        Assert.That(found.Count > 0 ? found[0].Id.Value : "", Is.EqualTo(id));
    }

    [Test]
    public async Task Title_and_original_title_may_be_swapped()
    {
        await using var world = new DatasetWorld();
        var decision = await world.DecideAsync(new MediaItem { Title = "Todo sobre mi madre", OriginalTitle = "All About My Mother", Year = 1999 });
        Assert.That((decision.Chosen?.Value, decision.Recommendation), Is.EqualTo(("tt0185125", Recommendation.Strong)));
    }

    [Test]
    public async Task A_director_tells_films_of_one_title_and_year_apart()
    {
        await using var world = new DatasetWorld();
        var decision = await world.DecideAsync(new MediaItem { Title = "Home", Year = 2009, People = [new Person { Name = "Bruno Keller", Role = Person.Director }] });
        Assert.That(decision.Candidates[0].Id.Value, Is.EqualTo("tt1000001"));
    }

    [TestCase("Home", 2009, TestName = "of two films of one title and year")]
    [TestCase("Metropolis", 1928, TestName = "of a title that is common, a year off")]
    [TestCase("Metropolis", 1950, TestName = "of another year than both films of that title")]
    [TestCase("Rocky IV", 1982, TestName = "of a sequel that is not there")]
    [TestCase("Rocky III", 1979, TestName = "of the wrong part of a series of films")]
    [TestCase("City Lights", null, TestName = "without a year")]
    [TestCase("City Nights", 1931, TestName = "of a title with another letter")]
    [TestCase("The Gold", 1925, TestName = "of a part of a title")]
    public async Task Nothing_is_certain(string title, int? year)
    {
        await using var world = new DatasetWorld();
        var decision = await world.DecideAsync(new MediaItem { Title = title, Year = year });
        Assert.That(decision.Recommendation, Is.LessThan(Recommendation.Strong), string.Join('\n', decision.Candidates.Select(c => $"{c.Id} {c.Confidence}")));
    }

    [Test]
    public async Task A_film_is_no_series_of_its_name()
    {
        await using var world = new DatasetWorld();
        await Assert.MultipleAsync(async () =>
        {
            Assert.That(await world.FindAsync(new MediaItem { Title = "Breaking Bad", Year = 2008 }), Is.Empty);
            Assert.That((await world.DecideAsync(new MediaItem { Kind = ItemKinds.Series, Title = "Breaking Bad", Year = 2008 })).Chosen?.Value, Is.EqualTo("tt0903747"));
            Assert.That((await world.FindAsync(new MediaItem { Kind = "unknown", Title = "Breaking Bad", Year = 2008 })).Select(c => c.Id.Value), Is.EqualTo(new[] { "tt0903747" }));
        });
    }

    [Test]
    public async Task An_episode_is_found_through_its_series()
    {
        await using var world = new DatasetWorld();
        var byTitle = new MediaItem { Kind = ItemKinds.Episode, Title = "whatever", Year = 2008, Placement = new Placement { ParentTitle = "breaking bad", Season = 1, Number = 2 } };
        var byId = byTitle with { Placement = new Placement { ParentIds = [new ExternalId(IdSchemes.Imdb, "tt0903747")], Season = 1, Number = 1 } };
        var decision = await world.DecideAsync(byTitle);
        await Assert.MultipleAsync(async () =>
        {
            Assert.That((decision.Chosen?.Value, decision.Recommendation), Is.EqualTo(("tt1232244", Recommendation.Strong)));
            Assert.That(decision.Candidates[0].Item.Title, Is.EqualTo("Episode #1.2"));
            Assert.That((await world.FindAsync(byId)).Select(c => c.Item.Title), Is.EqualTo(new[] { "Pilot" }));
            Assert.That(await world.FindAsync(byTitle with { Placement = byTitle.Placement with { Number = 3 } }), Is.Empty);
        });
    }

    [Test]
    public async Task A_look_up_tells_all_that_is_known()
    {
        await using var world = new DatasetWorld();
        var film = await world.GetAsync("tt0013442");
        var episode = await world.GetAsync("tt0959621");
        await Assert.MultipleAsync(async () =>
        {
            Assert.That((film!.Title, film.OriginalTitle, film.Year, film.Description!.Runtime), Is.EqualTo(("Nosferatu", "Nosferatu, eine Symphonie des Grauens", 1922, TimeSpan.FromMinutes(94))));
            Assert.That(film.Description.Genres, Is.EqualTo(new[] { "Fantasy", "Horror" }));
            Assert.That(film.Description.AlternativeTitles, Is.EqualTo(new[] { "Nosferatu, el vampiro" }));
            Assert.That(film.People!.Select(p => (p.Name, p.Ids![0].Value)), Is.EqualTo(new[] { ("F.W. Murnau", "nm0003638") }));
            Assert.That((film.Ratings![0].Value, film.Ratings[0].Votes), Is.EqualTo((7.8m, 110000L)));
            Assert.That((episode!.Kind, episode.Title, episode.Placement!.ParentTitle, episode.Placement.Season, episode.Placement.Number, episode.Ratings![0].Votes), Is.EqualTo((ItemKinds.Episode, "Pilot", "Breaking Bad", 1, 1, 50000L)));
            Assert.That((await world.GetAsync("tt1000011"))!.Kind, Is.EqualTo("unknown"));
            Assert.That(await world.GetAsync("tt7777777"), Is.Null);
        });
    }

    [Test]
    public async Task An_episode_is_looked_up_by_the_id_of_its_series()
    {
        await using var world = new DatasetWorld();
        var item = new MediaItem { Kind = ItemKinds.Episode, Placement = new Placement { ParentIds = [new ExternalId(IdSchemes.Imdb, "tt0903747")], Season = 1, Number = 1 } };
        Assert.That((await world.GetAsync("tt0903747", item))!.Ids[0].Value, Is.EqualTo("tt0959621"));
    }
}
