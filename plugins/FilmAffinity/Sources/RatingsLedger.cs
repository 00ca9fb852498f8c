using MediaBridge.Plugins.FilmAffinity.Pages;

namespace MediaBridge.Plugins.FilmAffinity.Sources;

/// <summary>Which films came in a read and were known before it. The site tells how many ratings there are, not which were removed: those that are known and do not come any more.</summary>
internal sealed class RatingsLedger
{
    private readonly KnownFilms? _before;
    private readonly bool _isPart;
    private KnownFilms _came;

    /// <param name="cursor">Where the read starts; null if it reads everything.</param>
    /// <param name="place">Where it goes on after an interruption.</param>
    /// <param name="isPart">Whether only the newest are asked for: then nothing can be told of the others.</param>
    public RatingsLedger(RatingsCursor? cursor, RatingsPlace? place, bool isPart)
    {
        _isPart = isPart;
        _before = cursor?.Films is { } known ? KnownFilms.Parse(known) : null;
        _came = KnownFilms.Parse(place?.Known);
        Next = place?.Next is { } next ? RatingsCursor.Parse(next) : null;
        FindsRemoved = place?.FindsRemoved == true;
    }

    /// <summary>The cursor of the next run, as the first page told it.</summary>
    public RatingsCursor? Next { get; set; }

    /// <summary>Whether the read goes to the end to find what was removed.</summary>
    public bool FindsRemoved { get; set; }

    /// <summary>The films that came, for a place.</summary>
    public string Text => _came.ToString();

    /// <summary>Takes the films of a page.</summary>
    /// <param name="films">The films that had not come.</param>
    /// <param name="goesOn">Whether others came before them; otherwise the read began anew.</param>
    public void Add(IReadOnlyList<FilmCard> films, bool goesOn)
    {
        if (!goesOn)
        {
            _came = new KnownFilms();
        }

        foreach (var film in films)
        {
            _came.Add(film.Id);
        }
    }

    /// <summary>Whether the site lists fewer than are known and new.</summary>
    public bool LacksSome(long? announced) => !_isPart && announced < Union()?.Count;

    /// <summary>What was known and did not come, after a read to the end.</summary>
    public IEnumerable<string> Removed() => _isPart || _before is null ? [] : _before.Without(_came);

    /// <summary>Where the next run starts, with all films that it knows; null if the first page told nothing.</summary>
    public RatingsCursor? NextRun(bool reachedKnown, bool isWhole)
        => Next is null ? null : Next with { Films = (reachedKnown || _isPart ? Union() : isWhole ? _came : null)?.ToString() };

    private KnownFilms? Union()
    {
        if (_before is null)
        {
            return null;
        }

        var union = KnownFilms.Parse(_before.ToString());
        foreach (var film in _came.Without(_before))
        {
            union.Add(film);
        }

        return union;
    }
}
