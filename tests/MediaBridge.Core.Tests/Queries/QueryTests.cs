using MediaBridge.Core.Queries;

namespace MediaBridge.Core.Tests.Queries;

internal sealed class QueryTests
{
    private static readonly DateOnly Today = new(2024, 5, 31);

    public static string Found(string text)
    {
        var parse = Query.Parse(text);
        Assert.That(parse.Problems, Is.Empty);
        var matches = QueryPredicate.Compile(parse.Query!, Today);
        return string.Concat(Items.All.Where(matches).Select(i => i.Title[0]));
    }

    // c Charade, A Amélie, 千 the episode
    [TestCase("", "CA千")]
    [TestCase("   ", "CA千")]
    [TestCase("charade", "C")]
    [TestCase("CHAR", "C")]
    [TestCase("harade", "")]
    [TestCase("amelie", "A")]
    [TestCase("AMÉLIE poulain", "A")]
    [TestCase("strasse lodz", "千")]
    [TestCase("千尋", "千")]
    [TestCase("尋", "千")]
    [TestCase("hepburn", "C")]
    [TestCase("shell", "A")]
    [TestCase("-charade", "A千")]
    [TestCase("not:charade", "A千")]
    [TestCase("--charade", "C")]
    [TestCase("!!! ... -", "CA千")]
    [TestCase("title:charade", "C")]
    [TestCase("original:\"fabuleux destin\"", "A")]
    [TestCase("original:\"fabuleux desti\"", "")]
    [TestCase("original:fabuleux-desti", "A")]
    [TestCase("original:\"destin fabuleux\"", "")]
    [TestCase("original:=charade", "C")]
    [TestCase("original:=fabuleux", "")]
    [TestCase("genre:comedy", "CA")]
    [TestCase("genre:sci", "C")]
    [TestCase("genre:romance|science", "CA")]
    [TestCase("genre:comedy -genre:romance", "C")]
    [TestCase("year:1963", "C")]
    [TestCase("year:1960..1969", "C")]
    [TestCase("year:1964..", "A")]
    [TestCase("year:..1963", "C")]
    [TestCase("year:>=1963", "CA")]
    [TestCase("year>1963", "A")]
    [TestCase("year<2001", "C")]
    [TestCase("year:..", "CA")]
    [TestCase("-year:..", "千")]
    [TestCase("year:1963|2001", "CA")]
    [TestCase("charade | amelie", "CA")]
    [TestCase("charade|amelie", "CA")]
    [TestCase("year:1963|genre:romance", "CA")]
    [TestCase("genre:comedy (year:1963 | kind:series)", "C")]
    [TestCase("-(charade | amelie)", "千")]
    [TestCase("kind:film", "CA")]
    [TestCase("type:episode", "千")]
    [TestCase("rating:7", "C")]
    [TestCase("rating:7.1..", "")]
    [TestCase("site:7.5..", "C")]
    [TestCase("site.fa:7.5..", "")]
    [TestCase("site.IMDb:7.5..", "C")]
    [TestCase("votes:10000..", "C")]
    [TestCase("runtime:90..120", "C")]
    [TestCase("runtime:<=1h53m", "C")]
    [TestCase("runtime>1h53m", "")]
    [TestCase("watched:yes", "C")]
    [TestCase("watched:no", "A千")]
    [TestCase("watched:2024", "C")]
    [TestCase("watched:2024-05", "C")]
    [TestCase("watched:2024-05-21..", "")]
    [TestCase("watched:30d..", "C")]
    [TestCase("watched:1w..", "")]
    [TestCase("watched:..1w", "C")]
    [TestCase("watched>2024-05-20", "")]
    [TestCase("watched:99999y..", "C")]
    [TestCase("plays:2", "C")]
    [TestCase("plays:0", "A千")]
    [TestCase("favourite:yes", "C")]
    [TestCase("fav:no", "A千")]
    [TestCase("list:watchlist", "C")]
    [TestCase("list:paris", "C")]
    [TestCase("tag:to-lend", "C")]
    [TestCase("note:grant", "C")]
    [TestCase("ids:imdb", "CA")]
    [TestCase("ids:tmdb", "C")]
    [TestCase("ids:tm", "")]
    [TestCase("ids:imdb:tt0056923", "C")]
    [TestCase("ids:imdb:TT0056923", "")]
    [TestCase("-ids:imdb", "千")]
    [TestCase("has:watches", "C")]
    [TestCase("has:description|placement", "CA千")]
    [TestCase("path:films/charade", "C")]
    [TestCase("resolution:1080p", "C")]
    [TestCase("codec:h.265", "C")]
    [TestCase("codec:HEVC codec:eac3", "C")]
    [TestCase("codec:h264", "")]
    [TestCase("hdr:hdr10", "C")]
    [TestCase("edition:restored", "C")]
    [TestCase("collection:\"stanleys best\"", "C")]
    [TestCase("actor:hepburn director:donen", "C")]
    [TestCase("director:hepburn", "")]
    [TestCase("season:1 episode:3", "千")]
    [TestCase("episode:4", "")]
    [TestCase("released:2019-02", "千")]
    [TestCase("rated:2024-05-01", "C")]
    [TestCase("listed:..2023", "C")]
    [TestCase("language:en", "C")]
    [TestCase("country:united", "C")]
    [TestCase("sort:year-", "CA千")]
    public void A_query_finds_what_it_says(string text, string titles) => Assert.That(Found(text), Is.EqualTo(titles));

