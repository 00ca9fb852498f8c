using System.Text;
using FsCheck;
using FsCheck.Fluent;
using MediaBridge.Plugins.Nfo.Mapping;
using MediaBridge.Plugins.Nfo.Reading;
using MediaBridge.Plugins.Nfo.Writing;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Tests.Nfo;

/// <summary>What is written is read as it was, and written again as it was.</summary>
[TestFixture]
internal sealed class RoundTripTests
{
    private static readonly Gen<string> Word = Gen.Elements("A", "Häxan", "Tom & Jerry", "I <3 You", "\"q\"", "日本", "a/b", "x | y", "A / B", " edge ", "two\nlines", "&amp;", "&eacute;", "<b>bold</b>", "]]>", "a\u0001b", "--", "tt0000001", "1.5", "-1", "");

    private static readonly Gen<MediaItem> Items =
        from title in Word
        from original in Word
        from plot in Word
        from year in Gen.Choose(1890, 2090)
        from day in Gen.Choose(0, 20000)
        from hasDay in Gen.Elements(true, false)
        from minutes in Gen.Choose(0, 1200)
        from genres in Gen.ListOf(Word)
        from names in Gen.ListOf(Word)
        from sites in Gen.ListOf(Gen.Elements("imdb", "tmdb", "trakt", "metacritic", "rottentomatoes", "nfo"))
        from value in Gen.Choose(1, 100)
        from kind in Gen.Elements(ItemKinds.Movie, ItemKinds.Series, ItemKinds.Season, ItemKinds.Episode, ItemKinds.MusicVideo)
        from more in Gen.Elements(true, false)
        select new MediaItem
        {
            Kind = kind,
            Title = title,
            OriginalTitle = original,
            Year = year,
            Ids = [new ExternalId(IdSchemes.FilePath, "films/x"), "imdb:tt0000007", "wikidata:Q1", kind switch { ItemKinds.Series => "tmdb.tv:5", ItemKinds.Episode => "tvdb.episode:6", _ => "trakt.movie:x" }],
            Placement = kind is ItemKinds.Episode or ItemKinds.Season ? new Placement { Season = minutes % 9, Number = kind == ItemKinds.Episode ? day % 99 : null, ParentTitle = title, AirDate = hasDay ? DateOnly.FromDayNumber(700000 + day) : null } : null,
            Description = new Description
            {
                Overview = plot,
                Outline = original,
                Tagline = title,
                Runtime = TimeSpan.FromSeconds(minutes * 61),
                Released = hasDay ? DateOnly.FromDayNumber(700000 + day) : null,
                Genres = [.. genres],
                Countries = more ? ["USA", "France"] : null,
                Studios = [.. names],
                Certification = title,
                Collection = more ? new CollectionRef { Name = title, Overview = plot, Id = "tmdb.collection:9" } : null,
                Trailer = more ? new Uri("https://www.youtube.com/watch?v=a-_1") : new Uri("https://v.example/1"),
            },
            People = [.. names.Select((n, i) => new Person { Name = n, Role = (i % 4) switch { 0 => Person.Actor, 1 => Person.Director, 2 => Person.Writer, _ => Person.Guest }, Character = title, Ids = more ? ["tmdb.person:5"] : null })],
            Ratings = [.. sites.Select(s => new Rating { Value = value / 10m, Scale = Scale.TenDecimal, Whose = s is "metacritic" or "rottentomatoes" ? Rating.CriticsMark : Rating.SiteMark, Site = s, Votes = day }), Rating.Own(value / 10m, 10, 0.1m)],
            Watches = more ? [] : [new Watch(), new Watch { At = new EventTime(DateOnly.FromDayNumber(730000 + day)) }],
            Progress = more ? new PlayProgress { Position = TimeSpan.FromSeconds(minutes + 0.25), Of = TimeSpan.FromSeconds(9999) } : null,
            Tags = [.. genres.Select(g => (Personal<string>)g)],
            Artwork = [new Artwork { Role = Artwork.Poster, Url = new Uri("http://a/p.jpg?x=1&y=2") }, new Artwork { Role = Artwork.Background, Url = new Uri("http://a/f.jpg") }, new Artwork { Role = Artwork.Logo, Url = new Uri("http://a/l.png"), Language = "de" }],
            Versions = [new MediaVersion { Edition = more ? "Director's Cut" : null, Files = [new MediaFile { Path = "films/x/y.mkv", Duration = TimeSpan.FromSeconds(minutes), Streams = [new MediaStream { Kind = MediaStream.Video, Codec = "H264", Width = 1920, Height = 800, Hdr = "HDR10" }, new MediaStream { Kind = MediaStream.Audio, Language = "en", Channels = 7.1m, IsDefault = true }, new MediaStream { Kind = MediaStream.Text, Language = "es" }] }] }],
        };

