using FsCheck;
using FsCheck.Fluent;
using MediaBridge.Core.Languages;

namespace MediaBridge.Core.Tests.Languages;

/// <summary>Plots tell their language; what is too short tells nothing rather than something wrong.</summary>
public sealed class TextLanguageTests
{
    [Test]
    public void PlotsTellTheirLanguage()
    {
        using var all = Assert.EnterMultipleScope();
        foreach (var (name, plots) in new[] { ("tried", Plots.Tried), ("fresh", Plots.Fresh) })
        {
            var told = plots.Select(p => (p.Language, p.Text, Told: TextLanguage.Of(p.Text))).ToList();
            TestContext.Out.WriteLine($"{name}: {told.Count(t => t.Told == t.Language)} of {told.Count} right, {told.Count(t => t.Told is null)} untold");
            Assert.That(told.Where(t => t.Told is not null && t.Told != t.Language), Is.Empty, name);
            Assert.That(told.Count(t => t.Told is not null), Is.GreaterThanOrEqualTo(told.Count * 9 / 10), $"{name}: {string.Join('\n', told.Where(t => t.Told is null))}");
        }
    }

    [TestCase("The Gold Rush")]
    [TestCase("Un chien andalou")]
    [TestCase("La La Land")]
    [TestCase("Die Hard")]
    [TestCase("Il postino")]
    [TestCase("Sin City")]
    [TestCase("Das Boot")]
    [TestCase("No")]
    [TestCase("12345 !!!")]
    [TestCase("\uD800 is half of a character")]
    [TestCase(" ")]
    [TestCase(null)]
    public void WhatIsShortTellsNothing(string? text) => Assert.That(TextLanguage.Of(text), Is.Null);

    [Test]
    public void LettersWithTheirMarksApartAreTheSame()
    {
        foreach (var (language, text) in Plots.Fresh)
        {
            Assert.That(TextLanguage.Of(text.Normalize(System.Text.NormalizationForm.FormD)), Is.EqualTo(TextLanguage.Of(text)), $"{language}: {text}");
        }
    }

    [TestCase("nb-NO", "no", true)]
    [TestCase("es-ES", "es", true)]
    [TestCase("pt_BR", "pt", true)]
    [TestCase("es", "en", false)]
    public void ALanguageStandsForItsRegions(string a, string b, bool same) => Assert.That(TextLanguage.IsSame(a, b), Is.EqualTo(same));

    [Test]
    public void AnyTextIsRead()
        => Prop.ForAll<string?>(text => TextLanguage.Of(text) is null or { Length: 2 }).Check(Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(20_261_129, 7));
}
