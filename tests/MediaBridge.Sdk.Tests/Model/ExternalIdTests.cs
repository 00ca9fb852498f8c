using FsCheck;
using FsCheck.Fluent;

namespace MediaBridge.Sdk.Tests.Model;

public sealed class ExternalIdTests
{
    [TestCase("imdb:tt0133093", "imdb", "tt0133093")]
    [TestCase("tmdb.movie:603", "tmdb.movie", "603")]
    [TestCase("files.path:C:/a b/ü.mkv", "files.path", "C:/a b/ü.mkv")]
    [TestCase("a-b_c:x:y", "a-b_c", "x:y")]
    public void SchemeAndValueAreSplitAtTheFirstColon(string text, string scheme, string value)
    {
        var id = ExternalId.Parse(text);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(id.Scheme, Is.EqualTo(scheme));
            Assert.That(id.Value, Is.EqualTo(value));
            Assert.That(id.ToString(), Is.EqualTo(text));
        }
    }

    [TestCase(null)]
    [TestCase("")]
    [TestCase("imdb")]
    [TestCase(":x")]
    [TestCase("imdb:")]
    [TestCase("IMDB:tt1")]
    [TestCase("im db:tt1")]
    [TestCase("imdb:a\nb")]
    [TestCase("ímdb:1")]
    public void WhatIsNoIdIsRefused(string? text) => Assert.That(ExternalId.TryParse(text, out _), Is.False);

    [Test]
    public void AValueHoldsAThousandCharactersAndNoMore()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(ExternalId.TryParse("x:" + new string('a', 1000), out _), Is.True);
            Assert.That(() => new ExternalId("x", new string('a', 1001)), Throws.ArgumentException);
        }
    }

    [Test]
    public void IdsAreEqualWhenSchemeAndValueAre()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(new ExternalId("imdb", "tt1"), Is.EqualTo(ExternalId.Parse("imdb:tt1")));
            Assert.That(new ExternalId("imdb", "tt1"), Is.Not.EqualTo(ExternalId.Parse("imdb:TT1")));
            Assert.That(default(ExternalId).IsEmpty, Is.True);
            Assert.That(default(ExternalId).ToString(), Is.Empty);
        }
    }

    [Test]
    public void WhateverIsReadIsWrittenAsItWas()
        => Prop.ForAll(ArbMap.Default.ArbFor<string>(), text => !ExternalId.TryParse("s:" + text, out var id) || id.ToString() == "s:" + text)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(20_260_103UL, 7UL));
}
