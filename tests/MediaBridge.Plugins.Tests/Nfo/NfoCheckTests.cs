using System.Text;
using MediaBridge.Plugins.Nfo.Checking;
using MediaBridge.Plugins.Nfo.Reading;
using MediaBridge.Plugins.Nfo.Sinks;
using MediaBridge.Plugins.Nfo.Writing;

namespace MediaBridge.Plugins.Tests.Nfo;

/// <summary>What is found in files, with the line, and what a repair makes of them.</summary>
[TestFixture]
internal sealed class NfoCheckTests
{
    private const string Id = "<uniqueid type=\"imdb\">tt0000007</uniqueid>";

    // elements of a movie from line 2 on | finding
    [TestCase("<title>A</title>\n<year>2003</year>" + Id, "")]
    [TestCase("<title>A & B</title>\n<year>2003</year>" + Id, "Error 2 a raw &, which must be written &amp;")]
    [TestCase("<title>A</title><year>2003</year>\n" + Id + "<plot>x <3</plot>", "Error 3 a raw <, which must be written &lt;")]
    [TestCase("<title>A</titel><year>2003</year>" + Id, "Error 2 </titel> was read as the end of <title>")]
    [TestCase("<Title>A</title><year>2003</year>" + Id, "Error 2 </title> was read as the end of <Title>")]
    [TestCase("<title>A</title><x y=1 /><year>2003</year>" + Id, "Error 2 the tag <x> is not well-formed")]
    [TestCase("<year>2003</year>" + Id, "Error 1 the title is missing")]
    [TestCase("<title>A</title>" + Id, "Warning 1 year and premiere are missing")]
    [TestCase("<title>A</title><premiered>2003-01-02</premiered>\n<year>2004</year>" + Id, "Warning 3 <year> 2004 contradicts <premiered> 2003-01-02")]
    [TestCase("<title>A</title><year>2003</year>", "Warning 1 it has no id")]
    [TestCase("<title>A</title><year>2003</year>\n<uniqueid type=\"imdb\">123</uniqueid><tmdbid>5</tmdbid>", "Error 3 '123' is no IMDb id such as tt0133093")]
    [TestCase("<title>A</title><year>2003</year>\n<tmdbid>x5</tmdbid>" + Id, "Error 3 'x5' is no id of tmdb: it must be a positive number")]
    [TestCase("<title>A</title><year>2003</year>" + Id + "\n<imdbid>tt0000008</imdbid>", "Warning 3 the imdb id tt0000008 contradicts tt0000007 on line 2")]
    [TestCase("<title>A</title><year>2003</year><rating>11</rating>" + Id, "Warning 2 rating '11' is not between 0 and 10")]
    [TestCase("<title>A</title><year>2003</year><runtime>0</runtime>" + Id, "Warning 2 <runtime> '0' is not a number of minutes from 1 to 900")]
    [TestCase("<title>A</title><premiered>02.01.2003</premiered>" + Id, "Warning 2 <premiered> '02.01.2003' is not written as 2003-01-02")]
    [TestCase("<title>A</title><year>2003</year><thumb>/config/x.jpg</thumb>" + Id, "Warning 2 the picture '/config/x.jpg' is neither an address nor a file that is there")]
    [TestCase("<title>A</title><year>2003</year><thumb>here.jpg</thumb>" + Id, "")]
    [TestCase("<title>A</title><year>2003</year><lockdata>true</lockdata>" + Id, "Note 2 it is locked: programs do not change it")]
    [TestCase("<title>A</title><year>2003</year>" + Id + Id, "Warning 2 there are several <uniqueid> of the type 'imdb'")]
    public void Films(string elements, string expected)
        => Assert.That(Look($"<movie>\n{elements}</movie>", "x/movie.nfo"), Is.EqualTo(expected));

