using System.Buffers;
using System.Text;

namespace MediaBridge.Core.Languages;

/// <summary>Tells languages whose writing gives them away.</summary>
internal static class Scripts
{
    // Letters that tell a language from those behind it in the list.
    private static readonly (SearchValues<char> Letters, string Language)[] Cyrillic =
    [
        (SearchValues.Create("ўЎ"), "be"),
        (SearchValues.Create("ѓќѕЃЌЅ"), "mk"),
        (SearchValues.Create("јљњћђџЈЉЊЋЂЏ"), "sr"),
        (SearchValues.Create("іїєґІЇЄҐ"), "uk"),
        (SearchValues.Create("ыэёЫЭЁ"), "ru"),
        (SearchValues.Create("ъЪ"), "bg"),
    ];

    private static readonly (SearchValues<char> Letters, string Language)[] Arabic = [(SearchValues.Create("ٹڈڑںے"), "ur"), (SearchValues.Create("پچژگیک"), "fa")];

    /// <summary>The language; null if it cannot be told. <paramref name="isLatin"/> if most letters are Latin, so that words must tell.</summary>
    public static string? Of(ReadOnlySpan<char> text, out bool isLatin)
    {
        var counts = new int[Enum.GetValues<Script>().Length];
        var letters = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetter(rune))
            {
                letters++;
                counts[(int)Of(rune.Value)]++;
            }
        }

        isLatin = counts[(int)Script.Latin] * 2 > letters;
        if (letters == 0 || isLatin)
        {
            return null;
        }

        int Count(Script script) => counts[(int)script];
        if ((Count(Script.Kana) + Count(Script.Han)) * 2 > letters)
        {
            return Count(Script.Kana) > 0 ? "ja" : "zh";
        }

        return Enum.GetValues<Script>().FirstOrDefault(s => Count(s) * 2 > letters) switch
        {
            Script.Cyrillic => First(Cyrillic, text),
            Script.Arabic => First(Arabic, text) ?? "ar",
            Script.Greek => "el",
            Script.Hebrew => "he",
            Script.Hangul => "ko",
            Script.Thai => "th",
            Script.Devanagari => "hi",
            Script.Georgian => "ka",
            Script.Armenian => "hy",
            _ => null,
        };
    }

    private static string? First((SearchValues<char> Letters, string Language)[] languages, ReadOnlySpan<char> text)
    {
        foreach (var (letters, language) in languages)
        {
            if (text.ContainsAny(letters))
            {
                return language;
            }
        }

        return null;
    }

    /// <summary>Whether a letter is Latin, with or without marks.</summary>
    public static bool IsLatin(Rune letter) => Of(letter.Value) == Script.Latin;

    private static Script Of(int rune) => rune switch
    {
        < 0x250 or (>= 0x1E00 and < 0x1F00) => Script.Latin,
        (>= 0x370 and < 0x400) or (>= 0x1F00 and < 0x2000) => Script.Greek,
        >= 0x400 and < 0x530 => Script.Cyrillic,
        >= 0x530 and < 0x590 => Script.Armenian,
        >= 0x590 and < 0x600 => Script.Hebrew,
        >= 0x600 and < 0x780 => Script.Arabic,
        >= 0x900 and < 0x980 => Script.Devanagari,
        >= 0xE00 and < 0xE80 => Script.Thai,
        >= 0x10A0 and < 0x1100 => Script.Georgian,
        (>= 0x1100 and < 0x1200) or (>= 0xAC00 and < 0xD7B0) => Script.Hangul,
        >= 0x3040 and < 0x3100 => Script.Kana,
        (>= 0x3400 and < 0xA000) or (>= 0x20000 and < 0x32000) => Script.Han,
        _ => Script.Other,
    };

    private enum Script
    {
        Other,
        Latin,
        Greek,
        Cyrillic,
        Armenian,
        Hebrew,
        Arabic,
        Devanagari,
        Thai,
        Georgian,
        Hangul,
        Kana,
        Han,
    }
}
