using System.Text;
using MediaBridge.Plugins.Nfo.Checking;
using MediaBridge.Plugins.Nfo.Mapping;
using MediaBridge.Plugins.Nfo.Reading;
using MediaBridge.Plugins.Nfo.Sinks;
using MediaBridge.Plugins.Nfo.Writing;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Tests.Nfo;

/// <summary>Makes NFO files of all dialects and defects, damages them, and sees what reading, checking, mending and updating make of them.</summary>
internal sealed class NfoFuzzer(int seed)
{
    private static readonly string[] Tokens = ["&", "<", ">", "</", "/>", "<!--", "-->", "]]>", "<![CDATA[", "<?xml version=\"1.0\"?>", "<!DOCTYPE x [", "]>", "&eacute;", "&#1;", "&amp;amp;", "<movie>", "</movie>", "<title>", "</title>", "</titel>", "<plot>", "<b>", "</b>", "<episodedetails>", "</episodedetails>", "<actor><name>", "\0", "\ud800", "\"", "'", "=", " a=b", "\r\n", "https://www.imdb.com/title/tt0000007/", "<lockdata>true</lockdata>", "<uniqueid type=\"imdb\">x</uniqueid>", "7,8", "0000-00-00", "--"];
    private readonly Random _random = new(seed);
    private readonly List<byte[]> _seeds = [.. Seeds()];

    /// <summary>The next damaged file.</summary>
    public byte[] Next()
    {
        var bytes = _seeds[_random.Next(_seeds.Count)].ToList();
        for (var i = _random.Next(1, 6); i > 0; i--)
        {
            Damage(bytes);
        }

        return [.. bytes];
    }

    /// <summary>Tries one; null if all is well, else what is not.</summary>
    public static string? Try(byte[] bytes)
    {
        var nfo = NfoReader.Read(bytes);
        foreach (var block in nfo.Blocks)
        {
            BlockItems.Read(nfo, block);
        }

        new NfoChecks(_ => false, ["imdb:tt0000001"]).Look(nfo, "x/movie.nfo");
        if (RepairNfo.Mend(bytes).Bytes is { } mended)
        {
            var again = NfoReader.Read(mended);
            if (!again.IsWellFormed || again.Blocks.Count != nfo.Blocks.Count || again.Blocks.Any(b => !NfoRepair.IsWellFormed(again.Text[b.Start..b.End])))
            {
                return "a mended file is not well-formed, or lost a block";
            }

            if (RepairNfo.Mend(mended).Bytes is not null)
            {
                return "a mended file is mended again";
            }
        }

        if (nfo.Blocks.Count == 1 && BlockItems.Read(nfo, nfo.Blocks[0]) is { } item)
        {
            var wanted = item with { Title = "New & title", Description = (item.Description ?? new Description()) with { Tagline = "Line" } };
            if (new NfoUpdater(Dialect.Kodi, watched: true).Update(bytes, [wanted], fillOnly: false, before: null).Bytes is { } updated)
            {
                var after = NfoReader.Read(updated);
                if (!after.IsWellFormed || BlockItems.Read(after, after.Blocks[0]) is not { Title: "New & title", Description.Tagline: "Line" })
                {
                    return "an updated file does not say what it was updated with";
                }
            }
        }

        return null;
    }

    private void Damage(List<byte> bytes)
    {
        var at = _random.Next(bytes.Count + 1);
        var length = Math.Min(_random.Next(1, 40), bytes.Count - at);
        switch (_random.Next(8))
        {
            case 0 when at < bytes.Count: bytes[at] = (byte)_random.Next(256); break;
            case 1: bytes.RemoveRange(at, length); break;
            case 2: bytes.InsertRange(Math.Min(at, bytes.Count), bytes.GetRange(at, length)); break;
            case 3 or 4 or 5: bytes.InsertRange(at, Encoding.UTF8.GetBytes(Tokens[_random.Next(Tokens.Length)])); break;
            case 6 when _random.Next(4) == 0: bytes.RemoveRange(at, bytes.Count - at); break;
            case 7 when _random.Next(4) == 0:
                var other = _seeds[_random.Next(_seeds.Count)];
                bytes.InsertRange(at, other[_random.Next(other.Length)..]);
                break;
            default: break;
        }
    }

    private static IEnumerable<byte[]> Seeds()
    {
        var film = new MediaItem
        {
            Title = "Häxan & more",
            Year = 1922,
            Ids = ["imdb:tt0013257", "tmdb.movie:57283"],
            Description = new Description { Overview = "One <three>.\nTwo", Runtime = TimeSpan.FromMinutes(106), Genres = ["Horror", "Drama"], Collection = new CollectionRef { Name = "Box" } },
            People = [new Person { Name = "A", Character = "B" }, new Person { Name = "D", Role = Person.Director }],
            Ratings = [Rating.OfSite("imdb", 7.6m, 10, 1234), Rating.Own(8, 10)],
            Artwork = [new Artwork { Role = Artwork.Poster, Url = new Uri("http://a/p.jpg?x=1&y=2") }],
        };
        foreach (var dialect in Enum.GetValues<Dialect>())
        {
            var text = Encoding.UTF8.GetString(new NfoWriter(dialect, watched: true).Compose([film]));
            yield return Encoding.UTF8.GetBytes(text);
            yield return Encoding.UTF8.GetBytes(text + "https://www.imdb.com/title/tt0013257/");
            yield return [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(text)];
            yield return CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(text);
            yield return Encoding.UTF8.GetBytes(text.Replace("&amp;", "&", StringComparison.Ordinal).Replace("</title>", "</titel>", StringComparison.Ordinal).ReplaceLineEndings("\r\n"));
        }

        var episode = new MediaItem { Kind = ItemKinds.Episode, Title = "One", Placement = new Placement { Season = 1, Number = 1 }, Ids = ["tvdb.episode:5"] };
        yield return new NfoWriter(Dialect.Kodi, watched: true).Compose([episode, episode with { Title = "Two", Placement = new Placement { Season = 1, Number = 2 } }]);
        yield return new NfoWriter(Dialect.Jellyfin, watched: true).Compose([new MediaItem { Kind = ItemKinds.Series, Title = "Show", Ids = ["tvdb.series:5"] }]);
        yield return "<!DOCTYPE movie [<!ENTITY x SYSTEM \"file:///x\">]>\n<movie xmlns=\"urn:x\"><!-- a -->\n<title><![CDATA[A & B]]></title>\n<x:y a='1' b=2>&x;</x:y><fanart url=\"http://b/\"><thumb>f.jpg</thumb></fanart></movie>"u8.ToArray();
        yield return "https://www.imdb.com/title/tt0000007/\n"u8.ToArray();
    }
}
