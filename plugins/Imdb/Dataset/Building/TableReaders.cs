using MediaBridge.Plugins.Imdb.Dataset.Index;
using MediaBridge.Plugins.Imdb.Dataset.Reading;

namespace MediaBridge.Plugins.Imdb.Dataset.Building;

/// <summary>Takes the rows of each of IMDb's files into tables.</summary>
internal sealed class TableReaders(DatasetTables tables, bool withEpisodes)
{
    public const string BasicsColumns = "tconst\ttitleType\tprimaryTitle\toriginalTitle\tisAdult\tstartYear\tendYear\truntimeMinutes\tgenres";
    public const string AkasColumns = "titleId\tordering\ttitle\tregion\tlanguage\ttypes\tattributes\tisOriginalTitle";
    public const string RatingsColumns = "tconst\taverageRating\tnumVotes";
    public const string CrewColumns = "tconst\tdirectors\twriters";
    public const string NamesColumns = "nconst\tprimaryName";
    public const string EpisodesColumns = "tconst\tparentTconst\tseasonNumber\tepisodeNumber";

    private const int MostDirectors = 6;
    private const int LastYear = 2199;
    private readonly List<uint> _seen = [];
    private uint _current;

    /// <summary>A row of title.basics.</summary>
    public string? Basics(scoped ref TsvRow row)
    {
        var field = row.Next();
        var id = Fields.Id(field, (byte)'t');
        if (id == 0)
        {
            return "the row has no title id";
        }

        var type = row.Next();
        var episode = type.SequenceEqual("tvEpisode"u8);
        if (episode && !withEpisodes)
        {
            return null;
        }

        var title = row.Next();
        var original = row.Next();
        row.Next();
        var start = row.Next();
        row.Next();
        var runtime = row.Next();
        var genres = row.Next();
        if (row.IsShort)
        {
            return null;
        }

        if (title.Length is 0 or > BytePool.Longest || original.Length > BytePool.Longest)
        {
            return $"a title has {Math.Max(title.Length, original.Length)} bytes";
        }

        var year = Fields.Number(start) is { } y and > 0 and <= LastYear ? (ushort)y : (ushort)0;
        if (start.Length > 0 && year == 0)
        {
            return "the year is none";
        }

        if (tables.Rows[id] != 0)
        {
            return "the title is there twice";
        }

        var minutes = (ushort)Math.Min(Fields.Number(runtime) ?? 0, ushort.MaxValue);
        if (episode)
        {
            var name = title.StartsWith("Episode #"u8) ? uint.MaxValue : tables.Pool.Add(title);
            tables.Episodes.Add(new EpisodeRecord { Id = id, Name = name, Season = EpisodeRecord.Unknown, Number = EpisodeRecord.Unknown, Year = year, Runtime = minutes });
            tables.Rows[id] = (uint)tables.Episodes.Count | DatasetTables.IsEpisode;
            return null;
        }

        var code = tables.Types.Of(type);
        if (code < 0)
        {
            return "there are more types of titles than can be";
        }

        var record = new TitleRecord { Id = id, Year = year, Runtime = minutes, Type = (byte)code };
        (record.Genre1, record.Genre2, record.Genre3) = GenresOf(genres);
        var at = (uint)tables.Titles.Count;
        tables.Names.Add(new NameEntry(at, tables.Pool.Add(title)));
        if (original.Length > 0 && !original.SequenceEqual(title))
        {
            tables.Names.Add(new NameEntry(at, tables.Pool.Add(original)));
            record.HasOriginal = 1;
        }

        // Until all names are counted, this is where the first of them is.
        record.Names = (uint)(tables.Names.Count - 1 - record.HasOriginal);
        tables.Titles.Add(record);
        tables.Rows[id] = at + 1;
        return null;
    }

    /// <summary>A row of title.akas.</summary>
    public string? Akas(scoped ref TsvRow row)
    {
        var id = Fields.Id(row.Next(), (byte)'t');
        if (id == 0)
        {
            return "the row has no title id";
        }

        var place = tables.Rows[id];
        if (place is 0 or >= DatasetTables.IsEpisode)
        {
            return null;
        }

        row.Next();
        var title = row.Next();
        if (row.IsShort)
        {
            return null;
        }

        if (title.Length is 0 or > BytePool.Longest)
        {
            return $"a title has {title.Length} bytes";
        }

        if (id != _current)
        {
            var first = (int)tables.Titles[(int)place - 1].Names;
            _seen.Clear();
            _seen.Add(tables.Names[first].Address);
            if (tables.Titles[(int)place - 1].HasOriginal == 1)
            {
                _seen.Add(tables.Names[first + 1].Address);
            }

            _current = id;
        }

        foreach (var seen in _seen)
        {
            if (tables.Pool[seen].SequenceEqual(title))
            {
                return null;
            }
        }

        if (_seen.Count < byte.MaxValue)
        {
            var address = tables.Pool.Add(title);
            _seen.Add(address);
            tables.Names.Add(new NameEntry(place - 1, address));
        }

        return null;
    }

