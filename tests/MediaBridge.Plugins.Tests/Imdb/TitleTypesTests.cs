using MediaBridge.Plugins.Imdb.Mapping;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Tests.Imdb;

/// <summary>Types of titles, in the words of data, pages and exports.</summary>
public sealed class TitleTypesTests
{
    [TestCase("Movie", "movie", "")]
    [TestCase("movie", "movie", "")]
    [TestCase("Feature Film", "movie", "")]
    [TestCase("tvMiniSeries", "series", "miniseries")]
    [TestCase("TV Mini-Series", "series", "miniseries")]
    [TestCase("TV Series", "series", "")]
    [TestCase("TV Episode", "episode", "")]
    [TestCase("TV Movie", "movie", "tvmovie")]
    [TestCase("TV Special", "movie", "special")]
    [TestCase("TV Short", "movie", "short,tvmovie")]
    [TestCase("Short", "movie", "short")]
    [TestCase("Video", "movie", "video")]
    [TestCase("Video Game", "game", "game")]
    [TestCase("Music Video", "musicvideo", "")]
    [TestCase("Podcast Series", "series", "podcast")]
    [TestCase("Podcast Episode", "episode", "podcast")]
    [TestCase("Película", "movie", "")]
    [TestCase("Serie de TV", "series", "")]
    [TestCase("Miniserie de TV", "series", "miniseries")]
    [TestCase("Episodio de TV", "episode", "")]
    [TestCase("Cortometraje", "movie", "short")]
    [TestCase("Videojuego", "game", "game")]
    [TestCase("Film", "movie", "")]
    [TestCase("Série télévisée", "series", "")]
    [TestCase("Mini-série", "series", "miniseries")]
    [TestCase("Téléfilm", "movie", "tvmovie")]
    [TestCase("Court-métrage", "movie", "short")]
    [TestCase("Fernsehserie", "series", "")]
    [TestCase("TV-Miniserie", "series", "miniseries")]
    [TestCase("Fernsehfilm", "movie", "tvmovie")]
    [TestCase("Kurzfilm", "movie", "short")]
    [TestCase("Serie TV", "series", "")]
    [TestCase("Mini serie TV", "series", "miniseries")]
    [TestCase("Cortometraggio", "movie", "short")]
    [TestCase("Episodio TV", "episode", "")]
    [TestCase("Filme", "movie", "")]
    [TestCase("Série de TV", "series", "")]
    [TestCase("Minissérie de televisão", "series", "miniseries")]
    [TestCase("Episódio de TV", "episode", "")]
    [TestCase("Curta-metragem", "movie", "short")]
    [TestCase("Holo Novel", "unknown", "")]
    [TestCase("映画", "unknown", "")]
    [TestCase(null, "unknown", "")]
    public void AWordIsAKindAndTypes(string? word, string kind, string types)
    {
        var type = TitleTypes.Of(word);
        Assert.That((type.Kind, string.Join(',', type.Types)), Is.EqualTo((kind, types)));
    }

    [Test]
    public void WhatIsNotKnownKeepsItsWord()
        => Assert.That(TitleItems.ExtrasOf(TitleTypes.Of("Holo Novel"), "Holo Novel")!["imdb.type"].GetString(), Is.EqualTo("Holo Novel"));

    [TestCase("Movie")]
    [TestCase("TV Series")]
    [TestCase("TV Mini Series")]
    [TestCase("TV Episode")]
    [TestCase("TV Movie")]
    [TestCase("TV Special")]
    [TestCase("TV Short")]
    [TestCase("Short")]
    [TestCase("Video")]
    [TestCase("Video Game")]
    [TestCase("Music Video")]
    [TestCase("Podcast Series")]
    [TestCase("Podcast Episode")]
    public void AnItemIsCalledByTheWordItCameFrom(string word)
    {
        var type = TitleTypes.Of(word);
        Assert.That(TitleTypes.NameOf(new MediaItem { Kind = type.Kind, Description = new Description { Types = type.Types } }), Is.EqualTo(word));
    }

    [TestCase("tt0133093", "tt0133093")]
    [TestCase("TT0133093", "tt0133093")]
    [TestCase("https://www.imdb.com/title/tt10872600/?ref_=nv", "tt10872600")]
    [TestCase("nm0000206", null)]
    [TestCase("xtt0133093", null)]
    [TestCase("", null)]
    [TestCase(null, null)]
    public void AnIdIsFoundInWhateverHoldsIt(string? text, string? id) => Assert.That(TitleItems.IdOf(text), Is.EqualTo(id));
}
