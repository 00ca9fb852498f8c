using System.Text;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Tests.Criticker;

public sealed class CritickerExportTests
{
    [Test]
    public async Task AFilmOfTheXmlHasAllThatStandsThere()
    {
        var (items, end) = await CritickerFiles.ReadAsync(CritickerFiles.Xml(CritickerFiles.Film(17, "Dr. Mabuse, the Gambler (1922)", "87", more: "<unknown>x</unknown>").Replace("<quote></quote>", "<quote>Stare &amp; tremble</quote>", StringComparison.Ordinal)));
        var film = items.Single();
        Assert.That(end.IsComplete);
        Assert.That((film.Title, film.Year, film.Note!.Value, film.Description!.Overview), Is.EqualTo(("Dr. Mabuse, the Gambler", 1922, "Stare & tremble", "Film 17 of the shelf.")));
        Assert.That(film.Ids.Select(i => i.ToString()), Is.EqualTo((string[])["criticker.film:Film-17", "criticker:17", "imdb:tt0000017"]));
        Assert.That((film.Ratings![0].Value, film.Ratings[0].Scale, film.Ratings[0].At), Is.EqualTo((87m, Scale.Percent, (EventTime?)new EventTime(new DateOnly(2024, 4, 3)))));
        Assert.That(film.Extras!["criticker.tier"].GetInt32(), Is.EqualTo(8));
    }

    [Test]
    public async Task TheCsvGivesTheSameIdsAndKnowsSeries()
    {
        var (items, end) = await CritickerFiles.ReadAsync(CritickerFiles.Csv, "ratings.csv");
        Assert.That(end.IsComplete);
        Assert.That(items.Select(i => $"{i.Kind} {i.Ids[0]} {i.Ratings![0].Value} {i.Ratings[0].At}"), Is.EqualTo((string[])
        [
            "movie criticker.film:Metropolis 87 2024-01-02",
            "movie criticker.film:The-Room-Above 0 2024-02-03",
            "series criticker.tv:The-Lantern-Road 100 2025-03-04",
            "movie criticker.film:Untold 41 ",
        ]));
        Assert.That(items[0].Note!.Value, Is.EqualTo("Towers, \"hearts\" and"));
    }

    [Test]
    public async Task BrokenFilmsAreToldWithTheirLineAndTheOthersRead()
    {
        var (items, end) = await CritickerFiles.ReadAsync(CritickerFiles.Framed(7, string.Join(
            '\n',
            CritickerFiles.Film(1, "One (1990)", "50"),
            " <film>\n  <filmid>2</filmid>\n  <score>60</scor>\n </film>",
            " <film>\n  <filmid>3</filmid>",
            CritickerFiles.Film(4, "Four (1990)", "101"),
            CritickerFiles.Film(5, "Five (1990)", ""),
            CritickerFiles.Film(6, "Six (1990)", "12.5"),
            CritickerFiles.Film(7, "Seven", "70"))));
        Assert.That(items.Select(i => i.Title), Is.EqualTo((string[])["One", "Seven"]));
        Assert.That(end.IsComplete, Is.False);
        Assert.That(end.Reason, Does.StartWith("5 films were left out: ratings.xml:20: the XML of this film is broken: ")
            .And.Contain("; ratings.xml:22: the film does not end before the next begins")
            .And.Contain("; ratings.xml:24: the score '101' is not one of 0 to 100")
            .And.Contain(": it has no score")
            .And.Contain("'12.5' is not one of 0 to 100"));
    }

    [TestCase("&auml;", "ä")]
    [TestCase("&", "&")]
    [TestCase("&amp;", "&")]
    [TestCase("&#228;", "ä")]
    [TestCase("&nothing;", "&nothing;")]
    public async Task AmpersandsAndWordsOfHtmlDoNotCostTheFilm(string written, string read)
    {
        var (items, end) = await CritickerFiles.ReadAsync(CritickerFiles.Xml(CritickerFiles.Film(1, $"A{written} B (1990)", "50")));
        Assert.That((items.Single().Title, end.IsComplete), Is.EqualTo(($"A{read} B", true)));
    }

