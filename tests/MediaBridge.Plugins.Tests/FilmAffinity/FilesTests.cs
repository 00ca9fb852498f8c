using System.IO.Compression;
using System.Text;
using MediaBridge.Plugins.FilmAffinity.Export;
using MediaBridge.Plugins.FilmAffinity.Sources;
using MediaBridge.Sdk;
using MediaBridge.Sdk.Testing;
using MediaBridge.Tests.Services.FilmAffinity;

namespace MediaBridge.Plugins.Tests.FilmAffinity;

/// <summary>Pages that somebody saved, and the archive that FilmAffinity sends.</summary>
public sealed class FilesTests
{
    [Test]
    public async Task SavedPagesGiveWhatTheSiteGives()
    {
        foreach (var layout in new[] { SiteLayout.Year2014, SiteLayout.Year2021, SiteLayout.Year2025 })
        {
            await using var services = new TestServices(new DateTimeOffset(2024, 6, 10, 0, 0, 0, TimeSpan.Zero));
            var site = Sites.WithLists();
            site.Layout = layout;
            SavedFiles.Of(site, services.Folder, 3, "202", "203");
            var read = await PagesAsync(services);
            Assert.That(read.End!.IsComplete, Is.True, $"{layout}: {read.End.Reason}");
            Assert.That(read.Items.Where(i => i.Lists is null && i.Ratings!.Any(r => r.Whose == Rating.OwnMark)).Select(i => i.Ids[0]).Distinct(), Has.Exactly(50).Items, layout.ToString());
            Assert.That(read.Items.Where(i => i.Lists is not null).Select(i => $"{i.Lists![0].List} {i.Lists[0].Name} {i.Ids[0].Value}").Distinct().Count(), Is.EqualTo(5));
            Assert.That(read.Items.First(i => i.Ids[0].Value == Sites.Number(0)).OriginalTitle, Is.EqualTo(Sites.Film(0).OriginalTitle), "the film's own page is there too");
        }
    }

    [Test]
    public async Task AForgottenPageIsNoticed()
    {
        await using var services = new TestServices();
        var site = Sites.WithRatings(60);
        SavedFiles.Of(site, services.Folder, 2);
        var announced = await PagesAsync(services);
        Assert.That((announced.End!.IsComplete, announced.End.Reason), Is.EqualTo((false, "60 ratings are announced, 40 are on the saved pages: save the others too")));

        site.Announces = false;
        SavedFiles.Of(site, services.Folder, 2);
        var silent = await PagesAsync(services);
        Assert.That(silent.End!.Reason, Is.EqualTo("the last page of the ratings is not among the saved pages"));
    }

    [Test]
    public async Task ACheckThatWasSavedByMistakeIsNamed()
    {
        await using var services = new TestServices();
        var site = Sites.WithRatings(20);
        SavedFiles.Of(site, services.Folder, 1);
        site.Trouble(SiteTrouble.CheckWith200);
        SavedFiles.Save(site, services.Folder, "check.html", "/en/userratings.php?user_id=1");
        File.WriteAllText(Path.Combine(services.Folder, "other.html"), "<html><body>My holiday</body></html>");
        var read = await PagesAsync(services);
        Assert.That(read.Items.Select(i => i.Ids[0]).Distinct(), Has.Exactly(20).Items);
        Assert.That(read.End!.Reason, Does.StartWith("2 files could not be read: check.html: it is a check of FilmAffinity").And.Contain("other.html: it is none of the pages"));
    }

    [Test]
    public async Task AnEmptyOrMissingFolderIsAConfigurationError()
    {
        await using var services = new TestServices();
        Assert.That((await PagesAsync(services)).Error!.Error.Kind, Is.EqualTo(ErrorKind.Configuration));
        Assert.That((await Reading.OfAsync(new PagesSource(new PagesOptions { Folder = Path.Combine(services.Folder, "no") }, services))).Error!.Message, Does.StartWith("There is no folder"));
    }

