using System.Text;

namespace MediaBridge.Core.Naming;

/// <summary>Writes Cyrillic, Greek and kana in Latin letters, simply; other scripts stay as they are.</summary>
internal static class Transliteration
{
    private const string Cyrillic = "а a б b в v г g д d е e ё yo ж zh з z и i й y к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts ч ch ш sh щ shch ъ - ы y ь - э e ю yu я ya і i ї yi є ye ґ g ђ dj ј j љ lj њ nj ћ c џ dz ў u";
    private const string Greek = "α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s ς s τ t υ y φ f χ ch ψ ps ω o ά a έ e ή i ί i ό o ύ y ώ o ϊ i ϋ y ΐ i ΰ y";
    private const string Kana = "あ a い i う u え e お o か ka き ki く ku け ke こ ko が ga ぎ gi ぐ gu げ ge ご go さ sa し shi す su せ se そ so ざ za じ ji ず zu ぜ ze ぞ zo た ta ち chi つ tsu て te と to だ da ぢ ji づ zu で de ど do な na に ni ぬ nu ね ne の no は ha ひ hi ふ fu へ he ほ ho ば ba び bi ぶ bu べ be ぼ bo ぱ pa ぴ pi ぷ pu ぺ pe ぽ po ま ma み mi む mu め me も mo や ya ゆ yu よ yo ら ra り ri る ru れ re ろ ro わ wa を o ん n ゃ ya ゅ yu ょ yo っ - ー - ゔ vu ぁ a ぃ i ぅ u ぇ e ぉ o";
    private static readonly Dictionary<char, string> Letters = Load();

    public static string ToLatin(string text)
    {
        if (text.AsSpan().FirstIn('\u0370', '\u30FF') < 0)
        {
            return text;
        }

        var latin = new StringBuilder(text.Length);
        foreach (var c in LatinFolding.Compose(text))
        {
            // Katakana stands 0x60 above hiragana.
            var key = c is >= '\u30A1' and <= '\u30F4' ? (char)(c - 0x60) : char.ToLowerInvariant(c);
            latin.Append(Letters.TryGetValue(key, out var letters) ? letters : c.ToString());
        }

        return latin.ToString();
    }

    private static Dictionary<char, string> Load()
    {
        var letters = new Dictionary<char, string>();
        foreach (var table in new[] { Cyrillic, Greek, Kana })
        {
            var words = table.Split(' ');
            for (var i = 0; i < words.Length; i += 2)
            {
                letters[words[i][0]] = words[i + 1] == "-" ? "" : words[i + 1];
            }
        }

        return letters;
    }
}
