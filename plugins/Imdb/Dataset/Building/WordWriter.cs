using MediaBridge.Plugins.Imdb.Dataset.Folding;
using MediaBridge.Plugins.Imdb.Dataset.Index;

namespace MediaBridge.Plugins.Imdb.Dataset.Building;

/// <summary>Writes words, the titles that have them, and what they look like with a slip.</summary>
internal sealed class WordWriter(WordTable words, IndexWriter writer, int titles)
{
    /// <summary>Shorter words are not looked for with a slip.</summary>
    public const int ShortestTypo = 4;

    /// <summary>Longer words are not looked for with a slip.</summary>
    public const int LongestTypo = 24;

    public void Write(ushort[] counts)
    {
        var most = Math.Max(titles / IndexBuilder.CommonPart, IndexBuilder.CommonLeast);
        var records = new WordRecord[words.Addresses.Count + 1];
        var (text, posting) = (0U, 0U);
        var having = words.Titles();
        writer.Begin(Section.WordTexts);
        for (var i = 0; i < words.Addresses.Count; i++)
        {
            var bytes = words.Pool[words.Addresses[i]];
            writer.Write(bytes);
            records[i] = new WordRecord { Text = text, Postings = posting, Titles = having[i] };
            text += (uint)bytes.Length;
            posting += having[i] <= most ? having[i] : 0;
        }

        records[^1] = new WordRecord { Text = text, Postings = posting };
        writer.Write<WordRecord>(Section.Words, records);
        writer.Write<uint>(Section.WordSlots, words.Slots());
        WritePostings(counts, records, posting);
        WriteTypos();
    }

    private void WritePostings(ushort[] counts, WordRecord[] records, uint all)
    {
        var postings = new uint[all];
        var next = new uint[records.Length];
        for (var i = 0; i < next.Length; i++)
        {
            next[i] = records[i].Postings;
        }

        var at = 0;
        for (var title = 0; title < counts.Length; title++)
        {
            for (var i = 0; i < counts[title]; i++)
            {
                var word = words.Occurrences[at++];
                if (next[word] < records[word + 1].Postings)
                {
                    postings[next[word]++] = (uint)title;
                }
            }
        }

        writer.Write<uint>(Section.Postings, postings);
    }

    private void WriteTypos()
    {
        var typos = new KeyTable();
        for (var i = 0; i < words.Addresses.Count; i++)
        {
            var word = words.Pool[words.Addresses[i]];
            if (word.Length is < ShortestTypo or > LongestTypo || !word.ContainsAnyExceptInRange((byte)'0', (byte)'9'))
            {
                continue;
            }

            typos.Add(Hashing.Of(word), (uint)i);
            for (var left = 0; left < word.Length; left++)
            {
                if (left == 0 || word[left] != word[left - 1])
                {
                    typos.Add(Hashing.Without(word, left), (uint)i);
                }
            }
        }

        typos.Write(writer, Section.TypoStarts, Section.Typos);
    }
}
