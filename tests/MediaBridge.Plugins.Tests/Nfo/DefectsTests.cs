using System.Text;
using FsCheck;
using FsCheck.Fluent;
using MediaBridge.Plugins.Nfo.Reading;
using MediaBridge.Sdk.Testing;

namespace MediaBridge.Plugins.Tests.Nfo;

/// <summary>One row for each defect that NFO files out there have: what is read, and what is said about it.</summary>
[TestFixture]
public sealed class DefectsTests
{
    private const string Good = "<year>2003</year><uniqueid type=\"imdb\">tt0000007</uniqueid></movie>";

    // text | title | remark (part; empty: none)
    [TestCase("<movie><title>Tom & Jerry</title>" + Good, "Tom & Jerry", "movie.nfo: a raw & was repaired at line 1")]
    [TestCase("<movie>\n\n<title>A</title><thumb>http://a/?x=1&y=2</thumb>" + Good, "A", "movie.nfo: a raw & was repaired at line 3")]
    [TestCase("<movie><title>Am&eacute;lie&nbsp;&ndash; x</title>" + Good, "Amélie – x", "an HTML entity was replaced at line 1 and 2 more times")]
    [TestCase("<movie><title>I <3 You</title>" + Good, "I <3 You", "a raw < was repaired at line 1")]
    [TestCase("<movie><title>The <unknown> One</title>" + Good, "The <unknown> One", "a raw < was repaired")]
    [TestCase("<movie><title>A</titel>" + Good, "A", "</titel> was read as the end of <title> at line 1")]
    [TestCase("<movie><title>A\n<plot>P</plot>" + Good, "A", "<title> has no end tag at line 1")]
    [TestCase("<movie><title>Two\n   lines</title>" + Good, "Two lines", "")]
    [TestCase("<movie><title>A</title></b>" + Good, "A", "a stray </b> was ignored")]
    [TestCase("<movie><actor><name>N</name><title>A</title></movie><year>2003</year>", "Name", "<actor> has no end tag")]
    [TestCase("<movie><title>A</title><year>2003</year><uniqueid type=\"imdb\">tt0000007</uniqueid>", "A", "<movie> has no end tag")]
    [TestCase("<movie><title>A</title><year>2003</year><uniqueid type=\"imdb\">tt0000007</uniqueid><plot>Half a sen", "A", "the file is cut off in <plot>")]
    [TestCase("<movie><title>A</title><year>2003</year>\nhttps://www.imdb.com/title/tt0000007/", "A", "<movie> has no end tag")]
    [TestCase("<movie><title>A</title><year>2003</year></movie>\nhttps://www.imdb.com/title/tt0000007/", "A", "")]
    [TestCase("https://www.imdb.com/title/tt0000007/\n<movie><title>A</title><year>2003</year></movie>", "A", "")]
    [TestCase("  \n\n<?xml version=\"1.0\"?><movie><title>A</title>" + Good, "A", "")]
    [TestCase("\uFEFF\n<?xml version=\"1.0\"?><movie><title>A</title>" + Good, "A", "")]
    [TestCase("<?xml version=\"1.0\" encoding=\"utf-16\"?><movie><title>Ä</title>" + Good, "Ä", "")]
    [TestCase("<movie><title>A\u0001\u001fB</title>" + Good, "AB", "control characters were left out")]
    [TestCase("<movie><title>A&#1;B</title>" + Good, "AB", "a control character was left out")]
    [TestCase("<MOVIE><Title>A</Title><Year>2003</Year><UniqueId Type=\"imdb\">tt0000007</UniqueId></MOVIE>", "A", "")]
    [TestCase("<moviee><title>A</title><year>2003</year><uniqueid type=\"imdb\">tt0000007</uniqueid></moviee>", "A", "<moviee> was read as <movie> at line 1")]
    [TestCase("<movie xmlns=\"urn:x\"><title>A</title>" + Good, "A", "")]
    [TestCase("<k:movie xmlns:k=\"urn:x\"><k:title>A</k:title><k:year>2003</k:year><k:uniqueid type=\"imdb\">tt0000007</k:uniqueid></k:movie>", "A", "")]
    [TestCase("<!DOCTYPE movie [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><movie><title>A&x;</title>" + Good, "A", "a DOCTYPE was ignored at line 1 | movie.nfo: the entity &x; was not expanded")]
    [TestCase("<movie><title>Tom &amp;amp; Jerry</title>" + Good, "Tom & Jerry", "text was escaped twice")]
    [TestCase("<movie><title><![CDATA[Tom & <b>Jerry</b>]]></title>" + Good, "Tom & Jerry", "")]
    [TestCase("<movie><title>A</title><title>B</title>" + Good, "B", "")]
    [TestCase("<movie><title>A</title>" + Good + "<movie><title>B</title></movie>", "A", "a second <movie> was left out")]
    [TestCase("<!-- remark with <title>X</title> --><movie><title>A</title>" + Good, "A", "")]
    public async Task Defect(string text, string title, string remark)
    {
        var item = await NfoRun.ReadAsync(text);
        Assert.That(item.Title, Is.EqualTo(title));
        Assert.That(NfoRun.Remarks(item), remark.Length == 0 ? Is.Empty : Does.Contain(remark));
        if (title != "Name")
        {
            Assert.That((item.Year, item.Id("imdb")?.Value), Is.EqualTo((2003, "tt0000007")));
        }
    }

