using MediaBridge.Plugins.FilmAffinity;
using MediaBridge.Plugins.FilmAffinity.Pages;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Tests.FilmAffinity;

/// <summary>Titles, days and numbers, as both languages write them.</summary>
public sealed class TextTests
{
    private static readonly DateOnly Today = new(2024, 6, 10);

    [TestCase("Weeds (TV Series)", "Weeds", "TV Series")]
    [TestCase("Breaking Bad (Serie de TV)", "Breaking Bad", "Serie de TV")]
    [TestCase("Creedme (Miniserie de TV)", "Creedme", "Miniserie de TV")]
    [TestCase("Duel (TV)", "Duel", "TV")]
    [TestCase("Luna (C)", "Luna", "C")]
    [TestCase("Luna (S)", "Luna", "S")]
    [TestCase("Luna (C) (TV)", "Luna", "TV,C")]
    [TestCase("El show de Truman (Una vida en directo)", "El show de Truman (Una vida en directo)", "")]
    [TestCase("WIthIN (The Cavern)", "WIthIN (The Cavern)", "")]
    [TestCase("(500) Days of Summer", "(500) Days of Summer", "")]
    [TestCase("Butterfly Tongues (La lengua de las mariposas)", "Butterfly Tongues (La lengua de las mariposas)", "")]
    [TestCase("(S)", "(S)", "")]
    [TestCase("Vitamin (c)", "Vitamin (c)", "")]
    public void OnlyKnownMarksAreTakenOffATitle(string shown, string title, string marks)
    {
        var (clean, found, _) = WorkTypes.Split(shown);
        Assert.That((clean, string.Join(',', found)), Is.EqualTo((title, marks)));
    }

    [Test]
    public void ATitleThatIsAlsoKnownOtherwiseKeepsThatAsATitleOfItsOwn()
    {
        Assert.That(WorkTypes.Split("Thief (AKA Violent Streets) (TV)").Title, Is.EqualTo("Thief"));
        Assert.That(WorkTypes.Split("Thief (AKA Violent Streets) (TV)").Akas, Is.EqualTo(new[] { "Violent Streets" }));
        Assert.That(TitleVariants.Inner("Butterfly Tongues (La lengua de las mariposas)"), Is.EqualTo(new[] { "La lengua de las mariposas" }));
        Assert.That(TitleVariants.Inner("Kill Bill (Part 2)"), Is.Empty);
        Assert.That(TitleVariants.Inner("(500) Days of Summer"), Is.Empty);
        Assert.That(TitleVariants.Outer("Død snø (Dead Snow) (Dod Sno)"), Is.EqualTo(new[] { "Død snø" }));
    }

    [TestCase("Rated June 3, 2024", "2024-06-03")]
    [TestCase("Rated on March 27, 2020", "2020-03-27")]
    [TestCase("Votada el día: 27 de marzo de 2020", "2020-03-27")]
    [TestCase("votada 4 de junio de 2024", "2024-06-04")]
    [TestCase("votada 2 de setiembre de 2023", "2023-09-02")]
    [TestCase("votada 30 de mayo", "2024-05-30")]
    [TestCase("votada 30 de noviembre", "2023-11-30")]
    [TestCase("Rated May 30", "2024-05-30")]
    [TestCase("votada 11 de junio", "2024-06-11", TestName = "Somewhere it is tomorrow")]
    [TestCase("votada 12 de junio", "2023-06-12")]
    [TestCase("votada 29 de febrero", "2024-02-29")]
    [TestCase("votada hoy", "2024-06-10")]
    [TestCase("Drama", null)]
    [TestCase("", null)]
    [TestCase("votada 31 de febrero de 2024", null)]
    public void AHeadingNamesADay(string heading, string? day)
        => Assert.That(RatedDates.Heading(heading, Today)?.ToString("yyyy-MM-dd"), Is.EqualTo(day));

    [TestCase("03/28/2020", true, null, "2020-03-28")]
    [TestCase("28/03/2020", true, null, "2020-03-28")]
    [TestCase("03/04/2020", true, null, "2020-03-04")]
    [TestCase("03/04/2020", false, null, "2020-04-03")]
    [TestCase("03/04/2020", true, "2020-04-02", "2020-04-03", TestName = "The heading decides which is the month")]
    [TestCase("2024-06-04 21:10:11", false, null, "2024-06-04")]
    [TestCase("nothing", true, null, null)]
    public void FiguresNameADay(string text, bool monthFirst, string? near, string? day)
        => Assert.That(RatedDates.Figures(text, monthFirst, near is null ? null : DateOnly.Parse(near))?.ToString("yyyy-MM-dd"), Is.EqualTo(day));

    [Test]
    public void NumbersAreReadInBothNotations()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Numbers.Average("7,1"), Is.EqualTo(7.1m));
            Assert.That(Numbers.Average(" 7.1 "), Is.EqualTo(7.1m));
            Assert.That(Numbers.Average("--"), Is.Null);
            Assert.That(Numbers.Count("158.246 "), Is.EqualTo(158246));
            Assert.That(Numbers.Count("158,246"), Is.EqualTo(158246));
            Assert.That(Numbers.Count("1\u00A0234 votos de 7"), Is.EqualTo(1234));
            Assert.That(Numbers.Count("none"), Is.Null);
            Assert.That(Numbers.Mark("\n 10 "), Is.EqualTo(10));
            Assert.That(new[] { "--", "-1", "0", "11", "", "8.5" }.Select(Numbers.Mark), Is.All.Null);
            Assert.That(Numbers.Year(" (2005)   "), Is.EqualTo(2005));
            Assert.That(Numbers.Year("12345 19999"), Is.Null);
        }
    }

    [Test]
    public void TextIsCleaned()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Words.Clean("  The\u00A0Truman \n\t Show "), Is.EqualTo("The Truman Show"));
            Assert.That(Words.Clean("FranÃ§ois Cluzet"), Is.EqualTo("François Cluzet"));
            Assert.That(Words.Clean("SÃO PAULO"), Is.EqualTo("SÃO PAULO"));
            Assert.That(Words.Clean(" \n "), Is.Null);
            Assert.That(Words.Clean("“Curly” & ‘quotes’"), Is.EqualTo("“Curly” & ‘quotes’"));
        }
    }

    [TestCase("Serie", ItemKinds.Series, "")]
    [TestCase("tv series", ItemKinds.Series, "")]
    [TestCase("Miniseries", ItemKinds.Series, Description.Miniseries)]
    [TestCase("Animación", ItemKinds.Movie, Description.Animation)]
    [TestCase("Documental", ItemKinds.Movie, Description.Documentary)]
    [TestCase("TV", ItemKinds.Movie, Description.TvMovie)]
    [TestCase("Corto", ItemKinds.Movie, Description.Short)]
    [TestCase("Mediometraje", ItemKinds.Movie, "mediometraje")]
    public void TypesOfBothLanguagesAreKnownAndOthersKept(string badge, string kind, string type)
        => Assert.That((WorkTypes.Of([badge]).Kind, string.Join(',', WorkTypes.Of([badge]).Types)), Is.EqualTo((kind, type)));

    [TestCase("123456", "123456")]
    [TestCase(" 123456 ", "123456")]
    [TestCase("https://www.filmaffinity.com/es/userratings.php?user_id=861134", "861134")]
    [TestCase("www.filmaffinity.com/en/userratings.php?p=2&user_id=861134&orderby=4", "861134")]
    [TestCase("ana", null)]
    public void AUserIsANumberOrAnAddress(string text, string? user) => Assert.That(Addresses.User(text), Is.EqualTo(user));
}
