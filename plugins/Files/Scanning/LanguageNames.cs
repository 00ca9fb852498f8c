namespace MediaBridge.Plugins.Files.Scanning;

/// <summary>BCP 47 tags for the language codes and words of subtitle names: ISO 639-1, 639-2 in both forms, English names.</summary>
internal static class LanguageNames
{
    // tag, three-letter codes, names
    private const string Table = """
        af afr afrikaans|ar ara arabic|bg bul bulgarian|bn ben bengali|bs bos bosnian|ca cat catalan|cs ces cze czech|cy cym wel welsh|da dan danish
        de deu ger german deutsch|el ell gre greek|en eng english|es spa spanish castellano espanol español|et est estonian|eu eus baq basque|fa fas per persian farsi
        fi fin finnish|fr fra fre french francais français|ga gle irish|gl glg galician|he heb hebrew|hi hin hindi|hr hrv croatian|hu hun hungarian|hy hye arm armenian
        id ind indonesian|is isl ice icelandic|it ita italian italiano|ja jpn japanese|ka kat geo georgian|kk kaz kazakh|ko kor korean|lt lit lithuanian|lv lav latvian
        mk mkd mac macedonian|ml mal malayalam|ms msa may malay|nb nob|nl nld dut dutch|no nor norwegian|pl pol polish|pt por portuguese portugues português|ro ron rum romanian
        ru rus russian|sk slk slo slovak|sl slv slovenian|sq sqi alb albanian|sr srp serbian|sv swe swedish|ta tam tamil|te tel telugu|th tha thai|tl tgl tagalog
        tr tur turkish|uk ukr ukrainian|ur urd urdu|vi vie vietnamese|zh zho chi chinese mandarin|yue cantonese|pt-BR brazilian pob|es-419 latino|zh-Hans chs simplified|zh-Hant cht traditional
        """;

    private static readonly Dictionary<string, string> Tags = Load();

    /// <summary>The tag; null if the word names no language.</summary>
    public static string? ToTag(string word)
    {
        if (Tags.TryGetValue(word, out var tag))
        {
            return tag;
        }

        var dash = word.IndexOf('-', StringComparison.Ordinal);
        if (dash <= 0 || !Tags.TryGetValue(word[..dash], out var language))
        {
            return null;
        }

        var region = word[(dash + 1)..];
        return region.Length switch
        {
            2 when region.All(char.IsAsciiLetter) => $"{language}-{region.ToUpperInvariant()}",
            3 when region.All(char.IsAsciiDigit) => $"{language}-{region}",
            4 when region.All(char.IsAsciiLetter) => $"{language}-{char.ToUpperInvariant(region[0])}{region[1..].ToLowerInvariant()}",
            _ => null,
        };
    }

    private static Dictionary<string, string> Load()
    {
        var tags = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in Table.Split(['|', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var words = entry.Split(' ');
            foreach (var word in words)
            {
                tags.TryAdd(word, words[0]);
            }
        }

        return tags;
    }
}
