using System.Globalization;
using System.Text;
using MediaBridge.Plugins.Imdb.Dataset.Index;
using MediaBridge.Plugins.Imdb.Mapping;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Imdb.Dataset;

/// <summary>Titles and episodes of an index as items.</summary>
internal static class IndexItems
{
    private const int MostDirectors = 6;
    private const decimal Tenths = 10;

    /// <summary>A title.</summary>
    /// <param name="index">The index.</param>
    /// <param name="place">Its place.</param>
    /// <param name="names">Which of its names in other countries are wanted, by their places; null for all.</param>
    public static MediaItem Title(TitleIndex index, int place, params ReadOnlySpan<byte> names)
        => Title(index, place, all: false, names);

    /// <summary>A title with all of its names.</summary>
    public static MediaItem Whole(TitleIndex index, int place) => Title(index, place, all: true, []);

    /// <summary>An episode.</summary>
    public static MediaItem Episode(TitleIndex index, int place)
    {
        var episode = index.Episodes[place];
        var series = index.Titles[(int)episode.Series];
        var at = series.Names;
        var (season, number) = (Known(episode.Season), Known(episode.Number));
        var name = index.EpisodeName(episode.Name);
        return new MediaItem
        {
            Kind = ItemKinds.Episode,
            Title = name.IsEmpty ? string.Create(CultureInfo.InvariantCulture, $"Episode #{season}.{number}") : Encoding.UTF8.GetString(name),
            Year = episode.Year > 0 ? episode.Year : null,
            Ids = [Id(episode.Id)],
            Placement = new Placement { ParentIds = [Id(series.Id)], ParentTitle = Encoding.UTF8.GetString(index.Name(ref at)), Season = season, Number = number },
            Description = new Description { Types = [], Runtime = episode.Runtime > 0 ? TimeSpan.FromMinutes(episode.Runtime) : null },
            Ratings = TitleItems.SiteMark(episode.Mark / Tenths, episode.Votes) is { } mark ? [mark] : null,
        };
    }

    private static MediaItem Title(TitleIndex index, int place, bool all, ReadOnlySpan<byte> names)
    {
        var title = index.Titles[place];
        var type = index.Types.Type(title.Type);
        var at = title.Names;
        var name = Encoding.UTF8.GetString(index.Name(ref at));
        var original = title.HasOriginal == 1 ? Encoding.UTF8.GetString(index.Name(ref at)) : null;
        var others = new List<string>();
        for (var i = 1 + title.HasOriginal; i < title.NameCount; i++)
        {
            var other = index.Name(ref at);
            if (all || names.Contains((byte)i))
            {
                others.Add(Encoding.UTF8.GetString(other));
            }
        }

        return new MediaItem
        {
            Kind = type.Kind,
            Title = name,
            // Of a candidate it is told also where it is the title: then another one speaks against it.
            OriginalTitle = original ?? (all ? null : name),
            Year = title.Year > 0 ? title.Year : null,
            Ids = [Id(title.Id)],
            Description = new Description
            {
                Types = type.Types,
                AlternativeTitles = others,
                Runtime = title.Runtime > 0 ? TimeSpan.FromMinutes(title.Runtime) : null,
                Genres = [.. new[] { title.Genre1, title.Genre2, title.Genre3 }.Where(g => g > 0 && g <= index.Genres.Length).Select(g => index.Genres[g - 1])],
            },
            People = index.HasDirectors ? Directors(index, title.Directors) : null,
            Ratings = TitleItems.SiteMark(title.Mark / Tenths, title.Votes) is { } mark ? [mark] : null,
            Extras = TitleItems.ExtrasOf(type, index.Types.Code(title.Type)),
        };
    }

    private static List<Person> Directors(TitleIndex index, uint list)
    {
        Span<uint> people = stackalloc uint[MostDirectors];
        var count = index.Directors(list, people);
        var directors = new List<Person>(count);
        foreach (var person in people[..count])
        {
            if (index.PersonName(person) is { IsEmpty: false } name)
            {
                directors.Add(new Person { Name = Encoding.UTF8.GetString(name), Role = Person.Director, Ids = [new ExternalId(IdSchemes.ImdbName, string.Create(CultureInfo.InvariantCulture, $"nm{index.PersonId(person):d7}"))] });
            }
        }

        return directors;
    }

    private static ExternalId Id(uint number) => new(IdSchemes.Imdb, string.Create(CultureInfo.InvariantCulture, $"tt{number:d7}"));

    private static int? Known(ushort number) => number == EpisodeRecord.Unknown ? null : number;
}
