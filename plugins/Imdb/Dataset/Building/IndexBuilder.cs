using System.Buffers.Binary;
using MediaBridge.Plugins.Imdb.Dataset.Folding;
using MediaBridge.Plugins.Imdb.Dataset.Index;

namespace MediaBridge.Plugins.Imdb.Dataset.Building;

/// <summary>Orders what was read, and writes the index.</summary>
internal sealed class IndexBuilder(DatasetTables tables, IndexWriter writer, CancellationToken cancellationToken)
{
    /// <summary>Words that more titles have, as a part of all, list none of them: they find too much.</summary>
    public const int CommonPart = 60;

    /// <summary>Of few titles, a word may have so many.</summary>
    public const int CommonLeast = 2000;

    /// <summary>The mark of a key that is only the head of a name.</summary>
    public const uint IsHead = 1U << 31;

    private const int LastYear = 2200;
    private const int CheckEach = 0xFFFF;
    private readonly TitleFolder _folder = new();
    private readonly KeyTable _keys = new();
    private readonly WordTable _words = new();
    private readonly Folded _folded = new();
    private readonly byte[] _line = new byte[BytePool.Longest + 3];
    private long _namesLength;

    /// <summary>Writes all parts.</summary>
    public void Write()
    {
        var (order, numbers) = ByYear();
        var counts = WriteNames(order);
        _keys.Write(writer, Section.KeyStarts, Section.Keys);
        new WordWriter(_words, writer, order.Length).Write(counts);
        WriteIds(order, numbers);
        WritePeople();
        WriteEpisodes(numbers);
        writer.Write<byte>(Section.Types, tables.Types.Write());
        writer.Write<byte>(Section.Genres, tables.Genres.Write());
    }

    /// <summary>The rows in the order of their years, and each row's place in it.</summary>
    private (int[] Order, uint[] Numbers) ByYear()
    {
        var starts = new uint[LastYear + 2];
        for (var row = 0; row < tables.Titles.Count; row++)
        {
            starts[tables.Titles[row].Year + 1]++;
        }

        for (var year = 1; year < starts.Length; year++)
        {
            starts[year] += starts[year - 1];
        }

        writer.Write<uint>(Section.Years, starts);
        var (order, numbers) = (new int[tables.Titles.Count], new uint[tables.Titles.Count]);
        for (var row = 0; row < tables.Titles.Count; row++)
        {
            var number = starts[tables.Titles[row].Year]++;
            order[number] = row;
            numbers[row] = number;
        }

        return (order, numbers);
    }

