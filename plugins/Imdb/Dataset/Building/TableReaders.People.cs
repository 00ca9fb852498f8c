using MediaBridge.Plugins.Imdb.Dataset.Index;
using MediaBridge.Plugins.Imdb.Dataset.Reading;

namespace MediaBridge.Plugins.Imdb.Dataset.Building;

/// <content>Who made the titles, and the places of episodes.</content>
internal sealed partial class TableReaders
{
    private const int MostDirectors = 6;

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
}
