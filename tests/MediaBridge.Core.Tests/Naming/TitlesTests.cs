using FsCheck;
using FsCheck.Fluent;
using MediaBridge.Core.Naming;

namespace MediaBridge.Core.Tests.Naming;

[TestFixture]
public sealed class TitlesTests
{
    private static readonly Titles Titles = new();

    [TestCase("The Matrix", "matrix")]
    [TestCase("Matrix, The", "matrix")]
    [TestCase("Amélie", "amelie")]
    [TestCase("Der Untergang", "untergang")]
    [TestCase("L'Avventura", "avventura")]
    [TestCase("El laberinto del fauno", "laberinto del fauno")]
    [TestCase("Il Postino", "postino")]
    [TestCase("Os Verdes Anos", "verdes anos")]
    [TestCase("Fast & Furious", "fast and furious")]
    [TestCase("Fast and Furious", "fast and furious")]
    [TestCase("Rocky III", "rocky 3")]
    [TestCase("Rocky 3", "rocky 3")]
    [TestCase("V for Vendetta", "v for vendetta")]
    [TestCase("Ocean's Eleven", "oceans eleven")]
    [TestCase("Ocean’s Eleven", "oceans eleven")]
    [TestCase("R.I.P.D.", "ripd")]
    [TestCase("2001: A Space Odyssey", "2001 a space odyssey")]
    [TestCase("Spider-Man", "spider man")]
    [TestCase("Straße", "strasse")]
    [TestCase("A", "a")]
    [TestCase("Die Hard", "die hard")]
    [TestCase("", "")]
    public void Normal_form(string title, string expected) => Assert.That(Titles.Normalize(title), Is.EqualTo(expected));

    [TestCase("The Matrix", "Matrix", 1.0, 1.0)]
    [TestCase("The Matrix", "The Matrx", 0.8, 0.99)]
    [TestCase("Rocky 2", "Rocky 3", 0.0, 0.75)]
    [TestCase("Kingdom of Heaven", "Heaven, Kingdom of", 0.5, 0.99)]
    [TestCase("Charade", "Solaris", 0.0, 0.45)]
    [TestCase("Charade", "", 0.0, 0.0)]
    [TestCase("!!!", "???", 0.0, 0.0)]
    public void Similarity_lies_between(string left, string right, double least, double most)
        => Assert.That(Titles.Similarity(left, right), Is.InRange(least, most));

    [TestCase("The Matrix", 1999, "the-matrix-1999")]
    [TestCase("Amélie", null, "amelie")]
    [TestCase("Straße & Ærø", null, "strasse-and-aero")]
    [TestCase("Łódź", null, "lodz")]
    [TestCase("Ocean's Eleven", 2001, "oceans-eleven-2001")]
    [TestCase("  ...Weird -- title!! ", null, "weird-title")]
    [TestCase("Солярис", 1972, "solyaris-1972")]
    [TestCase("Ζορμπάς", null, "zormpas")]
    [TestCase("となりのトトロ", 1988, "tonarinototoro-1988")]
    public void Slugs(string title, int? year, string expected) => Assert.That(Titles.Slug(title, year), Is.EqualTo(expected));

    [TestCase("千と千尋の神隠し")]
    [TestCase("기생충")]
    [TestCase("")]
    [TestCase("\ud800")]
    [TestCase("!!!")]
    public void Titles_in_other_scripts_get_a_stable_hash(string title)
    {
        Assert.That(Titles.Slug(title), Does.Match("^film-[0-9a-f]{8}$"));
        Assert.That(Titles.Slug(title, 2001), Is.EqualTo(Titles.Slug(title) + "-2001"));
    }

    [Test]
    public void Slugs_of_any_text_are_safe()
        => Check.One(Config.QuickThrowOnFailure.WithMaxTest(2000).WithReplay(7, 1), Prop.ForAll<string>(text =>
            Titles.Slug(text ?? "").All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-') && Titles.Slug(text ?? "").Length > 0));

    [Test]
    public void Similarity_is_symmetric_and_within_bounds()
        => Check.One(Config.QuickThrowOnFailure.WithMaxTest(1000).WithReplay(11, 1), Prop.ForAll<string, string>((a, b) =>
            Titles.Similarity(a ?? "", b ?? "") is >= 0 and <= 1 && Math.Abs(Titles.Similarity(a ?? "", b ?? "") - Titles.Similarity(b ?? "", a ?? "")) < 1e-9));

    [Test]
    public void Folding_again_changes_nothing_but_a_second_article()
        => Check.One(Config.QuickThrowOnFailure.WithMaxTest(1000).WithReplay(13, 1), Prop.ForAll<string>(text =>
        {
            var once = Titles.Normalize("x " + text);
            return Titles.Normalize(once) == once;
        }));
}