    [TestCase("", "a.nfo", "Error 0 the file is empty")]
    [TestCase("just words", "a.nfo", "Error 0 it holds no metadata and no known address")]
    [TestCase("https://www.imdb.com/title/tt0000007/", "a.nfo", "Note 0 it holds no metadata, only imdb:tt0000007")]
    [TestCase("<tvshow><title>A</title><year>2003</year><tvdbid>5</tvdbid></tvshow>", "movie.nfo", "Warning 1 <tvshow> does not fit a file named movie.nfo")]
    [TestCase("<episodedetails><title>A</title></episodedetails>", "a.nfo", "Warning 1 an episode needs <season> and <episode>")]
    [TestCase("<moviee><title>A</title><year>2003</year><tmdbid>5</tmdbid></moviee>", "a.nfo", "Error 1 <moviee> was read as <movie>")]
    [TestCase("<movie/>", "a.nfo", "Error 1 <movie> is empty")]
    public void Files(string text, string path, string expected) => Assert.That(Look(text, path), Is.EqualTo(expected));

    [TestCase("<movie><title>A & B</title></movie>", "<movie><title>A &amp; B</title></movie>")]
    [TestCase("<movie><title>&eacute;&#1;</title></movie>\n", "<movie><title>é</title></movie>\n")]
    [TestCase("<movie>\r\n<title>A</titel>\r\n<!-- c --><mine a='1'>x</mine>\r\n</movie>\r\n", "<movie>\r\n<title>A</title>\r\n<!-- c --><mine a='1'>x</mine>\r\n</movie>\r\n")]
    [TestCase("<movie><title>A\n<year>2003</year></movie>", "<movie><title>A</title>\n<year>2003</year></movie>")]
    [TestCase("<movie><Title>A</title><x y=1 z/></movie>", "<movie><Title>A</Title><x y=\"1\" z=\"\"/></movie>")]
    [TestCase("<moviee><title>A</title></moviee>", "<movie><title>A</title></movie>")]
    [TestCase("<movie><title>A</title><plot>half", "<movie><title>A</title></movie>")]
    [TestCase("<movie><premiered>02.01.2003</premiered><rating>7,5</rating><votes>1,234</votes><runtime>1h 42m</runtime><aired>0000-00-00</aired><uniqueid type=\"imdb\">https://www.imdb.com/title/tt0000007/</uniqueid></movie>", "<movie><premiered>2003-01-02</premiered><rating>7.5</rating><votes>1234</votes><runtime>102</runtime><aired></aired><uniqueid type=\"imdb\">tt0000007</uniqueid></movie>")]
    [TestCase("<?xml version=\"1.0\" encoding=\"utf-16\"?><movie><title>Ä</title></movie>", "<?xml version=\"1.0\" encoding=\"UTF-8\"?><movie><title>Ä</title></movie>")]
    [TestCase("<movie><title>A &amp;amp; B</title></movie>\nhttps://www.imdb.com/title/tt0000007/?a=1&b=2", "<movie><title>A &amp; B</title></movie>\nhttps://www.imdb.com/title/tt0000007/?a=1&b=2")]
    [TestCase("<!DOCTYPE movie [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><movie><title>A&x;</title></movie>", "<movie><title>A</title></movie>")]
    [TestCase("<episodedetails><title>A & B</title></episodedetails>\n<?xml version=\"1.0\"?>\n<episodedetails><title>C</title></episodedetails>", "<episodedetails><title>A &amp; B</title></episodedetails>\n\n<episodedetails><title>C</title></episodedetails>")]
    [TestCase("<movie><title>A</title></movie>", null)]
    [TestCase("https://www.imdb.com/title/tt0000007/", null)]
    public void Repairs(string text, string? expected)
    {
        var (bytes, _) = RepairNfo.Mend(Encoding.UTF8.GetBytes(text));
        Assert.That(bytes is null ? null : Encoding.UTF8.GetString(bytes), Is.EqualTo(expected));
        if (bytes is not null)
        {
            Assert.That(RepairNfo.Mend(bytes).Bytes, Is.Null, "a second repair finds nothing");
        }
    }

    [Test]
    public void Bytes_of_another_encoding_become_utf8()
    {
        var windows = CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<movie><title>Häxan</title></movie>\n");
        Assert.That(Encoding.UTF8.GetString(RepairNfo.Mend(windows).Bytes!), Is.EqualTo("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<movie><title>Häxan</title></movie>\n"));
    }

    private static string Look(string text, string path)
        => string.Join(" | ", new NfoChecks(p => p == "here.jpg", []).Look(NfoReader.Read(Encoding.UTF8.GetBytes(text)), path).Select(f => $"{f.Severity} {f.Line} {f.Text}"));
}
