using System.Text.RegularExpressions;
using MediaBridge.Plugins.Nfo.Mapping;
using MediaBridge.Plugins.Nfo.Reading;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Nfo.Checking;

/// <summary>Says what is wrong with an NFO, for people: what strict readers refuse, what contradicts itself, what is missing.</summary>
internal sealed partial class NfoChecks
{
    private static readonly string[] Dates = ["premiered", "releasedate", "aired", "enddate", "dateadded", "lastplayed"];
    private readonly Func<string, bool> _exists;
    private readonly IReadOnlyList<ExternalId> _named;
    private readonly List<Finding> _findings = [];
    private string _leaf = "";

    /// <param name="exists">Whether a path, relative to the NFO's folder, is a file there.</param>
    /// <param name="named">Ids in the names of file and folder.</param>
    public NfoChecks(Func<string, bool> exists, IReadOnlyList<ExternalId> named) => (_exists, _named) = (exists, named);

    /// <summary>The findings, in the order of their lines.</summary>
    /// <param name="nfo">The file.</param>
    /// <param name="path">Its path; only the name counts.</param>
    public IReadOnlyList<Finding> Look(NfoDocument nfo, string path)
    {
        _leaf = path[(path.LastIndexOf('/') + 1)..].ToLowerInvariant();
        if (nfo.Blocks.Count == 0)
        {
            return nfo.Links.Count > 0
                ? [new Finding(Severity.Note, 0, $"it holds no metadata, only {string.Join(", ", nfo.Links.Select(l => $"{l.Scheme}:{l.Value}").Take(5))}")]
                : [.. nfo.Remarks.Select(r => new Finding(Severity.Error, 0, r))];
        }

        _findings.AddRange(nfo.Findings.Select(f => f with { Text = Standing(f.Text) }));
        if (nfo.Encoding is not TextDecoder.Utf8 && !nfo.IsTextChanged)
        {
            Add(Severity.Note, 0, $"the text is {nfo.Encoding}; UTF-8 is what all readers know");
        }

        foreach (var block in nfo.Blocks)
        {
            Block(nfo, block);
        }

        return [.. _findings.Distinct().OrderBy(f => f.Line)];
    }

    /// <summary>What reading repairs is told as what stands there.</summary>
    private static string Standing(string text) => text switch
    {
        "a raw & was repaired" => "a raw &, which must be written &amp;",
        "a raw < was repaired" => "a raw <, which must be written &lt;",
        "an HTML entity was replaced" => "an entity of HTML, which XML does not know",
        "control characters were left out" => "control characters, which XML forbids",
        "a control character was left out" => "a control character, which XML forbids",
        "a DOCTYPE was ignored" => "a DOCTYPE, which readers ignore or refuse",
        _ => text.Replace(" was ignored", "", StringComparison.Ordinal).Replace(" was left out", " is never read", StringComparison.Ordinal),
    };

    private void Block(NfoDocument nfo, NfoElement block)
    {
        Place(block);
        if (block.IsEmpty)
        {
            Add(Severity.Error, block.Line, $"<{block.Name}> is empty");
            return;
        }

        if (block.Name is not ("season" or "artist" or "person") && block.TextOf("title", "localtitle", "name") is null)
        {
            Add(Severity.Error, block.Line, "the title is missing");
        }

        Years(block);
        Ids(nfo, block);
        Numbers(block);
        foreach (var date in block.Children.Where(c => Dates.Contains(c.Name, StringComparer.Ordinal) && c.Text.Length > 0 && !IsoDate().IsMatch(c.Text)))
        {
            Add(Severity.Warning, date.Line, $"<{date.Name}> '{Short(date.Text)}' is {(Values.Date(date.Text) is { } day ? $"not written as {day:yyyy-MM-dd}" : "no date")}");
        }

        Pictures(block);
        if (Values.Flag(block.TextOf("lockdata")) == true)
        {
            Add(Severity.Note, block.Last("lockdata")!.Line, "it is locked: programs do not change it");
        }
    }

    private void Place(NfoElement block)
    {
        var wanted = _leaf switch { "tvshow.nfo" => "tvshow", "season.nfo" => "season", "artist.nfo" => "artist", "album.nfo" => "album", "movie.nfo" => "movie", _ => null };
        if (wanted is not null && block.Name != wanted && !(wanted == "movie" && block.Name == "musicvideo"))
        {
            Add(Severity.Warning, block.Line, $"<{block.Name}> does not fit a file named {_leaf}");
        }

        if (block.Name == "episodedetails" && (EpisodeBlocks.Number(block) is null || EpisodeBlocks.Season(block) is null))
        {
            Add(Severity.Warning, block.Line, "an episode needs <season> and <episode>");
        }
    }

