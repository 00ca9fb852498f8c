using System.Buffers;
using System.Text.Json;

namespace MediaBridge.Core.Tests.Naming;

[TestFixture]
public sealed class NameJsonTests
{
    [TestCase("Glass.Harbour.2003.2160p.UHD.BluRay.REMUX.HDR10.DV.HEVC.TrueHD.7.1.Atmos-LAMP.mkv", """
        {"title":"Glass Harbour","year":2003,"screen_size":"2160p","source":"Ultra HD Blu-ray","video_codec":"H.265","audio_codec":["Dolby TrueHD","Dolby Atmos"],"release_group":"LAMP","type":"movie","audio_channels":"7.1","container":"mkv"}
        """)]
    [TestCase("Copper.River.S01E02E03.Glass.Door.720p.NF.WEBRip.DDP5.1.x264-LAMP", """
        {"title":"Copper River","season":1,"episode":[2,3],"episode_title":"Glass Door","streaming_service":"Netflix","source":"Web","other":"Rip","audio_codec":"Dolby Digital Plus","audio_channels":"5.1","video_codec":"H.264","type":"episode"}
        """)]
    [TestCase("[Lamp] Copper River - 07v2 [1080p][ABCD1234].mkv", """
        {"title":"Copper River","episode":7,"absolute_episode":7,"version":2,"crc32":"ABCD1234","release_group":"Lamp","season":null,"year":null}
        """)]
    [TestCase("Glass.Harbour.2003.German.DL.EXTENDED.PROPER.DVDRip.XviD-LAMP", """
        {"language":["German","Multiple languages"],"edition":"Extended","proper_count":1,"source":"DVD","video_codec":"Xvid","other":["Proper","Rip"]}
        """)]
    [TestCase("Copper.River.2024.01.31.1080p.WEB.h264", """{"date":"2024-01-31","type":"episode"}""")]
    [TestCase("Glass Harbour (2003) {imdb-tt0056923}", """{"imdb_id":"tt0056923","title":"Glass Harbour"}""")]
    [TestCase("Glass.Harbour.2003.SUBFRENCH.720p.HDTV.x264-LAMP.srt", """{"subtitle_language":"French","container":"srt","language":null}""")]
    [TestCase("Glass.Harbour.2003.en.forced.srt", """{"subtitle_language":"English","title":"Glass Harbour"}""")]
    [TestCase("Copper River - The Glass Door (2003) 1080p BluRay", """{"title":"Copper River","alternative_title":"The Glass Door","year":2003}""")]
    [TestCase("Copper.River.US.S03E04.720p.HDTV", """{"title":"Copper River","country":"US","season":3,"episode":4}""")]
    [TestCase("Copper River Part II (2003)", """{"title":"Copper River","part":2,"year":2003}""")]
    [TestCase("Copper River AKA Glass River 2003 720p BluRay", """{"title":"Copper River AKA Glass River","alternative_title":["Copper River","Glass River"]}""")]
    [TestCase("Copper.River-x02-The.Making.Of.mkv", """{"title":"Copper River","bonus":2,"bonus_title":"The Making Of","type":"episode"}""")]
    public void Fields(string name, string expected)
    {
        using var document = JsonDocument.Parse(Json(name));
        using var wanted = JsonDocument.Parse(expected);
        foreach (var field in wanted.RootElement.EnumerateObject())
        {
            Assert.That(document.RootElement.GetProperty(field.Name).GetRawText(), Is.EqualTo(field.Value.GetRawText()), field.Name);
        }
    }

    [TestCase("Copper River - The Glass Door (2003)", "Copper River - The Glass Door")]
    [TestCase("Copper.River.US.S03E04.720p.HDTV", "Copper River US")]
    [TestCase("Copper River Part II (2003)", "Copper River Part II")]
    public void A_look_up_has_the_whole_title(string name, string title) => Assert.That(Bridge.Names.Parse(name).Title, Is.EqualTo(title));

    [Test]
    public void Main_fields_are_always_there()
    {
        using var document = JsonDocument.Parse(Json(""));
        string[] main = ["input", "title", "year", "season", "episode", "absolute_episode", "date", "screen_size", "source", "video_codec", "audio_codec", "release_group", "edition", "type", "language"];
        Assert.That(document.RootElement.EnumerateObject().Select(p => p.Name), Is.EqualTo(main));
    }

    [Test]
    public void Parts_stand_where_the_name_has_them()
    {
        const string name = "Films/Glass Harbour (2003)/Glass.Harbour.1080p.BluRay-LAMP.mkv";
        foreach (var part in Bridge.Names.Explain(name))
        {
            Assert.That(name.Substring(part.Start, part.Text.Length), Is.EqualTo(part.Text), part.Field);
        }

        Assert.That(Bridge.Names.Explain(name).Single(p => p.Field == "screen_size").Text, Is.EqualTo("1080p"));
        Assert.That(Bridge.Names.Explain(name).Single(p => p.Field == "year").Text, Is.EqualTo("2003"));
    }

    private static string Json(string name)
    {
        var buffer = new ArrayBufferWriter<byte>();
        Bridge.Names.WriteJson(name, buffer);
        return System.Text.Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
