namespace MediaBridge.Plugins.Imdb.Dataset.Folding;

/// <summary>Words that titles gain and lose: articles and "and" of six languages; and numbers in Roman letters.</summary>
internal static class SmallWords
{
    private const int Longest = 5;

    /// <summary>Whether a folded word is left out of keys, unless the title has no other.</summary>
    public static bool IsLeftOut(ReadOnlySpan<byte> word) => word.Length <= Longest && word.Length switch
    {
        1 => word[0] is (byte)'a' or (byte)'o' or (byte)'l' or (byte)'y' or (byte)'e',
        2 => word.SequenceEqual("el"u8) || word.SequenceEqual("la"u8) || word.SequenceEqual("un"u8) || word.SequenceEqual("le"u8) || word.SequenceEqual("il"u8) || word.SequenceEqual("lo"u8)
            || word.SequenceEqual("os"u8) || word.SequenceEqual("as"u8) || word.SequenceEqual("um"u8) || word.SequenceEqual("an"u8) || word.SequenceEqual("et"u8),
        3 => word.SequenceEqual("the"u8) || word.SequenceEqual("los"u8) || word.SequenceEqual("las"u8) || word.SequenceEqual("una"u8) || word.SequenceEqual("les"u8) || word.SequenceEqual("une"u8)
            || word.SequenceEqual("der"u8) || word.SequenceEqual("die"u8) || word.SequenceEqual("das"u8) || word.SequenceEqual("gli"u8) || word.SequenceEqual("uma"u8) || word.SequenceEqual("and"u8)
            || word.SequenceEqual("und"u8) || word.SequenceEqual("ein"u8),
        4 => word.SequenceEqual("eine"u8),
        _ => false,
    };

    /// <summary>The digits of a Roman number from II to XX; empty if the word is none.</summary>
    public static ReadOnlySpan<byte> Digits(ReadOnlySpan<byte> word)
    {
        if (word.Length > Longest || word.IsEmpty || word[0] is not ((byte)'i' or (byte)'v' or (byte)'x'))
        {
            return [];
        }

        return word.Length switch
        {
            1 => word[0] == (byte)'v' ? "5"u8 : word[0] == (byte)'x' ? "10"u8 : [],
            2 => word.SequenceEqual("ii"u8) ? "2"u8 : word.SequenceEqual("iv"u8) ? "4"u8 : word.SequenceEqual("vi"u8) ? "6"u8 : word.SequenceEqual("ix"u8) ? "9"u8 : word.SequenceEqual("xi"u8) ? "11"u8
                : word.SequenceEqual("xv"u8) ? "15"u8 : word.SequenceEqual("xx"u8) ? "20"u8 : [],
            3 => word.SequenceEqual("iii"u8) ? "3"u8 : word.SequenceEqual("vii"u8) ? "7"u8 : word.SequenceEqual("xii"u8) ? "12"u8 : word.SequenceEqual("xiv"u8) ? "14"u8 : word.SequenceEqual("xvi"u8) ? "16"u8
                : word.SequenceEqual("xix"u8) ? "19"u8 : [],
            4 => word.SequenceEqual("viii"u8) ? "8"u8 : word.SequenceEqual("xiii"u8) ? "13"u8 : word.SequenceEqual("xvii"u8) ? "17"u8 : [],
            _ => word.SequenceEqual("xviii"u8) ? "18"u8 : [],
        };
    }
}
