using System.Buffers.Binary;
using System.Numerics;
using System.Text;
using MediaBridge.Plugins.Imdb.Dataset.Folding;

namespace MediaBridge.Plugins.Imdb.Dataset.Index;

/// <summary>Reads an index. Spans are of the file itself: they are good as long as a lease is held.</summary>
internal sealed class TitleIndex(IndexFile file) : IDisposable
{
    /// <summary>Types of titles.</summary>
    public TypeCodes Types { get; } = TypeCodes.Read(file.Section<byte>(Section.Types));

    /// <summary>Genres, the first of number 1.</summary>
    public string[] Genres { get; } = Encoding.UTF8.GetString(file.Section<byte>(Section.Genres)).Split('\n');

    /// <summary>Which files it was built of.</summary>
    public ulong Sources => file.Sources;

    /// <summary>Bytes of the file.</summary>
    public long Length => file.Length;

    /// <summary>Titles, by year.</summary>
    public ReadOnlySpan<TitleRecord> Titles => file.Section<TitleRecord>(Section.Titles);

    /// <summary>Episodes, by series, season and number.</summary>
    public ReadOnlySpan<EpisodeRecord> Episodes => file.Section<EpisodeRecord>(Section.Episodes);

    /// <summary>Whether the files told who directed: then a title without directors has none.</summary>
    public bool HasDirectors => !file.Section<byte>(Section.PeopleNames).IsEmpty;

    /// <summary>How many different words there are.</summary>
    public int WordCount => file.Section<WordRecord>(Section.Words).Length - 1;

    /// <summary>Keeps the file open until the lease is disposed.</summary>
    public IndexFile.Lease Use() => file.Use();

    /// <summary>Titles from a year to another, both counted, as a range of places.</summary>
    public (int From, int To) Range(int first, int last)
    {
        var years = file.Section<uint>(Section.Years);
        return ((int)years[Math.Clamp(first, 0, years.Length - 1)], (int)years[Math.Clamp(last + 1, 0, years.Length - 1)]);
    }

    /// <summary>The place of a title by the number of its id; -1 if it is not there.</summary>
    public int TitleOf(uint id)
    {
        var places = file.Section<uint>(Section.ById);
        var titles = Titles;
        var (low, high) = (0, places.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            var found = titles[(int)places[middle]].Id;
            if (found == id)
            {
                return (int)places[middle];
            }

            (low, high) = found < id ? (middle + 1, high) : (low, middle - 1);
        }

        return -1;
    }

    /// <summary>The place of an episode by the number of its id; -1 if it is not there.</summary>
    public int EpisodeOf(uint id)
    {
        var places = file.Section<uint>(Section.EpisodesById);
        var episodes = Episodes;
        var (low, high) = (0, places.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            var found = episodes[(int)places[middle]].Id;
            if (found == id)
            {
                return (int)places[middle];
            }

            (low, high) = found < id ? (middle + 1, high) : (low, middle - 1);
        }

        return -1;
    }

