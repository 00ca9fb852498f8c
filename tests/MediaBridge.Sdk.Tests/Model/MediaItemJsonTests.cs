using System.Reflection;
using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using MediaBridge.Sdk.Testing;

namespace MediaBridge.Sdk.Tests.Model;

public sealed class MediaItemJsonTests
{
    [Test]
    public void EveryItemSurvivesItsJson()
        => Prop.ForAll(Arb.From(Gen.Choose(0, int.MaxValue)), seed => Survives(Some.Any(seed))).Check(Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(20_260_101UL, 7UL));

    [Test]
    public void EveryItemSurvivesPlainSystemTextJson()
        => Prop.ForAll(Arb.From(Gen.Choose(0, int.MaxValue)), seed => SurvivesPlainly(Some.Any(seed))).Check(Config.QuickThrowOnFailure.WithMaxTest(100).WithReplay(20_260_102UL, 7UL));

    [Test]
    public void ItsJsonIsThatOfItsOptions()
        => Prop.ForAll(Arb.From(Gen.Choose(0, int.MaxValue)), seed => Some.Any(seed).ToUtf8().AsSpan().SequenceEqual(JsonSerializer.SerializeToUtf8Bytes(Some.Any(seed), MediaItem.JsonOptions)))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(200).WithReplay(20_260_103UL, 7UL));

    [Test]
    public void AFullyFilledItemSurvivesBothWays()
    {
        var item = Some.AnyFull(1);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(typeof(MediaItem).GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.GetValue(item) is null).Select(p => p.Name), Is.Empty);
            Assert.That(Survives(item), Is.True);
            Assert.That(SurvivesPlainly(item), Is.True);
        }
    }

    [Test]
    public void TheFingerprintIsThatOfTheContent()
    {
        var item = Some.AnyFull(2);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(MediaItem.Parse(item.ToUtf8()).Fingerprint(), Is.EqualTo(item.Fingerprint()));
            Assert.That((item with { Title = "Other" }).Fingerprint(), Is.Not.EqualTo(item.Fingerprint()));
            Assert.That(item.Fingerprint(), Does.Match("^[0-9a-f]{64}$"));
        }
    }

    [Test]
    public void WhatTheJsonLeavesOutKeepsItsDefault()
    {
        const string Text = """
            {"title":"Heat","people":[{"name":"Al Pacino"}],"ratings":[{"value":9,"scale":"1..10/1"}],"placement":{"season":1},
             "release":{"name":"Heat.1995"},"versions":[{},{"files":[{"path":"heat.mkv"}]}]}
            """;
        var item = MediaItem.Parse(Encoding.UTF8.GetBytes(Text));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(item.Kind, Is.EqualTo(ItemKinds.Movie));
            Assert.That(item.Ids, Is.Empty);
            Assert.That(item.People![0].Role, Is.EqualTo(Person.Actor));
            Assert.That(item.Ratings![0].Whose, Is.EqualTo(Rating.OwnMark));
            Assert.That(item.Placement!.ParentIds, Is.Empty);
            Assert.That(item.Release!.Revision, Is.EqualTo(1));
            Assert.That(item.Versions![0].Files, Is.Empty);
            Assert.That(item.Versions[1].Files[0].Role, Is.EqualTo(MediaFile.Main));
            Assert.That(item.Watches, Is.Null);
        }
    }

    [Test]
    public void NullSaysNothingAndEmptySaysThereIsNone()
    {
        var item = new MediaItem { Title = "x", Watches = [] };
        Assert.That(Encoding.UTF8.GetString(item.ToUtf8()), Is.EqualTo("""{"kind":"movie","title":"x","ids":[],"watches":[]}"""));
    }

    [Test]
    public void ALoneSurrogateBecomesTheReplacementCharacterAndStaysIt()
    {
        var read = MediaItem.Parse((new MediaItem { Title = "a\uD83Cb" }).ToUtf8());
        using (Assert.EnterMultipleScope())
        {
            Assert.That(read.Title, Is.EqualTo("a\uFFFDb"));
            Assert.That(MediaItem.Parse(read.ToUtf8()).Fingerprint(), Is.EqualTo(read.Fingerprint()));
        }
    }

    [Test]
    public void TheFingerprintIsTheSameBeforeAndAfterStoring()
        => Prop.ForAll(
            Arb.From(Gen.ArrayOf(Gen.Elements('a', '\\', 'u', '"', '\uD83C', '\uDFAC', '\uFFFD', '\u0001', 'é'))),
            chars =>
            {
                var item = new MediaItem { Title = new string(chars), Tags = [new string(chars)] };
                return MediaItem.Parse(item.ToUtf8()).Fingerprint() == item.Fingerprint();
            }).Check(Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(20_260_103UL, 7UL));

    [Test]
    public void UnknownNamesAreSkippedUnlessStrict()
    {
        var text = """{"title":"x","mood":"dark"}"""u8.ToArray();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(MediaItem.Parse(text).Title, Is.EqualTo("x"));
            Assert.That(() => MediaItem.Parse(text, strict: true), Throws.InstanceOf<JsonException>().With.Message.Contains("mood"));
        }
    }

    [TestCase("null", "An item is missing")]
    [TestCase("""{"ids":["nothing"]}""", "not an id")]
    [TestCase("""{"watches":[{"at":"yesterday"}]}""", "not a date")]
    [TestCase("""{"ratings":[{"value":1}]}""", "scale")]
    [TestCase("[]", "MediaItem")]
    public void BadJsonIsAJsonException(string text, string message)
        => Assert.That(() => MediaItem.Parse(Encoding.UTF8.GetBytes(text)), Throws.InstanceOf<JsonException>().With.Message.Contains(message));

    private static bool Survives(MediaItem item)
    {
        var bytes = item.ToUtf8();
        return MediaItem.Parse(bytes, strict: true).ToUtf8().AsSpan().SequenceEqual(bytes);
    }

    private static bool SurvivesPlainly(MediaItem item)
    {
        var read = JsonSerializer.Deserialize<MediaItem>(JsonSerializer.Serialize(item))!;
        return read.ToUtf8().AsSpan().SequenceEqual(item.ToUtf8());
    }
}