    [TestCase(Dialect.Kodi)]
    [TestCase(Dialect.Jellyfin)]
    [TestCase(Dialect.Emby)]
    [TestCase(Dialect.Plex)]
    public void Writing_what_was_read_gives_the_same_bytes(Dialect dialect)
        => Check.One(Config.QuickThrowOnFailure.WithMaxTest(400).WithReplay(45, 1), Prop.ForAll(Items.ToArbitrary(), item =>
        {
            var once = WriteRun.Compose(item, dialect);
            var again = WriteRun.Compose(WriteRun.Read(once), dialect);
            Assert.That(again, Is.EqualTo(once));
            Assert.That(NfoReader.Read(Encoding.UTF8.GetBytes(once)).IsWellFormed && NfoRepair.IsWellFormed(once), Is.True, once);
        }));

    [TestCase(Dialect.Kodi)]
    [TestCase(Dialect.Emby)]
    public void Updating_with_what_is_there_writes_nothing(Dialect dialect)
        => Check.One(Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(46, 1), Prop.ForAll(Items.ToArbitrary(), item =>
        {
            var text = WriteRun.Compose(item, dialect);
            var (bytes, reason, _) = new NfoUpdater(dialect, watched: true).Update(Encoding.UTF8.GetBytes(text), [item], fillOnly: false, before: null);
            Assert.That(bytes is null ? text : Encoding.UTF8.GetString(bytes), Is.EqualTo(text));
            Assert.That(reason, Is.Null);
        }));

    [Test]
    public void Unknown_elements_and_remarks_survive_an_update()
        => Check.One(Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(47, 1), Prop.ForAll(Items.ToArbitrary(), Items.ToArbitrary(), (before, after) =>
        {
            after = after with { Kind = before.Kind };
            var text = WriteRun.Compose(before).Replace("<title>", "<!-- mine -->\n  <custom k=\"v\"><deep>1 &amp; 2</deep></custom>\n  <title>", StringComparison.Ordinal) + "<!-- tail -->\nhttps://www.imdb.com/title/tt0000007/";
            var (bytes, _, _) = new NfoUpdater(Dialect.Kodi, watched: true).Update(Encoding.UTF8.GetBytes(text), [after], fillOnly: false, before: null);
            var result = bytes is null ? text : Encoding.UTF8.GetString(bytes);
            if (text.Contains("<custom", StringComparison.Ordinal))
            {
                Assert.That(result, Does.Contain("<!-- mine -->").And.Contain("<custom k=\"v\"><deep>1 &amp; 2</deep></custom>"));
            }

            Assert.That(result, Does.EndWith("<!-- tail -->\nhttps://www.imdb.com/title/tt0000007/"));
            var (twice, _, _) = new NfoUpdater(Dialect.Kodi, watched: true).Update(Encoding.UTF8.GetBytes(result), [after], fillOnly: false, before: null);
            Assert.That(twice is null ? result : Encoding.UTF8.GetString(twice), Is.EqualTo(result), "a second update finds nothing to do");
        }));

    [Test]
    public void What_an_nfo_can_hold_comes_back()
    {
        var item = new MediaItem
        {
            Kind = ItemKinds.Movie,
            Title = "Häxan",
            OriginalTitle = "Original",
            SortTitle = "Haxan",
            Year = 1922,
            Ids = ["imdb:tt0013257", "tmdb.movie:57283"],
            Description = new Description { Overview = "One.\n\nTwo & <three>.", Outline = "O", Tagline = "T", Runtime = TimeSpan.FromMinutes(106), Released = new DateOnly(1922, 9, 18), Genres = ["Horror"], Countries = ["Sweden"], Studios = ["SF"], Keywords = ["witch"], Certification = "PG", Collection = new CollectionRef { Name = "Box", Overview = "All", Id = "tmdb.collection:9" }, Trailer = new Uri("https://www.youtube.com/watch?v=abc") },
            People = [new Person { Name = "A", Character = "B", Order = 0, Image = new Uri("http://a/b.jpg"), Ids = ["imdb.name:nm0000001"] }, new Person { Name = "D", Role = Person.Director }, new Person { Name = "W", Role = Person.Writer }, new Person { Name = "P", Role = Person.Producer }],
            Ratings = [Rating.Own(9, 10), Rating.OfSite("imdb", 7.6m, 10, 1234), Rating.OfSite("tmdb", 7.1m, 10, 55)],
            Watches = [new Watch { At = new EventTime(new DateOnly(2024, 1, 31)) }],
            Progress = new PlayProgress { Position = TimeSpan.FromSeconds(61), Of = TimeSpan.FromSeconds(6360) },
            Tags = ["silent", "seen / twice"],
            Artwork = [new Artwork { Role = Artwork.Poster, Url = new Uri("http://a/p.jpg") }, new Artwork { Role = Artwork.Background, Url = new Uri("http://a/f.jpg") }],
            Versions = [new MediaVersion { Files = [new MediaFile { Path = "video", Duration = TimeSpan.FromSeconds(6361), Streams = [new MediaStream { Kind = MediaStream.Video, Codec = "h264", Width = 1440, Height = 1080, Hdr = "HLG" }, new MediaStream { Kind = MediaStream.Audio, Codec = "flac", Language = "sv", Channels = 2 }] }] }],
        };
        Assert.That(Encoding.UTF8.GetString(WriteRun.Read(WriteRun.Compose(item)).ToUtf8()), Is.EqualTo(Encoding.UTF8.GetString(item.ToUtf8())));
    }
}
