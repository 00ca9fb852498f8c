using FsCheck;
using FsCheck.Fluent;

namespace MediaBridge.Sdk.Tests.Model;

public sealed class EventTimeTests
{
    [TestCase("2024-01-31", "2024-01-31")]
    [TestCase("2024-01-31T20:15:00Z", "2024-01-31T20:15:00Z")]
    [TestCase("2024-01-31T20:15:00+02:00", "2024-01-31T18:15:00Z")]
    [TestCase("2024-01-31T20:15:00.25Z", "2024-01-31T20:15:00.25Z")]
    [TestCase("2024-01-31T20:15:00", "2024-01-31T20:15:00Z")]
    public void TextsAreReadAndWritten(string text, string written) => Assert.That(EventTime.Parse(text).ToString(), Is.EqualTo(written));

    [TestCase("")]
    [TestCase("31.1.2024")]
    [TestCase("2024-13-01")]
    [TestCase("2024-01-31 20:15")]
    [TestCase("20:15")]
    [TestCase(null)]
    public void OtherTextsAreRefused(string? text) => Assert.That(() => EventTime.Parse(text!), Throws.TypeOf<FormatException>());

    [Test]
    public void ADateIsNotTheMidnightOfThatDate()
    {
        var date = new EventTime(new DateOnly(2024, 1, 31));
        var midnight = new EventTime(new DateTimeOffset(2024, 1, 31, 0, 0, 0, TimeSpan.Zero));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(date, Is.Not.EqualTo(midnight));
            Assert.That(date.Instant, Is.Null);
            Assert.That(midnight.Date, Is.Null);
            Assert.That(date.Day, Is.EqualTo(midnight.Day));
        }
    }

    [Test]
    public void TheDayOfAnInstantIsThatOfUtc()
        => Assert.That(new EventTime(new DateTimeOffset(2024, 1, 31, 23, 30, 0, TimeSpan.FromHours(-5))).Day, Is.EqualTo(new DateOnly(2024, 2, 1)));

    [Test]
    public void EveryInstantSurvivesItsTextToTheTick()
        => Prop.ForAll(ArbMap.Default.ArbFor<DateTimeOffset>(), instant => EventTime.Parse(new EventTime(instant).ToString()) == new EventTime(instant))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(20_260_104UL, 7UL));
}
