using MediaBridge.Plugins.Files;
using MediaBridge.Plugins.Files.Pictures;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Tests.Files;

/// <summary>Where pictures go, by kind of item.</summary>
public sealed class PictureSlotsTests
{
    [TestCase("Kodi", "shows/Lost/S1/e1-thumb.jpg", "Lost/poster.jpg Lost/fanart.jpg", "Lost/season01-poster.jpg Lost/season01-fanart.jpg", "Lost/season-specials-poster.jpg Lost/season-specials-fanart.jpg")]
    [TestCase("Jellyfin", "shows/Lost/S1/e1-thumb.jpg", "Lost/poster.jpg Lost/backdrop.jpg", "Lost/season01-poster.jpg Lost/season01-fanart.jpg", "Lost/season-specials-poster.jpg Lost/season-specials-fanart.jpg")]
    [TestCase("Plex", "shows/Lost/S1/e1.jpg", "Lost/poster.jpg Lost/fanart.jpg", "Lost/season01-poster.jpg Lost/season01-fanart.jpg", "Lost/season-specials-poster.jpg Lost/season-specials-fanart.jpg")]
    public void SeriesSeasonsAndEpisodesHavePlacesOfTheirOwn(string names, string episode, string series, string season, string specials)
    {
        var lost = Item(ItemKinds.Series, "Lost", Artwork.Poster, Artwork.Background);
        Assert.That(Targets(lost, names), Is.EqualTo(series));
        var first = Item(ItemKinds.Season, "Lost/S1", Artwork.Poster, Artwork.Background) with { Placement = new Placement { ParentIds = lost.Ids, Season = 1 } };
        Assert.That(Targets(first, names), Is.EqualTo(season));
        Assert.That(Targets(first with { Placement = new Placement { Season = 0 } }, names), Is.EqualTo(specials), "without its series the folder above");
        var pilot = Item(ItemKinds.Episode, "Lost/S1/e1.mkv", Artwork.Thumb, Artwork.Poster) with { Versions = [new MediaVersion { Files = [new MediaFile { Path = "shows/Lost/S1/e1.mkv" }] }] };
        Assert.That(Targets(pilot, names), Is.EqualTo(episode["shows/".Length..]));
    }

    [TestCase("shows/A (2001)/VIDEO_TS/VIDEO_TS.IFO", "A (2001)/poster.jpg")]
    [TestCase("shows/A (2001)/BDMV/STREAM/00001.m2ts", "A (2001)/poster.jpg")]
    [TestCase("shows/a.mkv", "a-poster.jpg")]
    [TestCase("shows/A (2001)/a.mkv", "A (2001)/poster.jpg")]
    [TestCase("shows/B/a.mkv", "B/a-poster.jpg")]
    [TestCase("elsewhere/a.mkv", "its video is not below 'shows': set folder, or name, to what the source has")]
    [TestCase("showsmore/a.mkv", "its video is not below 'shows': set folder, or name, to what the source has")]
    public void AFilmsPicturesGoBesideItsVideo(string video, string expected)
        => Assert.That(Targets(Item(ItemKinds.Movie, "A (2001)", Artwork.Poster) with { Versions = [new MediaVersion { Files = [new MediaFile { Path = video }] }] }, "Kodi"), Is.EqualTo(expected));

    [Test]
    public void WhatIsLeftOverIsSharedOutAmongBackgrounds()
    {
        var item = Item(ItemKinds.Series, "Lost") with { Artwork = [.. Enumerable.Range(1, 5).Select(n => new Artwork { Role = Artwork.Background, Url = new Uri($"http://a/{n}.png") })] };
        var slots = new PictureSlots(new ArtworkOptions { Folder = "shows", Backgrounds = 2 }, "shows").Of(item, out _);
        Assert.That(slots.Select(s => $"{s.Target}: {string.Join(' ', s.Candidates.Select(c => c.Url!.Segments[1]))}"), Is.EqualTo(new[] { "Lost/fanart.png: 1.png 3.png 5.png", "Lost/fanart1.png: 2.png 4.png" }));
    }

    [TestCase("Al Pacino", "Al Pacino")]
    [TestCase("../../etc/passwd", "etcpasswd")]
    [TestCase("a\0b\u202Ec:d", "abcd")]
    [TestCase("...", null)]
    [TestCase("Amélie", "Amélie")]
    public void NamesFromOutsideBecomeNamesOfFiles(string text, string? expected) => Assert.That(FolderPath.Name(text), Is.EqualTo(expected));

    private static MediaItem Item(string kind, string path, params string[] roles) => new()
    {
        Kind = kind,
        Title = "x",
        Ids = [new ExternalId(IdSchemes.FilePath, $"shows/{path}")],
        Artwork = [.. roles.Select(r => new Artwork { Role = r, Url = new Uri($"http://a/{r}.jpg") })],
    };

    private static string Targets(MediaItem item, string names)
    {
        var slots = new PictureSlots(new ArtworkOptions { Folder = "shows", Names = Enum.Parse<NameScheme>(names) }, "shows").Of(item, out var problem);
        return problem ?? string.Join(' ', slots.Select(s => s.Target));
    }
}
