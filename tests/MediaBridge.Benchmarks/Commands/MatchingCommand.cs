using System.Globalization;
using System.IO.Compression;
using MediaBridge.Core.Matching;
using MediaBridge.Core.Naming;
using MediaBridge.Sdk;

namespace MediaBridge.Benchmarks.Commands;

/// <summary>Judges the engine's own scoring on a corpus with known answers: how many matches are strong, and how many of these are wrong. Candidates come from a plain index of words.</summary>
internal static class MatchingCommand
{
    private const int MostCandidates = 20;
    private static readonly Titles Titles = new();

    public static async Task<int> RunAsync(string folder)
    {
        var films = Load(folder);
        var index = Index(films);
        var answers = File.ReadLines(Path.Combine(folder, "answers.tsv")).Skip(1).Select(l => l.Split('\t')).ToDictionary(p => p[0], p => (Id: p[1], Tags: p[2]), StringComparer.Ordinal);
        var (rules, counts, wrong) = (new MatchRules(), new Dictionary<(Recommendation Recommendation, string Outcome), int>(), new List<string>());
        var scorer = new MatchScorer(rules);
        var (queries, time) = (0, TimeSpan.Zero);
        await using var input = File.OpenRead(Path.Combine(folder, "queries.csv"));
        await foreach (var item in MatchInput.ReadAsync(input, "queries.csv", Console.Error.WriteLine, CancellationToken.None))
        {
            var query = item.Extras!["core.row"].GetString()!;
            var candidates = Candidates(item, films, index);
            var cpu = Environment.CpuUsage.TotalTime;
            var ranked = scorer.Rank(item, candidates);
            time += Environment.CpuUsage.TotalTime - cpu;
            queries++;
            var recommendation = rules.Judge(ranked.Count > 0 ? ranked[0].Confidence : 0, ranked.Count > 1 ? ranked[1].Confidence : 0);
            var (right, tags) = answers[query];
            var outcome = recommendation == Recommendation.None ? (right == "-" ? "rightly none" : "missed") : ranked[0].Candidate.Id.Value == right ? "right" : right == "-" ? "false" : "wrong";
            counts[(recommendation, outcome)] = counts.GetValueOrDefault((recommendation, outcome)) + 1;
            if (recommendation == Recommendation.Strong && outcome is "wrong" or "false")
            {
                wrong.Add($"{query} {item} [{item.OriginalTitle}] {string.Join(", ", MatchedItem.Directors(item))} ({tags}): {ranked[0].Candidate.Item} {ranked[0].Candidate.Id} {ranked[0].Confidence}, right is {right}; {string.Join("; ", ranked[0].Parts.Select(p => $"{p.Signal} {p.Score:0.00} {p.Detail}"))}");
            }
        }

        foreach (var group in counts.OrderByDescending(c => c.Key.Recommendation).ThenBy(c => c.Key.Outcome, StringComparer.Ordinal))
        {
            Console.WriteLine($"{group.Key.Recommendation,-8} {group.Key.Outcome,-12} {group.Value}");
        }

        wrong.ForEach(w => Console.WriteLine($"WRONG STRONG {w}"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{queries} queries, {time.TotalMilliseconds * 1000 / Math.Max(1, queries):0} us of processor time each for scoring; wrong strong matches: {wrong.Count}"));
        return 0;
    }

    private static List<MediaItem> Load(string folder)
    {
        var names = Rows(folder, "name.basics").ToDictionary(r => r[0], r => r[1], StringComparer.Ordinal);
        var directors = Rows(folder, "title.crew").Where(r => r[1] != "\\N").ToDictionary(r => r[0], r => r[1].Split(',').Select(n => names.GetValueOrDefault(n, n)).ToList(), StringComparer.Ordinal);
        var others = Rows(folder, "title.akas").GroupBy(r => r[0], r => r[2], StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Distinct(StringComparer.Ordinal).ToList(), StringComparer.Ordinal);
        var votes = Rows(folder, "title.ratings").ToDictionary(r => r[0], r => long.Parse(r[2], CultureInfo.InvariantCulture), StringComparer.Ordinal);
        return
        [
            .. Rows(folder, "title.basics").Where(r => r[1] is not ("tvEpisode" or "videoGame")).Select(r => new MediaItem
            {
                Kind = r[1] is "tvSeries" or "tvMiniSeries" ? ItemKinds.Series : ItemKinds.Movie,
                Title = r[2],
                OriginalTitle = r[3],
                Year = int.TryParse(r[5], NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null,
                Ids = [new ExternalId(IdSchemes.Imdb, r[0])],
                People = directors.TryGetValue(r[0], out var made) ? [.. made.Select(n => new Person { Name = n, Role = Person.Director })] : null,
                Description = new Description
                {
                    Types = r[1] switch { "tvMiniSeries" => [Description.Miniseries], "tvMovie" => [Description.TvMovie], "short" or "tvShort" => [Description.Short], "tvSpecial" => [Description.Special], "video" => [Description.Video], _ => [] },
                    AlternativeTitles = others.GetValueOrDefault(r[0]),
                },
                Ratings = votes.TryGetValue(r[0], out var count) ? [Rating.OfSite("imdb", 7, 10, count)] : null,
            }),
        ];
    }

    private static IEnumerable<string[]> Rows(string folder, string name)
    {
        using var stream = new StreamReader(new GZipStream(File.OpenRead(Path.Combine(folder, $"{name}.tsv.gz")), CompressionMode.Decompress));
        stream.ReadLine();
        while (stream.ReadLine() is { } line)
        {
            yield return line.Split('\t');
        }
    }

    private static Dictionary<string, List<int>> Index(List<MediaItem> films)
    {
        var index = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        foreach (var (place, film) in films.Index())
        {
            foreach (var word in Words([film.Title, film.OriginalTitle, .. film.Description!.AlternativeTitles ?? []]))
            {
                (index.TryGetValue(word, out var list) ? list : index[word] = []).Add(place);
            }
        }

        return index;
    }

    private static IEnumerable<MatchCandidate> Candidates(MediaItem item, List<MediaItem> films, Dictionary<string, List<int>> index)
    {
        var scores = new Dictionary<int, double>();
        foreach (var list in Words([item.Title, item.OriginalTitle]).Select(w => index.GetValueOrDefault(w)).OfType<List<int>>())
        {
            foreach (var place in list)
            {
                scores[place] = scores.GetValueOrDefault(place) + Math.Log(1 + ((double)films.Count / list.Count));
            }
        }

        return scores.OrderByDescending(s => s.Value + (films[s.Key].Year == item.Year ? 3 : 0)).Take(MostCandidates).Select(s => new MatchCandidate { Id = films[s.Key].Ids[0], Item = films[s.Key] });
    }

    private static HashSet<string> Words(IEnumerable<string?> titles) => [.. titles.OfType<string>().SelectMany(t => Titles.Normalize(t).Split(' ')).Where(w => w.Length > 0)];
}