    /// <summary>Writes names and titles, and takes keys and words from them. Returns how many words each title has.</summary>
    private ushort[] WriteNames(int[] order)
    {
        var (starts, addresses) = GroupNames();
        var counts = new ushort[order.Length];
        writer.Begin(Section.Names);
        for (var number = 0; number < order.Length; number++)
        {
            if ((number & CheckEach) == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            var row = order[number];
            counts[number] = WriteNames(ref tables.Titles[row], (uint)number, addresses.AsSpan((int)starts[row]..(int)starts[row + 1]));
        }

        writer.Begin(Section.Titles);
        var records = new TitleRecord[Math.Min(order.Length, 1 << 12)];
        for (var number = 0; number < order.Length; number += records.Length)
        {
            var count = Math.Min(records.Length, order.Length - number);
            for (var i = 0; i < count; i++)
            {
                records[i] = tables.Titles[order[number + i]];
            }

            writer.Write<TitleRecord>(records.AsSpan(0, count));
        }

        return counts;
    }

    /// <summary>Writes the names of a title, and returns how many words they have.</summary>
    private ushort WriteNames(ref TitleRecord record, uint number, ReadOnlySpan<uint> names)
    {
        var line = _line.AsSpan();
        names = names[..Math.Min(names.Length, byte.MaxValue)];
        record.NameCount = (byte)names.Length;
        record.Names = checked((uint)_namesLength);
        var (words, lastKey) = ((ushort)0, 0UL);
        foreach (var address in names)
        {
            var name = tables.Pool[address];
            var size = Size(name.Length, line);
            name.CopyTo(line[size..]);
            writer.Write<byte>(line[..(size + name.Length)]);
            _namesLength += size + name.Length;
            _folder.Fold(name, _folded);
            var key = _folded.Key;
            if (_folded.Length == 0 || key == lastKey)
            {
                continue;
            }

            lastKey = key;
            _keys.Add(key, number);
            if (_folded.Head > 0)
            {
                _keys.Add(_folded.HeadKey, number | IsHead);
            }

            for (var i = 0; i < _folded.Words; i++)
            {
                words += _words.Add(_folded.Word(i), number) ? (ushort)1 : (ushort)0;
            }
        }

        return words;
    }

    private static int Size(int length, Span<byte> bytes)
    {
        if (length < byte.MaxValue)
        {
            bytes[0] = (byte)length;
            return 1;
        }

        bytes[0] = byte.MaxValue;
        BinaryPrimitives.WriteUInt16LittleEndian(bytes[1..], (ushort)length);
        return 3;
    }

    private (uint[] Starts, uint[] Addresses) GroupNames()
    {
        var starts = new uint[tables.Titles.Count + 2];
        for (var i = 0; i < tables.Names.Count; i++)
        {
            starts[tables.Names[i].Title + 2]++;
        }

        for (var i = 2; i < starts.Length; i++)
        {
            starts[i] += starts[i - 1];
        }

        // Filling moves each start to where the next one's was.
        var addresses = new uint[tables.Names.Count];
        for (var i = 0; i < tables.Names.Count; i++)
        {
            var (title, address) = tables.Names[i];
            addresses[starts[title + 1]++] = address;
        }

        return (starts, addresses);
    }

    private void WriteIds(int[] order, uint[] numbers)
    {
        var ids = new uint[order.Length];
        for (var row = 0; row < ids.Length; row++)
        {
            ids[row] = tables.Titles[row].Id;
        }

        var places = numbers.ToArray();
        Array.Sort(ids, places);
        writer.Write<uint>(Section.ById, places);
    }

    private void WritePeople()
    {
        var (starts, ids) = (new uint[tables.PeopleIds.Count + 1], new uint[tables.PeopleIds.Count]);
        writer.Begin(Section.PeopleNames);
        for (var i = 0; i < ids.Length; i++)
        {
            ids[i] = tables.PeopleIds[i];
            var name = tables.PeopleNames[i] is not uint.MaxValue and var address ? tables.Pool[address] : [];
            writer.Write(name);
            starts[i + 1] = starts[i] + (uint)name.Length;
        }

        writer.Write<uint>(Section.PeopleStarts, starts);
        writer.Write<uint>(Section.PeopleIds, ids);
        var directors = new uint[tables.Directors.Count];
        for (var i = 0; i < directors.Length; i++)
        {
            directors[i] = tables.Directors[i];
        }

        writer.Write<uint>(Section.Directors, directors);
    }

    private void WriteEpisodes(uint[] numbers)
    {
        var episodes = EpisodesInOrder(numbers);
        Span<byte> length = stackalloc byte[3];
        writer.Begin(Section.EpisodeNames);
        var position = 0L;
        foreach (ref var episode in episodes)
        {
            if (episode.Name != uint.MaxValue)
            {
                var name = tables.Pool[episode.Name];
                var size = Size(name.Length, length);
                writer.Write<byte>(length[..size]);
                writer.Write(name);
                episode.Name = checked((uint)position);
                position += size + name.Length;
            }
        }

        writer.Write<EpisodeRecord>(Section.Episodes, episodes);
        var (ids, places) = (new uint[episodes.Length], new uint[episodes.Length]);
        for (var i = 0; i < places.Length; i++)
        {
            (ids[i], places[i]) = (episodes[i].Id, (uint)i);
        }

        Array.Sort(ids, places);
        writer.Write<uint>(Section.EpisodesById, places);
    }

    /// <summary>The episodes whose series is there, by series, season and number.</summary>
    private Span<EpisodeRecord> EpisodesInOrder(uint[] numbers)
    {
        var (episodes, order) = (new EpisodeRecord[tables.Episodes.Count], new ulong[tables.Episodes.Count]);
        var count = 0;
        for (var i = 0; i < tables.Episodes.Count; i++)
        {
            var episode = tables.Episodes[i];
            if (tables.Rows[episode.Series] is > 0 and < DatasetTables.IsEpisode and var row)
            {
                episode.Series = numbers[row - 1];
                order[count] = ((ulong)episode.Series << 32) | ((ulong)episode.Season << 16) | episode.Number;
                episodes[count++] = episode;
            }
        }

        Array.Sort(order, episodes, 0, count);
        return episodes.AsSpan(0, count);
    }
}
