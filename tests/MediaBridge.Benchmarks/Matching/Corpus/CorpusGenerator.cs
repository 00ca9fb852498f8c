using static System.Globalization.CultureInfo;

namespace MediaBridge.Benchmarks.Matching.Corpus;

/// <summary>Makes files in the form of IMDb's data sets with invented titles, and questions about them with known answers.</summary>
internal sealed class CorpusGenerator : IDisposable
{
    private const int LastYear = 2025;
    private const int Recent = 20_000;
    private static readonly (string Type, double Share, double Asked)[] Types =
    [
        ("short", 0.38, 0.05), ("movie", 0.27, 1), ("video", 0.11, 0.08), ("tvSeries", 0.11, 0.5), ("tvMovie", 0.06, 0.35), ("tvMiniSeries", 0.026, 0.8), ("tvSpecial", 0.022, 0.1), ("videoGame", 0.022, 0),
    ];

    private static readonly string[] Genres = ["Drama", "Comedy", "Documentary", "Short", "Romance", "Action", "Crime", "Thriller", "Horror", "Animation", "Adventure", "Mystery", "Western"];
    private readonly string _folder;
    private readonly Dice _dice;
    private readonly Lexicon _lexicon;
    private readonly CorpusFile _basics;
    private readonly CorpusFile _akas;
    private readonly CorpusFile _ratings;
    private readonly CorpusFile _crew;
    private readonly CorpusFile _people;
    private readonly List<(TitlePattern Pattern, int Tongue)> _recent = [];
    private readonly List<Work> _works = [];
    private readonly string[] _names;
    private readonly int[] _tongues = [.. Tongue.All.SelectMany((t, i) => Enumerable.Repeat(i, t.Share))];
    private double _asked;

    public CorpusGenerator(string folder, int titles, ulong seed)
    {
        (_folder, _dice) = (Directory.CreateDirectory(folder).FullName, new Dice(seed));
        _lexicon = new Lexicon(_dice);
        _basics = new CorpusFile(_folder, "title.basics", "tconst titleType primaryTitle originalTitle isAdult startYear endYear runtimeMinutes genres");
        _akas = new CorpusFile(_folder, "title.akas", "titleId ordering title region language types attributes isOriginalTitle");
        _ratings = new CorpusFile(_folder, "title.ratings", "tconst averageRating numVotes");
        _crew = new CorpusFile(_folder, "title.crew", "tconst directors writers");
        _people = new CorpusFile(_folder, "name.basics", "nconst primaryName birthYear deathYear primaryProfession knownForTitles");
        _names = [.. Enumerable.Range(0, Math.Max(2000, titles / 40)).Select(_ => $"{Tongue.All[_dice.Below(7)].Word(_dice)} {Tongue.All[_dice.Below(7)].Word(_dice)}")];
    }

    /// <summary>Writes all files; returns what is in them.</summary>
    public string Write(int titles, int questions, double episodes)
    {
        for (var i = 0; i < _names.Length; i++)
        {
            _people.Row(InvariantCulture, $"nm{i + 1:d7}\t{_names[i]}\t\\N\t\\N\tdirector\t\\N");
        }

        _asked = Math.Min(1, questions * 3.4 / (titles * (1 - episodes) * 0.27 * 0.45));
        for (var i = 1; i <= titles; i++)
        {
            if (_dice.Chance(episodes))
            {
                Episode($"tt{i:d7}");
            }
            else
            {
                Title($"tt{i:d7}");
            }
        }

        new Questions(_dice, _lexicon, _names).Write(_folder, _works, questions);
        return $"{_basics.Rows} titles, {_akas.Rows} titles in countries, {_ratings.Rows} ratings, {_crew.Rows} crews, {_people.Rows} people";
    }

    public void Dispose()
    {
        _basics.Dispose();
        _akas.Dispose();
        _ratings.Dispose();
        _crew.Dispose();
        _people.Dispose();
    }

    private void Episode(string id)
    {
        var year = 2024 - _dice.Below(60, 2);
        var title = _dice.Next() < 0.45 ? $"Episode #{1 + _dice.Below(20, 2)}.{1 + _dice.Below(200, 2)}" : TitlePattern.Make(_dice, _lexicon).Say(_lexicon, _dice.Chance(0.7) ? 0 : _dice.Of(_tongues), true);
        _basics.Row(InvariantCulture, $"{id}\ttvEpisode\t{title}\t{title}\t0\t{year}\t\\N\t{(_dice.Chance(0.6) ? "\\N" : "45")}\t{_dice.Of(Genres)}");
        for (var order = 1; order <= 3 && _dice.Chance(0.7); order++)
        {
            _akas.Row(InvariantCulture, $"{id}\t{order}\tEpisodio #1.{1 + _dice.Below(60)}\t{Tongue.All[order].Region}\t\\N\t\\N\t\\N\t0");
        }

        if (_dice.Chance(0.05))
        {
            _ratings.Row(InvariantCulture, $"{id}\t7.{_dice.Below(10)}\t{5 + _dice.Below(400, 2)}");
        }
    }

