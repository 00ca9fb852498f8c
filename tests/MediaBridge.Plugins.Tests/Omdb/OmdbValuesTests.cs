using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using MediaBridge.Plugins.Omdb.Api;
using MediaBridge.Plugins.Omdb.Mapping;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Tests.Omdb;

public sealed class OmdbValuesTests
{
    [TestCase("1999", 1999, null)]
    [TestCase("2008–2013", 2008, 2013)]
    [TestCase("2008-2013", 2008, 2013)]
    [TestCase("2019–", 2019, null)]
    [TestCase("N/A", null, null)]
    [TestCase("", null, null)]
    [TestCase("soon", null, null)]
    public void YearsAreRead(string text, int? first, int? last) => Assert.That(Values.Years(text), Is.EqualTo((first, last)));

    [TestCase("49 min", 49)]
    [TestCase("1,234 min", 1234)]
    [TestCase("1 h 35 min", 95)]
    [TestCase("2 h", 120)]
    [TestCase("95", 95)]
    [TestCase("N/A", null)]
    [TestCase("0 min", null)]
    [TestCase("49S min", null)]
    public void RunningTimesAreRead(string text, int? minutes) => Assert.That(Values.Minutes(text)?.TotalMinutes, Is.EqualTo(minutes));

    [TestCase("20 Jan 2008", "2008-01-20")]
    [TestCase("1 May 1999", "1999-05-01")]
    [TestCase("N/A", null)]
    [TestCase("31 Feb 2008", null)]
    public void DatesAreRead(string text, string? date) => Assert.That(Values.Date(text)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Is.EqualTo(date));

    [Test]
    public void NamesLoseRemarksAndDoubles()
        => Assert.That(Values.Names("Lana Wachowski (screenplay), Lilly Wachowski, Lana Wachowski, N/A"), Is.EqualTo(new[] { "Lana Wachowski", "Lilly Wachowski" }));

    [Test]
    public void EverySourceOfRatingsKeepsItsScale()
    {
        var ratings = RatingMap.Of(new OmdbTitle
        {
            Ratings = [new() { Source = "Internet Movie Database", Value = "8.8/10" }, new() { Source = "Rotten Tomatoes", Value = "79%" }, new() { Source = "Metacritic", Value = "66/100" }, new() { Source = "Local Times", Value = "3.5/4" }, new() { Source = "Broken", Value = "12/10" }, null],
            ImdbRating = "8.8",
            ImdbVotes = "1,234,567",
            Metascore = "66",
        })!;
        Assert.That(
            ratings.Select(r => string.Create(CultureInfo.InvariantCulture, $"{r.Whose} {r.Site} {r.Value} {r.Scale} {r.Votes}").TrimEnd()),
            Is.EqualTo(new[] { "site imdb 8.8 0..10/0.1 1234567", "critics rottentomatoes 79 0..100/1", "critics metacritic 66 0..100/1", "site localtimes 3.5 0..4/0.1" }));
    }

    [Test]
    public void FieldsStandInWhereTheListIsMissing()
        => Assert.That(RatingMap.Of(new OmdbTitle { ImdbRating = "7.1", ImdbVotes = "N/A", Metascore = "55" })!.Select(r => $"{r.Site} {r.Value.ToString(CultureInfo.InvariantCulture)}"), Is.EqualTo(new[] { "imdb 7.1", "metacritic 55" }));

    [Test]
    public void AnyTextIsReadOrNothing() => Prop.ForAll<string?>(text =>
    {
        var years = Values.Years(text);
        _ = (Values.Date(text), Values.Minutes(text), Values.Whole(text), Values.Money(text), Values.Names(text));
        var rating = RatingMap.Of(new OmdbTitle { Ratings = [new() { Source = text, Value = text }], ImdbRating = text, Metascore = text });
        return years.First is null or (> 1800 and < 2200) && (rating is null || rating.All(r => r.Value >= 0 && r.Value <= r.Scale.Max));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(20080120, 49));

    [Test]
    public void WhatOmdbWritesIsReadBack() => Prop.ForAll(
        Gen.Choose(1801, 2199).SelectMany(y => Gen.Choose(1, 5999), (y, m) => (Year: y, Minutes: m)).SelectMany(p => Gen.Choose(0, 20_000_000), (p, v) => (p.Year, p.Minutes, Votes: v)).ToArbitrary(),
        x => Values.Years($"{x.Year}–") == (x.Year, null)
            && Values.Minutes(string.Create(CultureInfo.InvariantCulture, $"{x.Minutes:#,0} min")) == TimeSpan.FromMinutes(x.Minutes)
            && Values.Whole(x.Votes.ToString("#,0", CultureInfo.InvariantCulture)) == x.Votes).Check(Config.QuickThrowOnFailure.WithReplay(20080120, 51));
}
