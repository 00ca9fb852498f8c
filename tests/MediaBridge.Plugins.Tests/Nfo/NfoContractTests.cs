using MediaBridge.Plugins.Nfo;
using MediaBridge.Sdk;
using MediaBridge.Sdk.Testing;

namespace MediaBridge.Plugins.Tests.Nfo;

/// <summary>The contract of processors, kept by nfo.read.</summary>
internal sealed class NfoContractTests : ProcessorContract<Plugin>
{
    private const string Film = """
        <?xml version="1.0" encoding="UTF-8"?>
        <movie>
          <title>İstanbul Story</title><originaltitle>Istanbul</originaltitle><year>1963</year><plot>Somebody looks &amp; finds.</plot>
          <runtime>113</runtime><genre>Comedy</genre><tag>to show Bob</tag><director>Bob Roe</director>
          <uniqueid type="imdb" default="true">tt0056923</uniqueid><uniqueid type="tmdb">603</uniqueid>
          <ratings><rating name="imdb" max="10"><value>7.9</value><votes>81234</votes></rating></ratings>
          <userrating>8</userrating><playcount>1</playcount><lastplayed>2024-05-06 20:15:00</lastplayed>
          <actor><name>Ana Pérez</name><role>Regina</role><order>0</order></actor>
        </movie>
        """;

    private const string Broken = "<movie><title>Half & half</title><year>19x3</year><plot>unclosed";

    private const string Show = "<tvshow><title>Another kind</title><uniqueid type=\"tvdb\">1</uniqueid></tvshow>";

    protected override string Component => "nfo.read";

    protected override int? ExpectedApplied => 13;

    protected override IReadOnlyList<MediaItem> Items => [With(1, Film), With(2, Broken), With(3, Show), With(4, Film, Broken), With(5, "Visit https://www.imdb.com/title/tt0133093/"), Some.Full(6), Some.Episode()];

    protected override void Arrange(Sdk.Testing.TestServices services)
    {
        foreach (var text in new[] { Film, Broken, Show, "Visit https://www.imdb.com/title/tt0133093/" })
        {
            services.Staging.Store(text);
        }
    }

    private static MediaItem With(int number, params string[] texts)
    {
        var staging = new Sdk.Testing.MemoryStaging();
        return Some.Film(number) with
        {
            Ids = [new ExternalId("files.path", $"films/{number}.mkv")],
            Attachments = [.. texts.Select((t, i) => new Attachment { Role = Attachment.Nfo, Name = $"movie{i}.nfo", Content = staging.Store(t) })],
        };
    }
}