    private void Years(NfoElement block)
    {
        if (block.Name is not ("movie" or "tvshow"))
        {
            return;
        }

        var (year, premiered) = (block.Last("year"), block.Last("premiered"));
        if (year is null && premiered is null && DescriptionMap.Year(block) is null)
        {
            Add(Severity.Warning, block.Line, "year and premiere are missing");
        }
        else if (year is not null && Values.Year(year.Text) is null)
        {
            Add(Severity.Warning, year.Line, $"<year> '{Short(year.Text)}' is no year");
        }
        else if (year is not null && premiered is not null && Values.Date(premiered.Text) is { } date && Values.Year(year.Text) != date.Year)
        {
            Add(Severity.Warning, year.Line, $"<year> {Short(year.Text)} contradicts <premiered> {date:yyyy-MM-dd}");
        }
    }

    private void Ids(NfoDocument nfo, NfoElement block)
    {
        var all = new List<(string Service, string Value, int Line)>();
        var types = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var field in block.Children.Where(c => c.Text.Length > 0))
        {
            var service = field.Name switch { "uniqueid" => field.Attribute("type")?.ToLowerInvariant(), "imdbid" or "imdb_id" => "imdb", "tmdbid" => "tmdb", "tvdbid" => "tvdb", _ => null };
            if (field.Name == "uniqueid" && !types.Add(field.Attribute("type") ?? ""))
            {
                Add(Severity.Warning, field.Line, $"there are several <uniqueid> of the type '{field.Attribute("type")}'");
            }

            if (service is null)
            {
                continue;
            }

            var isNumber = service is "tmdb" or "themoviedb" or "tvdb" or "tmdbset";
            if ((service == "imdb" && !ImdbId().IsMatch(field.Text)) || (isNumber && Values.Whole(field.Text) is not > 0))
            {
                Add(Severity.Error, field.Line, service == "imdb" ? $"'{Short(field.Text)}' is no IMDb id such as tt0133093" : $"'{Short(field.Text)}' is no id of {service}: it must be a positive number");
            }
            else if (all.Find(a => a.Service == service && a.Value != field.Text) is { Line: > 0 } other)
            {
                Add(Severity.Warning, field.Line, $"the {service} id {Short(field.Text)} contradicts {Short(other.Value)} on line {other.Line}");
            }
            else
            {
                all.Add((service, field.Text, field.Line));
            }
        }

        if (NfoKinds.ToKind(block.Name) is not { } kind)
        {
            return;
        }

        var ids = IdMap.Read(block, nfo.Links, kind, new Diagnostics());
        if (ids.Count == 0 && block.Name is "movie" or "tvshow")
        {
            Add(Severity.Warning, block.Line, "it has no id");
        }

        foreach (var (named, id) in _named.Join(ids, n => n.Scheme, i => i.Scheme, (n, i) => (n, i), StringComparer.Ordinal).Where(p => p.n != p.i && block.Name == "movie"))
        {
            Add(Severity.Warning, block.Line, $"{id} contradicts {named} in the name");
        }
    }

    private void Numbers(NfoElement block)
    {
        var diagnostics = new Diagnostics();
        RatingMap.Read(block, own: true, diagnostics);
        _findings.AddRange(diagnostics.Findings.Select(f => f with { Text = f.Text.Replace(" and was left out", "", StringComparison.Ordinal) }));
        if (block.Last("runtime") is { } runtime && (Values.Number(runtime.Text) is not { } minutes || minutes is <= 0 or > 900))
        {
            Add(Severity.Warning, runtime.Line, $"<runtime> '{Short(runtime.Text)}' is not a number of minutes from 1 to 900");
        }
    }

    private void Pictures(NfoElement block)
    {
        foreach (var thumb in block.All("thumb").Concat(block.All("fanart").SelectMany(f => f.All("thumb"))).Where(t => t.Text.Length > 0))
        {
            if (Values.Address(thumb.Text) is null && !thumb.Text.StartsWith("image://", StringComparison.OrdinalIgnoreCase) && block.Last("fanart")?.Attribute("url") is null && !_exists(thumb.Text))
            {
                Add(Severity.Warning, thumb.Line, $"the picture '{Short(thumb.Text)}' is neither an address nor a file that is there");
            }
        }
    }

    private void Add(Severity severity, int line, string text) => _findings.Add(new Finding(severity, line, text));

    private static string Short(string text) => Values.OneLine(text.Length <= 60 ? text : text[..60] + "…") ?? "";

    [GeneratedRegex(@"^\d{4}-\d{2}-\d{2}(?:[ T]\d{2}:\d{2}(?::\d{2})?.*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex IsoDate();

    [GeneratedRegex("^tt[0-9]{7,10}$", RegexOptions.CultureInvariant)]
    private static partial Regex ImdbId();
}
