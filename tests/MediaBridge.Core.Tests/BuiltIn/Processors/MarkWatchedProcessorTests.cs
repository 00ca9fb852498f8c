using MediaBridge.Core.BuiltIn.Processors;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Tests.BuiltIn.Processors;

/// <summary>Rated means watched: where no play is known, and for whoever rated.</summary>
internal sealed class MarkWatchedProcessorTests
{
    private static readonly MediaItem Rated = new()
    {
        Title = "One",
        Description = new Description { Released = new DateOnly(1999, 3, 31) },
        Ratings = [Rating.OfSite("imdb", 8.7m, 10), Rating.Own(4, 5, 0.5m) with { At = new DateOnly(2024, 3, 1) }],
    };

    [TestCase("rating", "2024-03-01")]
    [TestCase("released", "1999-03-31")]
    [TestCase("unknown", "")]
    public async Task APlayIsAddedOnTheDayThatIsWanted(string at, string day)
        => Assert.That(await PlaysAsync(Rated, new MarkWatchedOptions { At = at }), Is.EqualTo((string[])[day]));

    [TestCase("unknown", 1)]
    [TestCase("skip", 0)]
    public async Task ARatingWithoutADateIsAnUndatedPlayOrNone(string undated, int plays)
        => Assert.That(await PlaysAsync(Rated with { Ratings = [Rating.Own(8, 10)] }, new MarkWatchedOptions { Undated = undated }), Has.Count.EqualTo(plays));

    [Test]
    public async Task WhatIsKnownAsWatchedOrNotRatedIsLeftAsItIs()
    {
        var seen = Rated with { Watches = [new Watch { At = new DateOnly(2020, 1, 1) }] };
        Assert.That(await RunAsync(seen, new MarkWatchedOptions()), Is.SameAs(seen));
        var others = Rated with { Ratings = [Rating.OfSite("imdb", 8, 10)] };
        Assert.That(await RunAsync(others, new MarkWatchedOptions()), Is.SameAs(others));
        var series = Rated with { Kind = ItemKinds.Series };
        Assert.That(await RunAsync(series, new MarkWatchedOptions()), Is.SameAs(series));
        Assert.That(await PlaysAsync(series, new MarkWatchedOptions { Kinds = [ItemKinds.Series] }), Has.Count.EqualTo(1));
        Assert.That(await PlaysAsync(Rated with { Watches = [] }, new MarkWatchedOptions()), Has.Count.EqualTo(1), "empty says: none");
    }

    [TestCase(8, 1)]
    [TestCase(8.5, 0)]
    public async Task ALowestMarkIsMeasuredOutOfTen(decimal from, int plays)
        => Assert.That(await PlaysAsync(Rated, new MarkWatchedOptions { From = from }), Has.Count.EqualTo(plays));

    [Test]
    public async Task EachPersonsRatingIsThatPersonsPlay()
    {
        var two = Rated with
        {
            Ratings = [Rating.Own(8, 10) with { By = "ana", At = new DateOnly(2024, 1, 1) }, Rating.Own(6, 10) with { By = "ben", At = new DateOnly(2024, 2, 2) }],
            Watches = [new Watch { At = new DateOnly(2020, 1, 1), By = "ana" }],
        };
        var made = await RunAsync(two, new MarkWatchedOptions());
        Assert.That(made.Watches!.Select(w => $"{w.By} {w.At}"), Is.EqualTo((string[])["ana 2020-01-01", "ben 2024-02-02"]));
    }

    private static async Task<List<string>> PlaysAsync(MediaItem item, MarkWatchedOptions options) => [.. ((await RunAsync(item, options)).Watches ?? []).Select(w => w.At?.ToString() ?? "")];

    private static async Task<MediaItem> RunAsync(MediaItem item, MarkWatchedOptions options)
    {
        await foreach (var made in new MarkWatchedProcessor(options).ProcessAsync(item, new ProcessRequest { Reject = (_, _) => { } }, CancellationToken.None))
        {
            return made;
        }

        throw new InvalidOperationException("nothing came");
    }
}
