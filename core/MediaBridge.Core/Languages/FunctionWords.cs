namespace MediaBridge.Core.Languages;

/// <summary>The small words that hold a language's sentences together, and letters that only few languages have. A word or letter of several counts for each of them the less.</summary>
internal static class FunctionWords
{
    private static readonly (string Language, string Words)[] Lists =
    [
        ("en", "the of and to in a is his her with for on that he she by from an as who their they but when are has into at after was be it this him not out have about one which while before must find"),
        ("es", "el la de que y en un una los las del se con por para su al lo como más pero sus le este esta cuando muy sin sobre también hasta donde quien desde todo nos durante contra ese ante es son fue tras dos tiene"),
        ("fr", "le la les de des du et un une est en que qui dans pour sur avec son sa ses au aux par pas plus ce cette il elle ne se mais sont leur où deux après être lui quand l d qu n s"),
        ("de", "der die das und in den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer einem einen um am sind noch wie über zum war haben oder aber vor zur bis durch seine seiner seinen ihr ihre muss"),
        ("it", "il lo la i gli le di a da in con su per tra che e è un una uno del della dei delle dello degli al alla dal dai nel nella sul non si sono suo sua suoi ma anche come più dopo quando chi loro deve due l ha"),
        ("pt", "o a os as de do da dos das e em no na nos nas um uma que para com por não se seu sua mais ao à pelo pela pelos mas como foi ele ela são quando muito depois também até sem entre dois tem"),
        ("nl", "de het een en van in is dat op te zijn met voor die niet aan er om ook als bij naar uit maar door over zich hij ze haar worden wordt nog wel werd hun heeft dan deze tot moet"),
        ("sv", "och att det i en på är som för av med den till inte ett han hon de om var sin men från sig hans hennes när efter vid så ut där blir under mot ska måste"),
        ("da", "og at det i en er som for af med den til ikke et han hun de om var sin men fra sig hans hendes når efter ved så hvor bliver mod skal der på hvad blev må da"),
        ("no", "og at det i en er som for av med den til ikke et han hun de om var sin si men fra seg hans hennes når etter ved så hvor blir mot skal der på hva ble sitt må å har noen"),
        ("fi", "ja on ei se että hän joka mutta kun ovat hänen oli jos kuin myös niin sen tai jotka jonka sekä vain mukaan hänet kaikki heidän kanssa jälkeen jota jossa ole"),
        ("pl", "i w na z się do nie że jest to o jak ale po co od za przez który która które którego jego jej są dla ma aby tym być czy gdy jednak ich oraz swoje swoją musi"),
        ("cs", "a v se na je že o z do s ale si pro jako když jeho její který která které kterého po od tak nebo však jsou za byl ve jen aby už mu před jejich má musí svou"),
        ("sk", "a v sa na je že o z do s ale si pre ako keď jeho jej ktorý ktorá ktoré ktorého po od tak alebo však sú za bol vo len aby už mu pred ich má musí svoju"),
        ("hu", "a az és hogy nem egy is ez meg de csak már el ki van volt aki akit mint ha vagy még azt amikor után majd szerint fel kell olyan amely"),
        ("ro", "și de în la cu o un să pe care este din nu se a ce mai pentru dar lui ei sunt când după fost trebuie și-a își"),
        ("tr", "ve bir bu da de için ile çok olarak daha ne gibi kadar o ama ancak sonra olan her onun kendi üzere tek"),
        ("ca", "el la els les de del dels i en un una que amb per al als es no és seu seva però com més quan aquest ha van l d s"),
        ("hr", "i u je se na da za su od s kao koji koja koje kojeg ne o ali nije bi njegov nakon kako će kada svoje mora"),
        ("id", "yang dan di dari untuk dengan ini itu tidak akan ke dalam pada seorang mereka ia adalah oleh sebuah"),
    ];

    private static readonly (string Letters, string Languages)[] LetterLists =
    [
        ("ñ¿¡", "es"), ("ß", "de"), ("ãõ", "pt"), ("å", "sv da no"), ("øæ", "da no"), ("őű", "hu"), ("łżśźńąę", "pl"), ("řůě", "cs"), ("ľĺŕ", "sk"), ("ô", "sk fr pt"), ("șță", "ro"), ("ğış", "tr"),
        ("ä", "de sv fi"), ("ö", "de sv fi hu tr"), ("ü", "de hu tr"), ("è", "fr it ca"), ("ê", "fr pt"), ("ò", "it ca"), ("ù", "it fr"), ("ç", "fr pt ca tr"), ("đ", "hr"), ("ć", "hr pl"), ("ï", "ca fr"), ("čšž", "cs sk hr"),
    ];

    private static readonly Dictionary<string, int[]> Words = Load();

    /// <summary>The languages, by their number.</summary>
    public static IReadOnlyList<string> Languages { get; } = [.. Lists.Select(l => l.Language)];

    /// <summary>Numbers of the languages that have a letter.</summary>
    public static IReadOnlyDictionary<char, int[]> Letters { get; } = LetterLists
        .SelectMany(l => l.Letters.Select(c => (Letter: c, Numbers: l.Languages.Split(' ').Select(Number).ToArray()))).ToDictionary(l => l.Letter, l => l.Numbers);

    /// <summary>Finds numbers of the languages that have a word in lower case.</summary>
    public static Dictionary<string, int[]>.AlternateLookup<ReadOnlySpan<char>> Lookup { get; } = Words.GetAlternateLookup<ReadOnlySpan<char>>();

    private static int Number(string language) => Array.FindIndex(Lists, l => l.Language == language);

    private static Dictionary<string, int[]> Load()
        => Lists.SelectMany((l, i) => l.Words.Split(' ').Distinct(StringComparer.Ordinal).Select(w => (Word: w, Number: i))).GroupBy(w => w.Word, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Select(w => w.Number).ToArray(), StringComparer.Ordinal);
}
