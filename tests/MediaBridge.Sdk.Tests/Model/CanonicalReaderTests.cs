using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using MediaBridge.Sdk.Testing;

namespace MediaBridge.Sdk.Tests.Model;

public sealed class CanonicalReaderTests
{
    private static readonly string[] Spots = ["null", "1", "-1", "1.5", "1e400", "99999999999999999999", "true", "\"\"", "\"x\"", "\"2024-02-30\"", "\"-1.00:00:00\"", "\"24:00:00\"", "\"imdb:\"", "\"\\u0061\"", "[]", "{}", "[null]", "{\"a\":1}", "\"\\uD800\"", "\u0001", ""];

    [Test]
    public void EveryItemIsPlain()
        => Prop.ForAll(Arb.From(Gen.Choose(0, int.MaxValue)), seed => Same(Some.Any(seed)) && Same(Some.AnyFull(seed))).Check(Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(20_261_130UL, 1UL));

    [Test]
    public void EveryChangeIsPlain()
        => Prop.ForAll(Arb.From(Gen.Choose(0, int.MaxValue)), seed => SameChange(seed, full: false) && SameChange(seed, full: true)).Check(Config.QuickThrowOnFailure.WithMaxTest(100).WithReplay(20_261_130UL, 3UL));

    [Test]
    public void EveryResultIsPlain()
        => Prop.ForAll(Arb.From(Gen.Choose(0, int.MaxValue)), seed => SameResult(seed, full: false) && SameResult(seed, full: true)).Check(Config.QuickThrowOnFailure.WithMaxTest(100).WithReplay(20_261_130UL, 5UL));

    [Test]
    public void WhatIsReadOfDamagedJsonIsWhatGeneratedCodeReads()
        => Prop.ForAll(Arb.From(Gen.Choose(0, int.MaxValue)), seed => IsNoWiser(Damaged(seed))).Check(Config.QuickThrowOnFailure.WithMaxTest(3000).WithReplay(20_261_130UL, 7UL));

    [TestCase("""{"kind":"movie","title":"x","ids":[],"mood":"dark"}""")]
    [TestCase("""{"kind":"movie","title":null,"ids":[]}""")]
    [TestCase("""{"kind":"movie","title":"x","ids":[],"year":"1995"}""")]
    [TestCase("""{"kind":"movie","title":"x","ids":[],"year":1995.5}""")]
    [TestCase("""{"kind":"movie","title":"x","ids":[],"people":[{"role":"actor"}]}""")]
    [TestCase("""{"kind":"movie","title":"x","ids":[]} {}""")]
    [TestCase("""{"kind":"movie","title":"x","ids":[""")]
    [TestCase("[]")]
    [TestCase("")]
    public void WhatIsNotPlainIsLeftToGeneratedCode(string json) => Assert.That(CanonicalReader.TryRead(Encoding.UTF8.GetBytes(json), out MediaItem? _), Is.False);

    [Test]
    public void TextsThatComeAgainAreMadeOnce()
    {
        var json = new MediaItem { Kind = "movie", Title = "x", Ids = ["imdb:tt0113277"] }.ToUtf8();
        Assert.That(MediaItem.Parse(json).Kind, Is.SameAs(MediaItem.Parse(json).Kind));
    }

    [Test]
    public void ListsOfAnyLengthAreReadWhole()
    {
        for (var length = 0; length < 40; length++)
        {
            var item = new MediaItem { Kind = "movie", Title = "x", Ids = [.. Enumerable.Range(0, length).Select(i => new ExternalId("imdb", $"tt{i}"))], Description = new Description { Genres = [.. Enumerable.Range(0, length).Select(i => $"genre {i}")] } };
            Assert.That(CanonicalReader.TryRead(item.ToUtf8(), out MediaItem? read), Is.True);
            Assert.That((read!.Ids.Count, read.Description!.Genres!.Count), Is.EqualTo((length, length)));
            Assert.That(read.ToUtf8(), Is.EqualTo(item.ToUtf8()));
        }
    }

    [TestCase(1)]
    [TestCase(251)]
    [TestCase(252)]
    [TestCase(1000)]
    public void IdsOfAnyLengthAreWrittenAndRead(int length)
    {
        foreach (var letter in new[] { 'a', 'é', '"', '東' })
        {
            var item = new MediaItem { Kind = "movie", Title = "x", Ids = [new ExternalId("imdb", new string(letter, length))] };
            Assert.That(MediaItem.Parse(item.ToUtf8()).Ids, Is.EqualTo(item.Ids));
        }
    }

    private static bool Same(MediaItem item)
    {
        var json = item.ToUtf8();
        return CanonicalReader.TryRead(json, out MediaItem? read) && read.ToUtf8().AsSpan().SequenceEqual(json);
    }

    private static bool SameChange(int seed, bool full)
    {
        var json = CanonicalJson.Of(new AnyItem(seed, full).Make<PlannedChange>(), CanonicalJson.Types.PlannedChange);
        return CanonicalReader.TryRead(json, out PlannedChange? read) && CanonicalJson.Of(read, CanonicalJson.Types.PlannedChange).AsSpan().SequenceEqual(json);
    }

    private static bool SameResult(int seed, bool full)
    {
        var json = CanonicalJson.Of(new AnyItem(seed, full).Make<ChangeResult>(), CanonicalJson.Types.ChangeResult);
        return CanonicalReader.TryRead(json, out ChangeResult? read) && CanonicalJson.Of(read, CanonicalJson.Types.ChangeResult).AsSpan().SequenceEqual(json);
    }

    /// <summary>An item's JSON with one value replaced, or a few bytes changed.</summary>
    private static byte[] Damaged(int seed)
    {
        var random = new System.Random(seed);
        var json = (random.Next(2) == 0 ? Some.Any(seed) : Some.AnyFull(seed)).ToUtf8();
        if (random.Next(3) == 0)
        {
            for (var i = random.Next(1, 4); i > 0; i--)
            {
                json[random.Next(json.Length)] = (byte)random.Next(256);
            }

            return json;
        }

        var text = Encoding.UTF8.GetString(json);
        var colons = text.Select((c, i) => (c, i)).Where(p => p.c == ':').Select(p => p.i).ToList();
        var at = colons[random.Next(colons.Count)] + 1;
        var end = text.AsSpan(at).IndexOfAny(',', '}', ']') is >= 0 and var length ? at + length : text.Length;
        return Encoding.UTF8.GetBytes(text[..at] + Spots[random.Next(Spots.Length)] + text[end..]);
    }

    private static bool IsNoWiser(byte[] json)
    {
        if (!CanonicalReader.TryRead(json, out MediaItem? read))
        {
            return true;
        }

        return Written(JsonSerializer.Deserialize<MediaItem>(json, MediaItem.JsonOptions)!) == Written(read);
    }

    /// <summary>The JSON of an item; nothing if it has bytes in its extras that are no text, which only shows when they are written.</summary>
    private static string? Written(MediaItem item)
    {
        try
        {
            return Encoding.UTF8.GetString(item.ToUtf8());
        }
        catch (Exception e) when (e is InvalidOperationException or JsonException)
        {
            return null;
        }
    }
}
