namespace MediaBridge.Benchmarks.Matching.Corpus;

/// <summary>A language of the corpus: how its invented words sound, and its small words.</summary>
internal sealed record Tongue
{
    public required string Code { get; init; }

    /// <summary>Country whose titles are in it.</summary>
    public required string Region { get; init; }

    public required string[] Onsets { get; init; }

    public required string[] Vowels { get; init; }

    public required string[] Codas { get; init; }

    /// <summary>Articles; none if there are none.</summary>
    public string[] Articles { get; init; } = [];

    public required string Of { get; init; }

    public required string And { get; init; }

    public required string In { get; init; }

    /// <summary>Whether the second word of a title stands before the first.</summary>
    public bool NounFirst { get; init; }

    /// <summary>Share of works that come from there.</summary>
    public required int Share { get; init; }

    /// <summary>All, English first and Spanish second.</summary>
    public static IReadOnlyList<Tongue> All { get; } =
    [
        new()
        {
            Code = "en", Region = "US", Share = 52, Of = "of the", And = "and", In = "in", Articles = ["The", "The", "A"],
            Onsets = Cut("b bl br c ch d dr f fl g gl h j k l m n p pl r s sc sh sp st t thr tw v w wh y"), Vowels = Cut("a e i o u ay ee ow oo"), Codas = Cut("b d g k l m n p r t ck ll mp nd nk rn rt sh ss st th y") ,
        },
        new()
        {
            Code = "es", Region = "ES", Share = 9, Of = "del", And = "y", In = "en", NounFirst = true, Articles = ["El", "La", "Los", "Las", "Una"],
            Onsets = Cut("b c ch d f g gr h j l ll m n ñ p pl qu r s t tr v z"), Vowels = Cut("a e i o u á é í ó ia ue io"), Codas = Cut("n r s l - - - -"),
        },
        new()
        {
            Code = "fr", Region = "FR", Share = 8, Of = "du", And = "et", In = "dans", NounFirst = true, Articles = ["Le", "La", "Les", "Une"],
            Onsets = Cut("b bl c ch cr d f fl g gu j l m n p pr qu r s t tr v"), Vowels = Cut("a e é è ê i o ô u ou oi au ai"), Codas = Cut("l n r s t lle nne sse - - -"),
        },
        new()
        {
            Code = "de", Region = "DE", Share = 7, Of = "des", And = "und", In = "im", Articles = ["Der", "Die", "Das"],
            Onsets = Cut("b br d f fr g h k kr l m n pf r s sch schw st t v w z"), Vowels = Cut("a e i o u ä ö ü au ei eu"), Codas = Cut("b ch d f g l ls m n nz r rg rt s ß t"),
        },
        new()
        {
            Code = "it", Region = "IT", Share = 5, Of = "del", And = "e", In = "in", NounFirst = true, Articles = ["Il", "La", "Gli", "Un"],
            Onsets = Cut("b c ch d f g gi l m n p pr qu r s sc t tr v z"), Vowels = Cut("a e i o u ia io uo à ù"), Codas = Cut("l n r - - - -"),
        },
        new()
        {
            Code = "pt", Region = "BR", Share = 5, Of = "do", And = "e", In = "em", NounFirst = true, Articles = ["O", "A", "Os", "Uma"],
            Onsets = Cut("b c d f g j l lh m n nh p qu r s t v x"), Vowels = Cut("a e i o u ã ão ê ó ei"), Codas = Cut("l m r s z - - -"),
        },
        new()
        {
            Code = "ja", Region = "JP", Share = 14, Of = "no", And = "to", In = "ni",
            Onsets = Cut("k s sh t ts ch n h m y r w g d b p ry ky"), Vowels = Cut("a i u e o ou ii"), Codas = Cut("n - - - - -"),
        },
        new() { Code = "ru", Region = "RU", Share = 0, Of = "и", And = "и", In = "в", Onsets = Cut("б в г д ж з к л м н п р с т ф х ч ш"), Vowels = Cut("а е и о у ы ю я"), Codas = Cut("н р ль т к й - -") },
    ];

    /// <summary>A word that nobody said before.</summary>
    public string Word(Dice dice)
    {
        var syllables = 1 + dice.Below(3, 0.8);
        var word = "";
        for (var i = 0; i < syllables; i++)
        {
            word += dice.Of(Onsets) + dice.Of(Vowels) + (i == syllables - 1 || dice.Chance(0.2) ? dice.Of(Codas) : "");
        }

        return string.Concat(word[..1].ToUpperInvariant(), word.AsSpan(1));
    }

    private static string[] Cut(string list) => [.. list.Split(' ').Select(p => p == "-" ? "" : p)];
}