    [Test]
    public async Task BytesAreReadAsWhatTheyAre()
    {
        var xml = CritickerFiles.Xml(CritickerFiles.Film(1, "Amélie – “Œuvre” (2001)", "50"));
        var windows = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
        foreach (var bytes in new[] { Encoding.UTF8.GetBytes(xml), windows.GetBytes(xml), [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(xml)], [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(xml)] })
        {
            var (items, end) = await CritickerFiles.ReadAsync(bytes);
            Assert.That((items.Single().Title, end.IsComplete), Is.EqualTo(("Amélie – “Œuvre”", true)));
        }
    }

    [TestCase("<!DOCTYPE recentrankings [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]>")]
    [TestCase("<!doctype x SYSTEM \"file:///etc/passwd\">")]
    public async Task ADocumentTypeIsRefused(string declared)
    {
        var xml = CritickerFiles.Xml(CritickerFiles.Film(1, "&b; (1990)", "50")).Replace("<recentrankings>", declared + "<recentrankings>", StringComparison.Ordinal);
        var error = (await Assert.ThrowsAsync<PluginException>(() => CritickerFiles.ReadAsync(xml)))!.Error;
        Assert.That((error.Kind, error.Message), Is.EqualTo((ErrorKind.Configuration, "ratings.xml:2: it declares a document type, which no export of Criticker has, and is not read.")));
    }

    [Test]
    public async Task AFileThatIsCutOffOrOnePageOfMoreIsIncomplete()
    {
        var whole = CritickerFiles.Xml(CritickerFiles.Film(1, "One (1990)", "50"), CritickerFiles.Film(2, "Two (1990)", "60"));
        var inside = await CritickerFiles.ReadAsync(whole[..whole.LastIndexOf("<score>", StringComparison.Ordinal)]);
        Assert.That((inside.Items.Count, inside.End.IsComplete), Is.EqualTo((1, false)));
        Assert.That(inside.End.Reason, Does.Contain("ratings.xml:18: the file ends inside of a film").And.Contain("the file is cut off"));
        var after = await CritickerFiles.ReadAsync(whole[..(whole.LastIndexOf("</film>", StringComparison.Ordinal) + 7)]);
        Assert.That((after.Items.Count, after.End.Reason), Is.EqualTo((2, "ratings.xml: the file is cut off: it does not end as XML must")));
        var page = await CritickerFiles.ReadAsync(whole.Replace("of 2 films", "of 1019 films", StringComparison.Ordinal));
        Assert.That((page.Items.Count, page.End.Reason), Is.EqualTo((2, "ratings.xml: it says that there are 1019 films and holds 2")));
    }

    [Test]
    public async Task AFilmWithoutEndTakesNoMoreThanItsShare()
    {
        var (items, end) = await CritickerFiles.ReadAsync(CritickerFiles.Xml("<film><summary>" + new string('x', 3 << 20), CritickerFiles.Film(2, "Two (1990)", "60")));
        Assert.That(items.Select(i => i.Title), Is.EqualTo((string[])["Two"]));
        Assert.That(end.Reason, Does.Contain("ratings.xml:6: the film is longer than 1 MiB"));
    }

    [TestCase("<html><body>Sign in</body></html>", "'ratings.xml' is no export of Criticker: it holds no film.")]
    [TestCase("a,b\n1,2\n", "is no export of Criticker: it is no XML, and has no columns of a score and of the film that it is for.")]
    [TestCase("", "is no export of Criticker: it is no XML, and has no columns of a score and of the film that it is for.")]
    public async Task WhatIsNoExportIsRefused(string text, string why)
        => Assert.That((await Assert.ThrowsAsync<PluginException>(() => CritickerFiles.ReadAsync(text)))!.Message, Does.Contain(why));
}