    [TestCase(10)]
    [TestCase(5000)]
    public async Task TextsOfElementsBesideEachOtherStayApart(int length)
    {
        var (one, two) = (new string('a', length), new string('b', length / 2));
        var item = await NfoRun.ReadAsync($"<movie><title>A</title><plot>\n {one} <i>and</i> {one}\t</plot>loose<tagline>  {two} </tagline><outline></outline>{Good}");
        Assert.That((item.Description!.Overview, item.Description.Tagline, item.Description.Outline), Is.EqualTo(($"{one} and {one}", two, (string?)null)));
    }

    [TestCase("")]
    [TestCase("\uFEFF")]
    [TestCase("\0\0\0\0\0")]
    [TestCase("just words")]
    [TestCase("http://stream.example/live.m3u8")]
    [TestCase("<foo><bar/></foo>")]
    [TestCase("<movie")]
    [TestCase("<")]
    [TestCase("&")]
    [TestCase("</movie>")]
    public async Task No_metadata_leaves_the_item_as_it_is_and_says_so(string text)
    {
        var item = await NfoRun.ReadAsync(text);
        Assert.That((item.Title, item.Year, item.Ids.Count), Is.EqualTo(("Name", 1900, 1)));
        Assert.That(item.Provenance!.Remarks, Is.Not.Empty);
    }