    /// <summary>A row of title.ratings.</summary>
    public string? Ratings(scoped ref TsvRow row)
    {
        var id = Fields.Id(row.Next(), (byte)'t');
        if (id == 0)
        {
            return "the row has no title id";
        }

        var place = tables.Rows[id];
        if (place == 0)
        {
            return null;
        }

        var (mark, votes) = (Fields.Tenths(row.Next()), Fields.Number(row.Next()));
        if (votes is null && !row.IsShort)
        {
            return "the number of votes is none";
        }

        if (place >= DatasetTables.IsEpisode)
        {
            ref var episode = ref tables.Episodes[(int)(place - DatasetTables.IsEpisode) - 1];
            (episode.Mark, episode.Votes) = (mark, votes ?? 0);
        }
        else
        {
            ref var title = ref tables.Titles[(int)place - 1];
            (title.Mark, title.Votes) = (mark, votes ?? 0);
        }

        return null;
    }

    /// <summary>A row of title.crew.</summary>
    public string? Crew(scoped ref TsvRow row)
    {
        var id = Fields.Id(row.Next(), (byte)'t');
        if (id == 0)
        {
            return "the row has no title id";
        }

        var place = tables.Rows[id];
        if (place is 0 or >= DatasetTables.IsEpisode)
        {
            return null;
        }

        var directors = row.Next();
        ref var title = ref tables.Titles[(int)place - 1];
        if (directors.IsEmpty || title.Directors != 0)
        {
            return null;
        }

        Span<uint> people = stackalloc uint[MostDirectors];
        var count = 0;
        foreach (var part in directors.Split((byte)','))
        {
            if (count < MostDirectors && Fields.Id(directors[part], (byte)'n') is > 0 and var person)
            {
                people[count++] = Person(person);
            }
        }

        if (count == 0)
        {
            return "the directors are none";
        }

        if (count == 1)
        {
            title.Directors = people[0] + 1;
            return null;
        }

        title.Directors = (uint)tables.Directors.Count | (1U << 31);
        tables.Directors.Add((uint)count);
        foreach (var person in people[..count])
        {
            tables.Directors.Add(person);
        }

        return null;
    }

    /// <summary>A row of name.basics.</summary>
    public string? People(scoped ref TsvRow row)
    {
        var id = Fields.Id(row.Next(), (byte)'n');
        if (id == 0)
        {
            return "the row has no id of a person";
        }

        var place = tables.People[id];
        if (place == 0 || tables.PeopleNames[(int)place - 1] != uint.MaxValue)
        {
            return null;
        }

        var name = row.Next();
        if (name.Length is 0 or > BytePool.Longest)
        {
            return row.IsShort ? null : "the person has no name";
        }

        tables.PeopleNames[(int)place - 1] = tables.Pool.Add(name);
        return null;
    }

    /// <summary>A row of title.episode.</summary>
    public string? Episodes(scoped ref TsvRow row)
    {
        var (id, parent) = (Fields.Id(row.Next(), (byte)'t'), Fields.Id(row.Next(), (byte)'t'));
        var (season, number) = (Fields.Number(row.Next()), Fields.Number(row.Next()));
        if (id == 0 || parent == 0)
        {
            return row.IsShort ? null : "the row has no ids of an episode and its series";
        }

        if (!row.IsShort && tables.Rows[id] is >= DatasetTables.IsEpisode and var place)
        {
            ref var episode = ref tables.Episodes[(int)(place - DatasetTables.IsEpisode) - 1];
            episode.Series = parent;
            episode.Season = season is < EpisodeRecord.Unknown ? (ushort)season : EpisodeRecord.Unknown;
            episode.Number = number is < EpisodeRecord.Unknown ? (ushort)number : EpisodeRecord.Unknown;
        }

        return null;
    }

    private uint Person(uint id)
    {
        if (tables.People[id] is > 0 and var place)
        {
            return place - 1;
        }

        tables.PeopleIds.Add(id);
        tables.PeopleNames.Add(uint.MaxValue);
        tables.People[id] = (uint)tables.PeopleIds.Count;
        return (uint)tables.PeopleIds.Count - 1;
    }

    private (byte First, byte Second, byte Third) GenresOf(ReadOnlySpan<byte> genres)
    {
        Span<byte> found = stackalloc byte[3];
        var count = 0;
        foreach (var part in genres.Split((byte)','))
        {
            if (count < found.Length)
            {
                found[count++] = tables.Genres.Of(genres[part]);
            }
        }

        return (found[0], found[1], found[2]);
    }
}
