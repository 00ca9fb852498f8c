using System.Security;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using MediaBridge.Plugins.Criticker.Formats;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Tests.Criticker;

/// <summary>What the format writes, the source reads as it was; and so it does with XML that a file could have.</summary>
public sealed class CritickerRoundTripTests
{
    [Test]
    public void ExportsGoThroughAFileUnchanged() => Prop.ForAll(Items().ToArbitrary(), items => Same(items, CritickerCsvShape.Export, i => i))
        .Check(Config.QuickThrowOnFailure.WithMaxTest(150).WithReplay(20_260_401UL, 11UL));

    [Test]
    public void ImportsKeepIdsAndScores() => Prop.ForAll(Items().ToArbitrary(), items => Same(items, CritickerCsvShape.Import, Bare))
        .Check(Config.QuickThrowOnFailure.WithMaxTest(150).WithReplay(20_260_402UL, 11UL));

    [Test]
    public void AnyTextGoesThroughTheXml() => Prop.ForAll(
            ArbMap.Default.GeneratorFor<NonNull<string>>().Select(s => string.Concat(s.Get.EnumerateRunes().Where(r => !Rune.IsControl(r) && r.Value is not (0xFFFD or 0xFFFE or 0xFFFF)))).ToArbitrary(),
            text =>
            {
                var xml = CritickerFiles.Xml(CritickerFiles.Film(1, "Faust (1926)", "50").Replace("<quote></quote>", $"<quote>{SecurityElement.Escape(text)}</quote>", StringComparison.Ordinal));
                var read = CritickerFiles.ReadAsync(xml).GetAwaiter().GetResult();
                Assert.That(read.Items.Single().Note?.Value ?? "", Is.EqualTo(text.Trim()));
                return read.End.IsComplete;
            })
        .Check(Config.QuickThrowOnFailure.WithMaxTest(150).WithReplay(20_260_403UL, 11UL));

    [Test]
    public void ACutAnywhereNeverPassesForAll() => Prop.ForAll(Gen.Choose(0, 1500).ToArbitrary(), at =>
        {
            var whole = CritickerFiles.Xml(CritickerFiles.Film(1, "One (1990)", "50"), CritickerFiles.Film(2, "Two (1990)", "60"), CritickerFiles.Film(3, "Three (1990)", "70"));
            try
            {
                var (items, end) = CritickerFiles.ReadAsync(whole[..Math.Min(at, whole.IndexOf("</recent", StringComparison.Ordinal))]).GetAwaiter().GetResult();
                return !end.IsComplete && items.Count <= 3;
            }
            catch (PluginException e)
            {
                return e.Error.Kind == ErrorKind.Configuration;
            }
        })
        .Check(Config.QuickThrowOnFailure.WithMaxTest(200).WithReplay(20_260_404UL, 11UL));

    [Test]
    public async Task WhatCannotBeWrittenIsRefused()
    {
        var rejected = new List<string>();
        MediaItem rated = new() { Title = "Faust", Ids = ["imdb:tt0016847"], Ratings = [Rating.Own(4.5m, 5, 0.5m)] };
        var text = await WriteAsync([rated, rated with { Ids = ["x:1"] }, rated with { Ratings = null }], CritickerCsvShape.Import, (_, why) => rejected.Add(why));
        Assert.That(text, Is.EqualTo("imdb_id,rating\ntt0016847,90\n"));
        Assert.That(rejected, Is.EqualTo((string[])["it has no IMDb id", "it has no rating of the person's own"]));
    }

    private static MediaItem Bare(MediaItem item) => new() { Ids = [item.Ids[^1]], Ratings = [item.Ratings![0] with { At = null }] };

    private static Gen<MediaItem[]> Items()
    {
        var one =
            from title in Gen.Elements("Faust", "Amélie", "8½", "Good, the Bad", "\"Quoted\"", "千と千尋の神隠し", "M", "A; B", "(1990)", "Film (with mark)")
            from year in Gen.Choose(1894, 2030)
            from mark in Gen.Choose(0, 100)
            from day in Gen.Choose(0, 3000)
            from review in Gen.Elements(null, "Fine.", "Two\nlines, \"one\" mark", "=1+1")
            from isSeries in Gen.Elements(true, false)
            select (title, year, mark, day, review, isSeries);
        return from count in Gen.Choose(0, 6)
               from rows in Gen.ArrayOf(one, count)
               select rows.Select((r, n) => new MediaItem
               {
                   Kind = r.isSeries ? ItemKinds.Series : ItemKinds.Movie,
                   Title = r.title,
                   Year = r.year,
                   Ids = [new ExternalId(r.isSeries ? "criticker.tv" : "criticker.film", $"Slug-{n}"), new ExternalId(IdSchemes.Imdb, $"tt{1000000 + n}")],
                   Ratings = [new Rating { Value = r.mark, Scale = Scale.Percent, At = r.day == 0 ? null : new EventTime(new DateOnly(2016, 1, 1).AddDays(r.day)) }],
                   Note = r.review is null ? null : (Personal<string>)r.review,
               }).ToArray();
    }

    private static bool Same(MediaItem[] items, CritickerCsvShape shape, Func<MediaItem, MediaItem> kept)
    {
        var text = WriteAsync(items, shape, (item, why) => throw new AssertionException($"{item}: {why}")).GetAwaiter().GetResult();
        var (read, end) = CritickerFiles.ReadAsync(text, "ratings.csv").GetAwaiter().GetResult();
        Assert.That(read.Select(i => i.Fingerprint()), Is.EqualTo(items.Select(i => kept(i).Fingerprint())), text);
        return end.IsComplete;
    }

    private static async Task<string> WriteAsync(IReadOnlyList<MediaItem> items, CritickerCsvShape shape, Action<MediaItem, string> reject)
    {
        using var bytes = new MemoryStream();
        await foreach (var file in new CritickerCsvFormat(new CritickerCsvOptions { Shape = shape }).RenderAsync(new RenderRequest { Items = items.ToAsyncEnumerable(), Count = items.Count, Reject = reject }, default))
        {
            await file.WriteAsync(bytes, default);
        }

        return Encoding.UTF8.GetString(bytes.ToArray());
    }
}
