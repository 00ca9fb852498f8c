using MediaBridge.Plugins.Imdb.Dataset.Index;
using MediaBridge.Plugins.Imdb.Dataset.Reading;

namespace MediaBridge.Plugins.Imdb.Dataset.Building;

/// <summary>Takes the rows of each of IMDb's files into tables.</summary>
internal sealed partial class TableReaders(DatasetTables tables, bool withEpisodes)
{
    public const string BasicsColumns = "tconst\ttitleType\tprimaryTitle\toriginalTitle\tisAdult\tstartYear\tendYear\truntimeMinutes\tgenres";
    public const string AkasColumns = "titleId\tordering\ttitle\tregion\tlanguage\ttypes\tattributes\tisOriginalTitle";
    public const string RatingsColumns = "tconst\taverageRating\tnumVotes";
    public const string CrewColumns = "tconst\tdirectors\twriters";
    public const string NamesColumns = "nconst\tprimaryName";
    public const string EpisodesColumns = "tconst\tparentTconst\tseasonNumber\tepisodeNumber";

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
