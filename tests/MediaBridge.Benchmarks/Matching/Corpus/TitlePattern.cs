using System.Text;

namespace MediaBridge.Benchmarks.Matching.Corpus;

/// <summary>What a title is made of, so that it can be said in every language.</summary>
/// <param name="Article">Place of its article; -1 for none.</param>
/// <param name="Join">How the first two words are joined.</param>
/// <param name="Words">Its concepts.</param>
/// <param name="Number">Number of the part; 0 for none.</param>
/// <param name="Subtitle">Concepts of its subtitle.</param>
internal sealed record TitlePattern(int Article, TitleJoin Join, int[] Words, int Number, int[] Subtitle)
{
    private static readonly string[] Roman = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];

    public static TitlePattern Make(Dice dice, Lexicon lexicon)
    {
        var shape = dice.Next();
        var (join, count) = shape switch
        {
            < 0.13 => (TitleJoin.Beside, 1),
            < 0.46 => (TitleJoin.Beside, 2),
            < 0.60 => (TitleJoin.Of, 2),
            < 0.72 => (TitleJoin.And, 2),
            < 0.82 => (TitleJoin.In, 2),
            < 0.94 => (TitleJoin.Beside, 3),
            _ => (TitleJoin.Beside, 4),
        };
        var words = new int[count];
        for (var i = 0; i < count; i++)
        {
            words[i] = count == 1 && dice.Chance(0.5) ? Lexicon.Rare(dice) : lexicon.Concept(dice);
        }

        return new TitlePattern(
            dice.Chance(0.34) ? dice.Below(12) : -1, join, words, dice.Chance(0.05) ? 2 + dice.Below(5, 2) : 0, dice.Chance(0.09) ? [.. Enumerable.Range(0, 1 + dice.Below(3)).Select(_ => lexicon.Concept(dice))] : []);
    }

    /// <summary>The title in a language.</summary>
    public string Say(Lexicon lexicon, int tongue, bool roman)
    {
        var speaks = Tongue.All[tongue];
        var text = new StringBuilder(64);
        if (Article >= 0 && speaks.Articles.Length > 0)
        {
            text.Append(speaks.Articles[Article % speaks.Articles.Length]).Append(' ');
        }

        if (Join != TitleJoin.Beside)
        {
            text.Append(lexicon.Word(tongue, Words[0])).Append(' ').Append(Join switch { TitleJoin.Of => speaks.Of, TitleJoin.And => speaks.And, _ => speaks.In }).Append(' ').Append(lexicon.Word(tongue, Words[1]));
        }
        else if (speaks.NounFirst && Words.Length > 1)
        {
            text.Append(lexicon.Word(tongue, Words[1])).Append(' ').Append(lexicon.Word(tongue, Words[0]).ToLowerInvariant());
            Append(text, lexicon, tongue, Words.AsSpan(2), lower: true);
        }
        else
        {
            text.Append(lexicon.Word(tongue, Words[0]));
            Append(text, lexicon, tongue, Words.AsSpan(1), lower: false);
        }

        if (Number > 0)
        {
            text.Append(' ').Append(roman ? Roman[Number] : Number.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }

        if (Subtitle.Length > 0)
        {
            text.Append(": ").Append(lexicon.Word(tongue, Subtitle[0]));
            Append(text, lexicon, tongue, Subtitle.AsSpan(1), lower: false);
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, Lexicon lexicon, int tongue, ReadOnlySpan<int> words, bool lower)
    {
        foreach (var word in words)
        {
            text.Append(' ').Append(lower ? lexicon.Word(tongue, word).ToLowerInvariant() : lexicon.Word(tongue, word));
        }
    }
}

/// <summary>How two words of a title are joined.</summary>
internal enum TitleJoin
{
    Beside,
    Of,
    And,
    In,
}