    [Test]
    public async Task TheExportIsReadFromItsArchiveAndFromAFolder()
    {
        await using var services = new TestServices();
        foreach (var prefix in new[] { "", "filmaffinity-data/" })
        {
            services.Store("data").Put("export.zip", ExportArchive.Sample().ToZip(prefix));
            var read = await ExportAsync(services, "data/export.zip");
            Assert.That(read.End!.IsComplete, Is.True, read.Error?.Message ?? read.End.Reason);
            Assert.That(read.Items.Where(i => i.Ratings is not null).Select(i => $"{i.Kind}|{i.Title}|{i.Year}|{i.Ratings![0].Value}|{i.Ratings[0].At}|{string.Join(',', i.Description!.Types!)}"), Is.EqualTo(new[]
            {
                "movie|El faro de Ibáñez (Una vida en la costa)|1998|8|2024-06-04|", "series|Puente roto|2008|10|2024-06-04|", "movie|Noche blanca & \"niebla\"; dos||7|2023-12-31|", "movie|Verano largo|2011|5|2022-02-01|short",
            }));
            Assert.That(read.Items.Where(i => i.Lists is not null).Select(i => $"{i.Lists![0].List} {i.Lists[0].Name} {i.Lists[0].Rank} {i.Title}"), Is.EqualTo(new[] { "list-1.html 80s/90s 1 Puente roto", "list-1.html 80s/90s 2 Jardín oculto", "list-2.html 80s/90s 1 El río" }));
            Assert.That(read.Items.First(i => i.Title == "Puente roto" && i.Lists is not null).Ids[0], Is.EqualTo(read.Items.First(i => i.Title == "Puente roto").Ids[0]), "a rating and a list entry are one film");
        }

        foreach (var (name, html) in ExportArchive.Sample().Pages)
        {
            services.Store("unpacked").Put(name, html);
        }

        Assert.That((await ExportAsync(services, "unpacked")).Items, Has.Count.EqualTo(7));
    }

    [Test]
    public async Task TwoFilmsOfOneTitleAndYearStayTwo()
    {
        await using var services = new TestServices();
        services.Store("data").Put("export.zip", new ExportArchive().WithRatings(("3", "La isla (1999)", "2024-01-01"), ("9", "La isla (1999)", "2024-01-02")).ToZip());
        Assert.That((await ExportAsync(services, "data/export.zip")).Items.Select(i => (i.Ids[0].Value, i.Ratings![0].Value)), Is.EqualTo(new[] { ("La isla (1999)", 3m), ("La isla (1999) #2", 9m) }));
    }

    [Test]
    public async Task RowsThatCannotBeReadMakeItIncomplete()
    {
        await using var services = new TestServices();
        services.Store("data").Put("export.zip", new ExportArchive().WithRatings(("3", "La isla (1999)", "2024-01-01"), ("--", "El río (1951)", "2024-01-02"), ("8", " ", "2024-01-03")).ToZip());
        var read = await ExportAsync(services, "data/export.zip");
        Assert.That((read.Items.Count, read.End!.Reason), Is.EqualTo((1, "2 rows of the ratings have no mark or no title")));
    }

    [Test]
    public async Task NoNameLeavesTheArchive()
    {
        await using var services = new TestServices();
        var evil = ExportArchive.Sample().With("../../etc/passwd.html", "x").With("/rooted.html", "x").With("C:\\windows.html", "x");
        services.Store("data").Put("export.zip", evil.ToZip());
        services.Store("data").Put("secret.html", "<table class=\"lists\"><tr><td>Secret (1999)</td></tr></table>");
        Assert.That((await ExportAsync(services, "data/export.zip")).End!.IsComplete, Is.True);

        services.Store("data").Put("export.zip", new ExportArchive().WithRatings(("3", "La isla (1999)", "2024-01-01"))
            .With("html/lists.html", "<table class=\"lists\"><tr><td><a href=\"../../secret.html\">Out</a></td><td>1</td></tr><tr><td><a href=\"/etc/passwd\">Rooted</a></td><td>1</td></tr></table>").ToZip());
        var read = await ExportAsync(services, "data/export.zip");
        Assert.That(read.Items.Select(i => i.Title), Is.EqualTo(new[] { "La isla" }));
        Assert.That(read.End!.Reason, Is.EqualTo("the list 'Out' is named and not in the export"));
    }

    [Test]
    public async Task AnArchiveThatSwellsIsRefused()
    {
        await using var services = new TestServices();
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = zip.CreateEntry("html/movie-ratings.html").Open();
            var block = Encoding.UTF8.GetBytes(new string(' ', 1 << 20));
            for (var i = 0; i < 70; i++)
            {
                entry.Write(block);
            }
        }

        services.Store("data").Put("export.zip", bytes.ToArray());
        Assert.That((await ExportAsync(services, "data/export.zip")).Error!.Message, Does.Contain("more than 64 MiB"));
    }

    [TestCase("data/none.zip", "There is no file")]
    [TestCase("data/broken.zip", "is no zip archive")]
    [TestCase("empty", "is no export of FilmAffinity")]
    public async Task WhatIsNoExportIsSaidSo(string path, string message)
    {
        await using var services = new TestServices();
        services.Store("data").Put("broken.zip", "PK not really");
        var read = await ExportAsync(services, path);
        Assert.That((read.Error!.Error.Kind, read.Error.Message), Is.EqualTo((ErrorKind.Configuration, read.Error.Message)));
        Assert.That(read.Error.Message, Does.Contain(message));
    }

    private static Task<Reading> PagesAsync(TestServices services) => Reading.OfAsync(new PagesSource(new PagesOptions { Folder = services.Folder }, services));

    private static Task<Reading> ExportAsync(TestServices services, string path) => Reading.OfAsync(new ExportSource(new ExportOptions { Path = path }, services));
}