    private void Title(string id)
    {
        var (type, asked) = Type();
        var year = LastYear - _dice.Below(115, 2);
        var (pattern, tongue) = Pattern();
        var roman = _dice.Chance(0.5);
        var original = pattern.Say(_lexicon, tongue, roman);
        var primary = tongue == 0 || _dice.Chance(0.45) ? original : pattern.Say(_lexicon, 0, roman);
        var votes = _dice.Chance(type is "movie" or "tvSeries" or "tvMiniSeries" ? 0.62 : 0.2) ? (int)Math.Min(2_800_000, 5 / Math.Pow(1 - _dice.Next(), 1.25)) : 0;
        if (votes > 0)
        {
            _ratings.Row(InvariantCulture, $"{id}\t{2 + (_dice.Next() * 7):0.0}\t{votes}");
        }

        var director = _dice.Below(_names.Length, 2);
        var hasDirector = _dice.Chance(0.9);
        _crew.Row(InvariantCulture, $"{id}\t{(hasDirector ? $"nm{director + 1:d7}" : "\\N")}\t\\N");
        _basics.Row(InvariantCulture, $"{id}\t{type}\t{primary}\t{original}\t0\t{year}\t\\N\t{(_dice.Chance(0.3) ? "\\N" : (4 + _dice.Below(160)).ToString(InvariantCulture))}\t{_dice.Of(Genres)},{_dice.Of(Genres)}");
        var spanish = Countries(id, pattern, tongue, original, votes);
        if (_dice.Chance(asked * (votes > 200 ? 1 : votes > 30 ? 0.35 : 0.04) * _asked))
        {
            _works.Add(new Work(id, type, pattern, tongue, original, primary, spanish, year, hasDirector ? _names[director] : ""));
        }
    }

    private (string Type, double Asked) Type()
    {
        var at = _dice.Next();
        foreach (var (type, share, asked) in Types)
        {
            if ((at -= share) < 0)
            {
                return (type, asked);
            }
        }

        return (Types[0].Type, Types[0].Asked);
    }

    /// <summary>A pattern of its own, or for some that of an earlier work: remakes, and films that are called alike.</summary>
    private (TitlePattern Pattern, int Tongue) Pattern()
    {
        if (_recent.Count > 0 && _dice.Chance(0.045))
        {
            return _dice.Of(_recent);
        }

        var made = (TitlePattern.Make(_dice, _lexicon), _dice.Of(_tongues));
        if (_recent.Count < Recent)
        {
            _recent.Add(made);
        }
        else if (_dice.Chance(0.05))
        {
            _recent[_dice.Below(Recent)] = made;
        }

        return made;
    }

    /// <summary>The titles in countries, many for what many know; returns the Spanish one.</summary>
    private string? Countries(string id, TitlePattern pattern, int tongue, string original, int votes)
    {
        var order = 1;
        var spanish = tongue == 1 ? original : null;
        _akas.Row(InvariantCulture, $"{id}\t1\t{original}\t\\N\t\\N\toriginal\t\\N\t1");
        for (var t = 0; t < Tongue.All.Count; t++)
        {
            if (t == tongue)
            {
                if (_dice.Chance(0.6))
                {
                    _akas.Row(InvariantCulture, $"{id}\t{++order}\t{original}\t{Tongue.All[t].Region}\t\\N\t\\N\t\\N\t0");
                }

                continue;
            }

            if (Tongue.All[t].Code == "ja" || !_dice.Chance(votes > 1000 ? 0.9 : votes > 50 ? 0.6 : 0.16))
            {
                continue;
            }

            // Titles are often not translated but made anew.
            var free = _dice.Chance(0.3) ? pattern with { Words = [_lexicon.Concept(_dice), .. pattern.Words[1..]] } : pattern;
            free = _dice.Chance(0.06) ? free with { Subtitle = [_lexicon.Concept(_dice), _lexicon.Concept(_dice)] } : free;
            var title = _dice.Chance(0.12) ? original : free.Say(_lexicon, t, _dice.Chance(0.5));
            _akas.Row(InvariantCulture, $"{id}\t{++order}\t{title}\t{Tongue.All[t].Region}\t\\N\t{(_dice.Chance(0.5) ? "imdbDisplay" : "\\N")}\t\\N\t0");
            if (t == 1)
            {
                spanish = title;
                if (_dice.Chance(0.35))
                {
                    _akas.Row(InvariantCulture, $"{id}\t{++order}\t{(free with { Words = [.. free.Words[..^1], _lexicon.Concept(_dice)] }).Say(_lexicon, 1, true)}\tMX\t\\N\t\\N\t\\N\t0");
                }
            }
        }

        return spanish;
    }
}
