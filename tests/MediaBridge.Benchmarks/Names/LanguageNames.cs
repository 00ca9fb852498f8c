using System.Globalization;

namespace MediaBridge.Benchmarks.Names;

/// <summary>Languages in any form (name, code of two or three letters) as one code.</summary>
internal static class LanguageNames
{
    private static readonly Dictionary<string, string> Codes = Load();

    public static string Fold(string text)
    {
        var key = text.ToLowerInvariant();
        return Codes.GetValueOrDefault(key, key);
    }

    private static Dictionary<string, string> Load()
    {
        var codes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var culture in CultureInfo.GetCultures(CultureTypes.NeutralCultures))
        {
            if (culture.TwoLetterISOLanguageName is { Length: 2 } two && !culture.Name.Contains('-', StringComparison.Ordinal))
            {
                codes.TryAdd(culture.EnglishName.ToLowerInvariant(), two);
                codes.TryAdd(culture.ThreeLetterISOLanguageName.ToLowerInvariant(), two);
            }
        }

        foreach (var pair in "jp=ja spa=es multi=mul multiple languages=mul multiple=mul portuguesebr=pt portuguesebrazil=pt pt-br=pt portuguese (brazil)=pt spanishlatino=es es-419=es latin american spanish=es flemish=nl cantonese=zh mandarin=zh undetermined=und castilian=es norwegian bokmål=no nb=no english=en french=fr german=de italian=it spanish=es ger=de fre=fr hindi=hi chinese=zh tagalog=tl filipino=tl fil=tl norwegian=no swedish=sv portuguese=pt japanese=ja korean=ko russian=ru hungarian=hu polish=pl dutch=nl danish=da finnish=fi czech=cs turkish=tr ukrainian=uk arabic=ar catalan=ca swiss german=de gsw=de georgian=ka romansh=rm mongolian=mn".Split(' ').Aggregate(new List<string>(), Join))
        {
            var equals = pair.IndexOf('=', StringComparison.Ordinal);
            codes[pair[..equals]] = pair[(equals + 1)..];
        }

        return codes;
    }

    // Names may hold blanks: a word without "=" belongs to the next.
    private static List<string> Join(List<string> list, string word)
    {
        if (list.Count > 0 && !list[^1].Contains('=', StringComparison.Ordinal))
        {
            list[^1] = $"{list[^1]} {word}";
        }
        else
        {
            list.Add(word);
        }

        return list;
    }
}
