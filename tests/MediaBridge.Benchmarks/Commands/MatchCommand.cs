using System.Globalization;
using MediaBridge.Benchmarks.Matching;
using MediaBridge.Core.Matching;
using MediaBridge.Plugins.Imdb.Dataset;
using MediaBridge.Sdk;
using MediaBridge.Sdk.Testing;

namespace MediaBridge.Benchmarks.Commands;

/// <summary>Builds the index of a corpus, asks its questions, and judges the answers.</summary>
internal static class MatchCommand
{
    public static async Task<int> RunAsync(string folder)
    {
        var answers = Answer.Read(folder);
        var items = new List<MediaItem>();
        await using (var input = File.OpenRead(Path.Combine(folder, "queries.csv")))
        {
            await foreach (var item in MatchInput.ReadAsync(input, "queries.csv", Console.Error.WriteLine, CancellationToken.None))
            {
                items.Add(item);
            }
        }

        await using var services = new TestServices();
        using var client = new DatasetClient(new DatasetOptions { Folder = folder }, services);
        var (wall, cpu) = await Measure.TimeAsync(async () => await client.IndexAsync(CancellationToken.None));
        var index = await client.IndexAsync(CancellationToken.None);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{index.Titles.Length} titles, {index.WordCount} words, {index.Episodes.Length} episodes; built in {cpu.TotalSeconds:0.00} s of processor time, {wall.TotalSeconds:0.00} s; {index.Length / 1048576.0:0.0} MiB; peak {Environment.WorkingSet / 1048576} MiB"));
        var matcher = new DatasetMatcher(client);
        var finder = new MatchFinder(matcher, DatasetClient.Service, IdSchemes.Imdb, new MatchRules());
        var verdicts = new List<Verdict>();
        var details = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var item in items)
        {
            var found = await finder.FindAsync(item, Recommendation.Strong, CancellationToken.None);
            var question = item.Extras!["core.row"].GetString()!;
            verdicts.Add(new Verdict(question, found.Candidates.Count > 0 ? found.Candidates[0].Id.Value : null, found.Confidence, found.Gap, found.Recommendation));
            details[question] = $"{item} [{item.OriginalTitle}] {item.Kind} {string.Join(' ', item.Description?.Types ?? [])} {string.Join(", ", MatchedItem.Directors(item))}\n" + string.Join('\n', found.Candidates.Take(3).Select(c => $"      {c.Id.Value} {c.Confidence} {c.Item} [{c.Item.OriginalTitle}] {string.Join("; ", c.Parts.Select(p => $"{p.Signal} {p.Score:0.00} {p.Detail}"))}"));
        }

        var quality = new Quality(answers, verdicts);
        quality.Print(Console.WriteLine);
        foreach (var wrong in quality.WrongStrong)
        {
            Console.WriteLine($"WRONG STRONG {wrong.Question} right {answers[wrong.Question].Id} ({string.Join(',', answers[wrong.Question].Tags)}): {details[wrong.Question]}");
        }

        if (Environment.GetEnvironmentVariable("MATCH_SHOW") is { } show)
        {
            foreach (var v in verdicts.Where(v => answers[v.Question].Id != v.Id && answers[v.Question].IsThere == (show != "neg")).OrderByDescending(v => v.Sureness).Take(40))
            {
                Console.WriteLine($"MISS {v.Question} right {answers[v.Question].Id} ({string.Join(',', answers[v.Question].Tags)}): {details[v.Question]}");
            }
        }

        var each = Enumerable.Repeat(double.MaxValue, items.Count).ToArray();
        var best = TimeSpan.MaxValue;
        for (var round = 0; round < 5; round++)
        {
            var (_, time) = await Measure.TimeAsync(async () =>
            {
                for (var i = 0; i < items.Count; i++)
                {
                    var started = System.Diagnostics.Stopwatch.GetTimestamp();
                    await matcher.FindAsync(items[i], new MatchRequest(), CancellationToken.None);
                    each[i] = Math.Min(each[i], System.Diagnostics.Stopwatch.GetElapsedTime(started).TotalMicroseconds);
                }
            });
            best = time < best ? time : best;
        }

        var slow = Enumerable.Range(0, items.Count).OrderByDescending(i => each[i]).Take(12).Select(i => $"{each[i]:0} us {items[i]} ({string.Join(',', answers[items[i].Extras!["core.row"].GetString()!].Tags)})").ToList();
        Array.Sort(each);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{items.Count / best.TotalSeconds:0} questions a second and core; p50 {each[each.Length / 2]:0} us, p95 {each[each.Length * 95 / 100]:0} us, p99 {each[each.Length * 99 / 100]:0} us"));
        slow.ForEach(Console.WriteLine);

        return quality.WrongStrong.Count == 0 ? 0 : 1;
    }
}
