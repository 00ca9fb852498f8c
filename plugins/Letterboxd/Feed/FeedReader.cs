using System.Xml;
using System.Xml.Linq;
using MediaBridge.Plugins.Letterboxd.Films;
using MediaBridge.Plugins.Letterboxd.Web;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Letterboxd.Feed;

/// <summary>Reads a feed: its newest entries first, gathered to films.</summary>
internal static class FeedReader
{
    /// <summary>The films of a feed, that of the newest entry first, and the ids of its entries.</summary>
    /// <param name="text">The feed.</param>
    /// <param name="name">What it is called in messages.</param>
    /// <param name="left">Told of entries that cannot be used.</param>
    /// <exception cref="PluginException"><see cref="ErrorKind.ServiceChanged"/>: it is none; <see cref="ErrorKind.Transient"/>: it is cut off.</exception>
    public static (IReadOnlyList<FilmDraft> Films, IReadOnlyList<string> Entries) Read(string text, string name, LeftOut left)
    {
        var films = new Dictionary<ExternalId, FilmDraft>();
        var (order, entries) = (new List<FilmDraft>(), new List<string>());
        foreach (var item in Items(text, name))
        {
            if (!FeedEntry.IsOne(item))
            {
                continue;
            }

            if (FeedEntry.Of(item) is not { } entry)
            {
                left.Add($"{name}: the entry '{item.Element("title")?.Value.Trim()}' names no film that can be read");
                continue;
            }

            if (!films.TryGetValue(entry.Ids[0], out var film))
            {
                film = new FilmDraft { Name = entry.Name, Year = entry.Year, Ids = entry.Ids, Kind = entry.Kind, EntriesRate = true, IsWatched = true, IsLiked = entry.Liked };
                films.Add(entry.Ids[0], film);
                order.Add(film);
            }

            film.Add(entry.Log);
            entries.Add(entry.Guid);
        }

        return (order, entries);
    }

    private static List<XElement> Items(string text, string name)
    {
        try
        {
            using var reader = XmlReader.Create(new StringReader(text), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            var feed = XDocument.Load(reader).Root;
            return feed is { Name.LocalName: "rss" } && feed.Element("channel") is { } channel ? [.. channel.Elements("item")] : throw NoFeed(text, name);
        }
        catch (XmlException e)
        {
            throw text.Contains("<rss", StringComparison.Ordinal) && !text.Contains("</rss", StringComparison.Ordinal)
                ? new PluginException(ErrorKind.Transient, $"{name}: the feed is cut off after {text.Length} characters.", "Run again.", e)
                : NoFeed(text, name, e);
        }
    }

    private static PluginException NoFeed(string text, string name, Exception? inner = null)
        => Blocks.IsCheck(text)
            ? new PluginException(new PluginError { Kind = ErrorKind.InteractionNeeded, Code = "letterboxd.check", Message = $"{name}: Letterboxd wants to see that a person is there.", Hint = Blocks.WaysOut }, inner)
            : new PluginException(ErrorKind.ServiceChanged, $"{name} is no feed of Letterboxd.", "The site may be down for maintenance; its export (letterboxd.export) does not depend on it.", inner);
}