    [TestCase("windows-1252", "<?xml version=\"1.0\" encoding=\"windows-1252\"?>", "")]
    [TestCase("windows-1252", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>", "the text is not UTF-8; it was read as windows-1252")]
    [TestCase("windows-1252", "", "the text is not UTF-8; it was read as windows-1252")]
    [TestCase("iso-8859-1", "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>", "")]
    [TestCase("utf-8", "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>", "")]
    [TestCase("utf-16", "<?xml version=\"1.0\" encoding=\"UTF-16\"?>", "")]
    [TestCase("utf-16BE", "<?xml version=\"1.0\" encoding=\"UTF-16\"?>", "")]
    [TestCase("utf-32", "", "")]
    [TestCase("utf-8", "<?xml version=\"1.0\" encoding=\"no-such\"?>", "")]
    public async Task Encodings(string encoding, string declaration, string remark)
    {
        var real = CodePagesEncodingProvider.Instance.GetEncoding(encoding) ?? Encoding.GetEncoding(encoding);
        byte[] mark = encoding.StartsWith("utf-16") || encoding == "utf-32" ? real.GetPreamble() : [];
        var item = await NfoRun.ReadAsync(NfoRun.Film, null, ("movie.nfo", [.. mark, .. real.GetBytes($"{declaration}<movie><title>Äöé</title></movie>")]));
        Assert.That(item.Title, Is.EqualTo("Äöé"));
        Assert.That(NfoRun.Remarks(item), remark.Length == 0 ? Is.Empty : Does.Contain(remark));
    }

    [Test]
    public async Task Utf16_without_a_mark_is_recognised()
        => Assert.That((await NfoRun.ReadAsync(NfoRun.Film, null, ("movie.nfo", Encoding.Unicode.GetBytes("<movie><title>A</title></movie>")))).Title, Is.EqualTo("A"));

    [Test]
    public async Task A_scene_nfo_beside_gives_its_id_only()
    {
        var scene = Encoding.Latin1.GetBytes("\xDB\xDB\xB2 RELEASE \xB2\xDB\xDB\nimdb.....: https://www.imdb.com/title/tt0000009/ <3 & more");
        var item = await NfoRun.ReadAsync(NfoRun.Film, null, ("movie.nfo", "<movie><title>A</title></movie>"u8.ToArray()), ("Rel-GRP.nfo", scene));
        Assert.That((item.Title, item.Id("imdb")?.Value, NfoRun.Remarks(item)), Is.EqualTo(("A", "tt0000009", "")));
    }

    [TestCase("https://www.imdb.com/title/tt0133093/", "imdb:tt0133093")]
    [TestCase("https://www.themoviedb.org/movie/603-the-matrix", "tmdb.movie:603")]
    [TestCase("https://www.thetvdb.com/?tab=series&id=121361", "tvdb.series:121361")]
    [TestCase("https://www.thetvdb.com/dereferrer/series/121361", "tvdb.series:121361")]
    [TestCase("https://www.filmaffinity.com/es/film932476.html", "filmaffinity:932476")]
    [TestCase("https://anidb.net/anime/17", "anidb:17")]
    [TestCase("tt0133093", "imdb:tt0133093")]
    [TestCase("https://www.themoviedb.org/movie/603\nhttps://www.imdb.com/title/tt0133093/", "tmdb.movie:603 imdb:tt0133093")]
    public async Task Url_files_give_ids_only(string text, string ids)
    {
        var item = await NfoRun.ReadAsync(text);
        Assert.That((item.Title, string.Join(' ', item.Ids.Skip(1)), NfoRun.Remarks(item)), Is.EqualTo(("Name", ids, "")));
    }

    [Test]
    public void Entity_bombs_expand_to_nothing()
    {
        var bomb = new StringBuilder("<!DOCTYPE lolz [<!ENTITY lol0 \"lol\">");
        for (var i = 1; i < 10; i++)
        {
            bomb.Append($"<!ENTITY lol{i} \"{string.Concat(Enumerable.Repeat($"&lol{i - 1};", 10))}\">");
        }

        bomb.Append("]><movie><title>A&lol9;</title></movie>");
        Assert.That(NfoReader.Read(Encoding.UTF8.GetBytes(bomb.ToString())).Blocks[0].TextOf("title"), Is.EqualTo("A"));
    }

    [Test]
    public void Deep_nesting_and_endless_elements_end()
    {
        var deep = "<movie><title>A</title>" + string.Concat(Enumerable.Repeat("<art>", 100_000));
        var wide = "<movie><title>A</title>" + string.Concat(Enumerable.Repeat("<tag/>", 300_000));
        Assert.That(NfoReader.Read(Encoding.UTF8.GetBytes(deep)).Remarks, Has.Some.Contains("nested deeper"));
        Assert.That(NfoReader.Read(Encoding.UTF8.GetBytes(wide)).Remarks, Has.Some.Contains("more than 100000 elements"));
        Assert.That(NfoReader.Read(Encoding.UTF8.GetBytes(wide)).Blocks[0].TextOf("title"), Is.EqualTo("A"));
    }

    [Test]
    public void Hostile_repetitions_cost_no_more_than_their_length()
    {
        foreach (var piece in new[] { "<", "&", "<a", "</", "<a ", "<a b=", "<!--", "<![CDATA[", "<!DOCTYPE ", "<title>", "<plot><title>", "<x1>", "tt0", "&amp;", "<a b='" })
        {
            var text = "<movie>" + string.Concat(Enumerable.Repeat(piece, 200_000 / piece.Length));
            Assert.That(() => NfoReader.Read(Encoding.UTF8.GetBytes(text)), Throws.Nothing, piece);
        }
    }

    [Test]
    public async Task A_file_of_100_MB_is_refused_by_its_size()
    {
        var staging = new MemoryStaging();
        var big = staging.Store("<movie><title>A</title></movie>"u8.ToArray()) with { Length = 100L << 20 };
        var processor = new MediaBridge.Plugins.Nfo.Processors.ReadNfo(new(), new MediaBridge.Tests.Services.FakePluginServices { StagingOrNull = staging });
        var item = NfoRun.Film with { Attachments = [new() { Role = "nfo", Name = "movie.nfo", Content = big }] };
        await foreach (var result in processor.ProcessAsync(item, new(), CancellationToken.None))
        {
            Assert.That((result.Title, NfoRun.Remarks(result)), Is.EqualTo(("Name", "movie.nfo: not read: 100 MB are too much for an NFO")));
        }

        Assert.That(NfoReader.Read(new byte[NfoReader.LargestFile + 1]).Remarks, Has.Some.Contains("larger than 10 MB"));
    }

    [Test]
    public void Any_bytes_are_read_without_an_exception()
        => Check.One(Config.QuickThrowOnFailure.WithMaxTest(3000).WithReplay(42, 1), Prop.ForAll<byte[]>(bytes => NfoReader.Read(bytes ?? []) is not null));

    [Test]
    public async Task Any_mixture_of_pieces_is_mapped_without_an_exception()
    {
        var pieces = new[] { "<movie>", "</movie>", "<title>", "</title>", "<year>", "<rating name='imdb' max='10'>", "<value>", "</value>", "<actor>", "<set>", "<name>", "A", "7,8", "&", "&amp;", "&#xFFFFFFFF;", "<", ">", "<!DOCTYPE x [", "]>", "<![CDATA[", "]]>", "<!--", "-->", "<?xml", "?>", "\"", "tt0133093", "<uniqueid type=\"tmdb\">", "<runtime>", "1h 70m", "<premiered>", "9999-99-99", "<playcount>", "99999999999999999999", "<id>", "<episodedetails>", "<fileinfo><streamdetails><video>", "\ud800", "\0", "<resume><position>", "1e999", "<trailer>", "plugin://plugin.video.youtube/?video_id=", "<thumb aspect=''>", "http://[", "<uniqueid type=\"é:x\">", "<episodeguide>", "{\"tmdb\":", "1}" };
        var mixture = Gen.ListOf(Gen.Elements(pieces)).Select(list => string.Concat(list)).ToArbitrary();
        var texts = new List<string>();
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(3000).WithReplay(43, 1), Prop.ForAll(mixture, text =>
        {
            texts.Add("<movie>" + text);
            return true;
        }));
        foreach (var text in texts)
        {
            Assert.That((await NfoRun.ReadAsync(text)).Ids, Is.Not.Empty);
        }
    }

    [Test]
    public void Well_formed_text_is_read_as_xml_reads_it()
    {
        var words = new[] { "title", "plot", "genre", "actor", "name", "custom", "art" };
        var value = Gen.Elements("a", "ü & ö", "<tag>", "  x  ", "1 < 2 > 0", "\"q\"", "]]", "日本");
        var element = Gen.Elements(words).SelectMany(name => value.Select(v => new System.Xml.Linq.XElement(name, new System.Xml.Linq.XAttribute("k", v), v)));
        var movie = Gen.ListOf(element).Select(list => new System.Xml.Linq.XElement("movie", list)).ToArbitrary();
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(44, 1), Prop.ForAll(movie, xml =>
        {
            var read = NfoReader.Read(Encoding.UTF8.GetBytes(xml.ToString()));
            return read.Remarks.Count == 0
                && read.Blocks[0].Children.Select(c => (c.Name, c.Text, c.Attributes["k"]))
                    .SequenceEqual(xml.Elements().Select(e => (e.Name.LocalName, e.Value.Trim(), e.Attribute("k")!.Value)));
        }));
    }
}
