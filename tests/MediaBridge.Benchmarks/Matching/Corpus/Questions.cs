using System.Globalization;

namespace MediaBridge.Benchmarks.Matching.Corpus;

/// <summary>Questions about works of a corpus, as a person's export of another site asks them, and some that have no answer.</summary>
internal sealed class Questions(Dice dice, Lexicon lexicon, IReadOnlyList<string> people)
{
    private const double Unanswerable = 0.08;
    private const double Amount = 1.5;

    /// <summary>Writes queries.csv and answers.tsv.</summary>
    public void Write(string folder, List<Work> works, int count)
    {
        for (var i = works.Count - 1; i > 0; i--)
        {
            var j = dice.Below(i + 1);
            (works[i], works[j]) = (works[j], works[i]);
        }

        var none = (int)(count * Unanswerable);
        var asked = works.Take(count - none).ToList();
        var rest = works.Skip(count - none).ToList();
        var rows = asked.ConvertAll(About);
        for (var i = 0; i < none; i++)
        {
            rows.Add(AboutNothing(rest.Count > 0 ? rest[i % rest.Count] : asked[i % asked.Count]));
        }

        for (var i = rows.Count - 1; i > 0; i--)
        {
            var j = dice.Below(i + 1);
            (rows[i], rows[j]) = (rows[j], rows[i]);
        }

        File.WriteAllLines(Path.Combine(folder, "queries.csv"), rows.Select((r, i) => string.Create(CultureInfo.InvariantCulture, $"{i};{r.Row}")).Prepend("qid;title;original title;year;directors;kind"));
        File.WriteAllLines(Path.Combine(folder, "answers.tsv"), rows.Select((r, i) => string.Create(CultureInfo.InvariantCulture, $"{i}\t{r.Id}\t{(r.Tags.Count == 0 ? "clean" : string.Join(',', r.Tags.Order(StringComparer.Ordinal)))}")).Prepend("qid\ttconst\ttags"));
    }

    private static string Row(string title, string original, string year, string director, bool isSeries)
        => string.Join(';', title.Replace(';', ','), original.Replace(';', ','), year, director, isSeries ? "tv" : "movie");

    private (string Id, string Row, HashSet<string> Tags) About(Work work)
    {
        var tags = new HashSet<string>(StringComparer.Ordinal);
        var title = Local(work, tags);
        title = Noise.Of(title, "", Amount, tags, dice) + (dice.Chance(0.85) ? Suffix(work.Type) : "");
        var original = "";
        var which = dice.Next();
        if (which < 0.72 || tags.Contains("es-unknown"))
        {
            original = Noise.Of(work.Original, "o-", Amount * 0.7, tags, dice);
        }
        else if (which < 0.82)
        {
            original = Noise.Of(work.Primary, "o-", Amount * 0.7, tags, dice);
            tags.Add("orig-is-english");
        }
        else
        {
            tags.Add("no-original");
        }

        var (year, tag) = dice.Next() switch { < 0.12 => (work.Year + (dice.Chance(0.5) ? 1 : -1), "year1"), < 0.135 => (work.Year + (dice.Chance(0.5) ? 2 : -2), "year2"), < 0.145 => (0, "no-year"), _ => (work.Year, "") };
        if (tag.Length > 0)
        {
            tags.Add(tag);
        }

        var director = dice.Chance(0.6) ? dice.Chance(0.85) ? work.Director : Noise.Plain(work.Director) : "";
        return (work.Id, Row(title, original, year == 0 ? "" : year.ToString(CultureInfo.InvariantCulture), director, work.Type is "tvSeries" or "tvMiniSeries"), tags);
    }

    private string Local(Work work, HashSet<string> tags)
    {
        var which = dice.Next();
        if (work.Spanish is { } spanish && which < 0.86)
        {
            return spanish;
        }

        if (work.Spanish is not null && which >= 0.93)
        {
            return work.Primary;
        }

        if (dice.Chance(0.5))
        {
            tags.Add("es-unknown");
            return (work.Pattern with { Words = [.. work.Pattern.Words.Select(_ => lexicon.Concept(dice))] }).Say(lexicon, 1, dice.Chance(0.5));
        }

        tags.Add("es-is-original");
        return dice.Chance(0.5) ? work.Original : work.Primary;
    }

    private (string Id, string Row, HashSet<string> Tags) AboutNothing(Work work)
    {
        var stranger = dice.Of(people);
        if (dice.Chance(0.25))
        {
            var year = work.Year < 1990 ? work.Year + 25 : work.Year - 25;
            return (Answer.None, Row(work.Spanish ?? work.Original, work.Original, year.ToString(CultureInfo.InvariantCulture), stranger, false), ["neg-same-title-other-year"]);
        }

        if (dice.Chance(0.33))
        {
            var sequel = work.Pattern with { Number = 7 + dice.Below(4) };
            return (Answer.None, Row(sequel.Say(lexicon, 1, true), sequel.Say(lexicon, work.Tongue, true), (work.Year + 3).ToString(CultureInfo.InvariantCulture), stranger, false), ["neg-sequel"]);
        }

        var pattern = new TitlePattern(-1, TitleJoin.Beside, [.. Enumerable.Range(0, 4).Select(_ => Lexicon.Rare(dice))], 0, []);
        return (Answer.None, Row(pattern.Say(lexicon, 1, true), pattern.Say(lexicon, 0, true), (1950 + dice.Below(75)).ToString(CultureInfo.InvariantCulture), stranger, false), ["neg-unknown"]);
    }

    private static string Suffix(string type) => type switch { "tvSeries" => " (Serie de TV)", "tvMiniSeries" => " (Miniserie de TV)", "tvMovie" or "tvSpecial" => " (TV)", "short" => " (C)", _ => "" };
}