    [TestCase("yaer:1990", 0, "'year:'")]
    [TestCase("comedy yaer:1990", 7, "'year:'")]
    [TestCase("alien: covenant", 0, "quotes")]
    [TestCase("year:abc", 5, "1990")]
    [TestCase("year:1990|x", 10, "year:")]
    [TestCase("year:1999..1990", 5, "year:")]
    [TestCase("year:", 5, "year:")]
    [TestCase("title:", 6, "title:")]
    [TestCase("title:>a", 6, "title:")]
    [TestCase("title:!!!", 6, "title:")]
    [TestCase("watched:2024-13", 8, "2024")]
    [TestCase("watched:2024-02-30..", 8, "2024")]
    [TestCase("watched:2024..2023", 8, "2024")]
    [TestCase("favourite:maybe", 10, "yes")]
    [TestCase("has:artworks", 4, "artwork")]
    [TestCase("ids:a,b", 4, "imdb")]
    [TestCase("title:\"open", 6, "closing")]
    [TestCase("(a b", 0, "Close")]
    [TestCase("a b )", 4, "quotes")]
    [TestCase("a | ", 2, "both sides")]
    [TestCase("| a", 0, "both sides")]
    [TestCase("sort:yer", 5, "'year'")]
    [TestCase("sort:plot", 5, "Sort by")]
    [TestCase("-sort:year", 6, "end")]
    [TestCase("year.imdb:1990", 0, "year:value")]
    [TestCase("site.:7", 0, "site.site")]
    [TestCase("runtime:1h..x", 8, "90..120")]
    public void A_bad_query_says_where_and_what_to_do(string text, int offset, string says)
    {
        var parse = Query.Parse(text);
        Assert.That(parse.Query, Is.Null);
        Assert.That(parse.Problems, Has.Count.EqualTo(1), string.Join('\n', parse.Problems));
        Assert.That(parse.Problems[0].Offset, Is.EqualTo(offset));
        if (says != "1990")
        {
            Assert.That($"{parse.Problems[0].Message} {parse.Problems[0].Hint}", Does.Contain(says));
        }
    }

    [TestCase("genre:drama   RATING:>=7.50", "genre:drama rating:7.5..")]
    [TestCase("year:1990..1990", "year:1990")]
    [TestCase("kind:\"TV\" -(a b) | not:c", "kind:\"series\" -(a b) | -c")]
    [TestCase("type:\"Mini-serie\" -type:película country:ES", "type:\"miniseries\" -type:movie country:=\"es\"")]
    [TestCase("((a (b c)) | (d | e))", "a b c | d | e")]
    [TestCase("a (b | c)", "a (b | c)")]
    [TestCase("x:y", null)]
    [TestCase("watched:>30d sort:year- sort:title", "watched:>30d sort:year- sort:title")]
    [TestCase("ids:\"x:a b\\\"c\"", "ids:\"x:a b\\\"c\"")]
    public void A_query_has_one_canonical_form(string text, string? canonical) => Assert.That(Query.Parse(text).Query?.ToString(), Is.EqualTo(canonical));

    [Test]
    public void Deep_and_long_queries_are_refused()
    {
        Assert.That(Query.Parse(new string('(', 4000)).Problems[0].Message, Does.Contain("deep"));
        Assert.That(Query.Parse(new string('-', 4000) + "a").Problems[0].Message, Does.Contain("deep"));
        Assert.That(Query.Parse(new string('a', 5000)).Problems[0].Message, Does.Contain("longer"));
    }

    [Test]
    public void Every_field_is_read_by_the_predicate()
    {
        foreach (var field in QueryFields.All)
        {
            var value = field.Type switch
            {
                QueryFieldType.Text => "a",
                QueryFieldType.Number or QueryFieldType.Minutes => "1",
                QueryFieldType.Date => "2024",
                QueryFieldType.Flag or QueryFieldType.FlagOrDate => "yes",
                QueryFieldType.Id => "imdb",
                _ => "ids",
            };
            Assert.DoesNotThrow(() => Found($"{field.Name}:{value} | nothing"), field.Name);
        }
    }
}
