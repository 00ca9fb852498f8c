using FsCheck;
using FsCheck.Fluent;

namespace MediaBridge.Sdk.Tests.Model;

public sealed class RatingTests
{
    private static readonly Scale[] Scales = [Scale.Ten, Scale.TenDecimal, Scale.FiveStars, Scale.Percent, new(1, 5, 1), new(0, 4, 0.5m)];

    [TestCase("7", "3.5")]
    [TestCase("1", "0.5")]
    [TestCase("10", "5")]
    public void TenBecomesHalfStars(string ten, string stars)
        => Assert.That(Scale.Ten.Convert(decimal.Parse(ten, null), Scale.FiveStars), Is.EqualTo(decimal.Parse(stars, System.Globalization.CultureInfo.InvariantCulture)));

    [Test]
    public void HalvesAreRoundedAwayFromZeroAndEndsHold()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Scale.TenDecimal.Convert(7.5m, Scale.Ten), Is.EqualTo(8));
            Assert.That(Scale.Percent.Convert(25, new Scale(1, 10, 1)), Is.EqualTo(3));
            Assert.That(Scale.Percent.Convert(0, Scale.Ten), Is.EqualTo(1));
            Assert.That(Scale.Percent.Convert(100, Scale.FiveStars), Is.EqualTo(5));
        }
    }

    [Test]
    public void ARatingKeepsEverythingButMarkAndScale()
    {
        var rating = Rating.OfSite("imdb", 8.7m, 10, 1_900_000);
        var percent = rating.To(Scale.Percent);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(percent, Is.EqualTo(rating with { Value = 87, Scale = Scale.Percent }));
            Assert.That(rating.To(rating.Scale), Is.SameAs(rating));
            Assert.That(Rating.Own(3.5m, 5, 0.5m).Scale, Is.EqualTo(Scale.FiveStars));
        }
    }

    [Test]
    public void AnEqualFractionSurvivesTheWayToAFinerScaleAndBack()
        => Prop.ForAll(Arb.From(Gen.Choose(1, 10)), ten => Scale.Percent.Convert(Scale.Ten.Convert(ten, Scale.Percent), Scale.Ten) == ten).Check(Quick(20_260_105UL));

    [Test]
    public void AConvertedMarkIsAMarkOfItsScale()
    {
        var pairs = from a in Gen.Elements(Scales) from b in Gen.Elements(Scales) from step in Gen.Choose(0, 1000) select (a, b, Mark: Math.Clamp(a.Min + (step * a.Step), a.Min, a.Max));
        Prop.ForAll(Arb.From(pairs), p =>
        {
            var mark = p.a.Convert(p.Mark, p.b);
            return mark >= p.b.Min && mark <= p.b.Max && mark % p.b.Step == 0;
        }).Check(Quick(20_260_106UL));
    }

    [TestCase("1..10/1")]
    [TestCase("0.5..5/0.5")]
    [TestCase("-5..5/1")]
    public void AScaleSurvivesItsText(string text) => Assert.That(Scale.Parse(text).ToString(), Is.EqualTo(text));

    [TestCase("")]
    [TestCase("10")]
    [TestCase("1..10")]
    [TestCase("10..1/1")]
    [TestCase("1..10/0")]
    [TestCase("0..0/1")]
    [TestCase("a..b/c")]
    [TestCase("1/1..10")]
    public void WhatIsNoScaleIsRefused(string text) => Assert.That(() => Scale.Parse(text), Throws.TypeOf<FormatException>());

    [Test]
    public void AScaleThatCannotBeIsRefused()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(() => new Scale(5, 5, 1), Throws.InstanceOf<ArgumentOutOfRangeException>());
            Assert.That(() => new Scale(-5, 0, 1), Throws.InstanceOf<ArgumentOutOfRangeException>());
            Assert.That(() => new Scale(0, 5, 0), Throws.InstanceOf<ArgumentOutOfRangeException>());
            Assert.That(() => default(Scale).Convert(1, Scale.Ten), Throws.InvalidOperationException);
            Assert.That(() => Scale.Ten.Convert(1, default), Throws.InvalidOperationException);
        }
    }

    private static Config Quick(ulong seed) => Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(seed, 7UL);
}