    /// <summary>The first episode of a series with that season and number; -1 if there is none.</summary>
    public int EpisodeOf(int series, int season, int number)
    {
        var episodes = Episodes;
        var wanted = ((uint)series, season, number);
        var (low, high) = (0, episodes.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            ref readonly var episode = ref episodes[middle];
            if ((episode.Series, (int)episode.Season, (int)episode.Number).CompareTo(wanted) < 0)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low < episodes.Length && (episodes[low].Series, (int)episodes[low].Season, (int)episodes[low].Number) == wanted ? low : -1;
    }

    /// <summary>The name at a place, and the place of the one behind it.</summary>
    public ReadOnlySpan<byte> Name(scoped ref uint at) => Name(Section.Names, ref at);

    /// <summary>The name of an episode; empty if it has none of its own.</summary>
    public ReadOnlySpan<byte> EpisodeName(uint at) => at == uint.MaxValue ? [] : Name(Section.EpisodeNames, ref at);

    /// <summary>What a hash of a name leads to: titles, ascending; and then those of which it is the head.</summary>
    public ReadOnlySpan<KeyRecord> Keys(ulong hash) => Find(Section.KeyStarts, Section.Keys, hash);

    /// <summary>Words that the hash of a word with a slip leads to.</summary>
    public ReadOnlySpan<KeyRecord> Typos(ulong hash) => Find(Section.TypoStarts, Section.Typos, hash);

    /// <summary>The number of a word; -1 if no title has it.</summary>
    public int Word(ReadOnlySpan<byte> word)
    {
        var slots = file.Section<uint>(Section.WordSlots);
        var mask = (uint)slots.Length - 1;
        for (var slot = (uint)Hashing.Of(word) & mask; slots[(int)slot] != 0; slot = (slot + 1) & mask)
        {
            var number = (int)slots[(int)slot] - 1;
            if (WordText(number).SequenceEqual(word))
            {
                return number;
            }
        }

        return -1;
    }

    /// <summary>The bytes of a word.</summary>
    public ReadOnlySpan<byte> WordText(int number)
    {
        var words = file.Section<WordRecord>(Section.Words);
        var (start, end) = (words[number].Text, words[number + 1].Text);
        return file.Bytes(Section.WordTexts, start, (int)(end - start));
    }

    /// <summary>How many titles have a word.</summary>
    public uint TitlesWith(int word) => file.Section<WordRecord>(Section.Words)[word].Titles;

    /// <summary>The titles that have a word, ascending; none if too many have it.</summary>
    public ReadOnlySpan<uint> Postings(int word)
    {
        var words = file.Section<WordRecord>(Section.Words);
        return file.Section<uint>(Section.Postings)[(int)words[word].Postings..(int)words[word + 1].Postings];
    }

    /// <summary>Places of the directors of a title, by <see cref="TitleRecord.Directors"/>; returns how many.</summary>
    public int Directors(uint directors, Span<uint> people)
    {
        if (directors == 0)
        {
            return 0;
        }

        if (directors < 1U << 31)
        {
            people[0] = directors - 1;
            return 1;
        }

        var lists = file.Section<uint>(Section.Directors)[(int)(directors & int.MaxValue)..];
        var count = Math.Min((int)lists[0], people.Length);
        lists.Slice(1, count).CopyTo(people);
        return count;
    }

    /// <summary>A person's name; empty if it is not known.</summary>
    public ReadOnlySpan<byte> PersonName(uint person)
    {
        var starts = file.Section<uint>(Section.PeopleStarts);
        return file.Bytes(Section.PeopleNames, starts[(int)person], (int)(starts[(int)person + 1] - starts[(int)person]));
    }

    /// <summary>The number of a person's id.</summary>
    public uint PersonId(uint person) => file.Section<uint>(Section.PeopleIds)[(int)person];

    public void Dispose() => file.Dispose();

    private ReadOnlySpan<byte> Name(Section section, scoped ref uint at)
    {
        var head = file.Bytes(section, at, 3);
        var (size, length) = head[0] < byte.MaxValue ? (1U, head[0]) : (3U, BinaryPrimitives.ReadUInt16LittleEndian(head[1..]));
        var name = file.Bytes(section, at + size, length);
        at += size + length;
        return name;
    }

    private ReadOnlySpan<KeyRecord> Find(Section startsOf, Section keysOf, ulong hash)
    {
        var starts = file.Section<uint>(startsOf);
        var bits = BitOperations.Log2((uint)starts.Length - 1);
        var bucket = (int)(hash >> (64 - bits));
        var keys = file.Section<KeyRecord>(keysOf)[(int)starts[bucket]..(int)starts[bucket + 1]];
        var low = (uint)hash;
        var (first, last) = (0, keys.Length);
        while (first < last)
        {
            var middle = (first + last) >>> 1;
            (first, last) = keys[middle].Hash < low ? (middle + 1, last) : (first, middle);
        }

        var end = first;
        while (end < keys.Length && keys[end].Hash == low)
        {
            end++;
        }

        return keys[first..end];
    }
}
