using System.Diagnostics;
using System.Globalization;
using MediaBridge.Benchmarks.Matching;
using MediaBridge.Core.Matching;
using MediaBridge.Plugins.Imdb.Dataset;
using MediaBridge.Plugins.Imdb.Dataset.Index;
using MediaBridge.Sdk;
using MediaBridge.Sdk.Testing;

namespace MediaBridge.Benchmarks.Commands;

/// <summary>Builds the index of a corpus, asks its questions, and judges answers, time and size; also beside SQLite's full text search and FuzzySharp.</summary>
internal static class MatchCommand
{
    private const int Rounds = 5;
    private const double BigCorpus = 2_000_000;

    public static async Task<int> RunAsync(string folder, bool withPeers)
    {
        var answers = Answer.Read(folder);
        var items = await ItemsAsync(folder);
        await using var services = new TestServices();
        using var client = new DatasetClient(new DatasetOptions { Folder = folder }, services);
        var index = await BuildAsync(client);
        var (wall, _) = await Measure.TimeAsync(async () =>
        {
            using var again = new DatasetClient(new DatasetOptions { Folder = folder }, services);
            await new DatasetMatcher(again).FindAsync(items[0], new MatchRequest(), CancellationToken.None);
        });
        Measure.AtMost("opened, and a first question", wall.TotalMilliseconds, 100, "ms");
        var quality = await JudgeAsync(client, answers, items);
        await TimeAsync(client, items);
        if (withPeers)
        {
            await new Peers(index, answers, items).RunAsync(services.Folder);
        }

        return quality.WrongStrong.Count == 0 ? 0 : 1;
    }

    /// <summary>Builds the index of a corpus and judges the answers to its questions.</summary>
    public static async Task<Quality> JudgeAsync(string folder)
    {
        await using var services = new TestServices();
        using var client = new DatasetClient(new DatasetOptions { Folder = folder }, services);
        return await JudgeAsync(client, Answer.Read(folder), await ItemsAsync(folder));
    }

    /// <summary>Asks all questions of a corpus, as <c>matches find</c> does, and judges what the engine makes of the candidates.</summary>
    public static async Task<Quality> JudgeAsync(DatasetClient client, Dictionary<string, Answer> answers, List<MediaItem> items)
    {
        var finder = new MatchFinder(new DatasetMatcher(client), DatasetClient.Service, IdSchemes.Imdb, new MatchRules());
        var verdicts = new List<Verdict>(items.Count);
        var wrong = new List<string>();
        var cpu = Environment.CpuUsage.TotalTime;
        foreach (var item in items)
        {
            var found = await finder.FindAsync(item, Recommendation.Strong, CancellationToken.None);
            var question = Question(item);
            var best = found.Candidates.Count > 0 ? found.Candidates[0] : null;
            verdicts.Add(new Verdict(question, best?.Id.Value, found.Confidence, found.Sureness, found.Recommendation));
            if (found.Recommendation == Recommendation.Strong && best!.Id.Value != answers[question].Id)
            {
                wrong.Add($"WRONG STRONG {question} {item} [{item.OriginalTitle}] {string.Join(", ", MatchedItem.Directors(item))} ({string.Join(',', answers[question].Tags)}), right is {answers[question].Id}:\n" + string.Join('\n', found.Candidates.Take(3).Select(c => $"    {c.Id.Value} {c.Confidence} {c.Item}: {string.Join("; ", c.Parts.Select(p => $"{p.Signal} {p.Score:0.00} {p.Detail}"))}")));
            }
        }

        Measure.Baseline("found and judged by the engine", items.Count / (Environment.CpuUsage.TotalTime - cpu).TotalSeconds, "questions a second and core");
        var quality = new Quality(answers, verdicts);
        quality.Print(Console.WriteLine);
        wrong.ForEach(Console.WriteLine);
        return quality;
    }

    /// <summary>The questions of a corpus.</summary>
    public static async Task<List<MediaItem>> ItemsAsync(string folder)
    {
        var items = new List<MediaItem>();
        await using var input = File.OpenRead(Path.Combine(folder, "queries.csv"));
        await foreach (var item in MatchInput.ReadAsync(input, "queries.csv", Console.Error.WriteLine, CancellationToken.None))
        {
            items.Add(item);
        }

        return items;
    }

    private static async Task<TitleIndex> BuildAsync(DatasetClient client)
    {
        var (wall, cpu) = await Measure.TimeAsync(async () => await client.IndexAsync(CancellationToken.None));
        using var self = Process.GetCurrentProcess();
        var index = await client.IndexAsync(CancellationToken.None);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{index.Titles.Length:#,0} titles other than episodes, {index.WordCount:#,0} words, {index.Episodes.Length:#,0} episodes"));
        if (index.Titles.Length > BigCorpus)
        {
            Measure.AtMost("built", cpu.TotalSeconds, 12, "s of processor time");
            Measure.AtMost("most memory while it was built", self.PeakWorkingSet64 / 1048576.0, 1536, "MiB");
            Measure.AtMost("size", index.Length / 1048576.0, 350, "MiB");
        }
        else
        {
            Measure.Baseline("built", cpu.TotalSeconds, "s of processor time");
            Measure.Baseline("most memory while it was built", self.PeakWorkingSet64 / 1048576.0, "MiB");
            Measure.Baseline("size", index.Length / 1048576.0, "MiB");
        }

        Measure.Baseline("built, wall", wall.TotalSeconds, "s");
        return index;
    }

    /// <summary>Times the matcher alone, with candidates made: the best of some rounds, each question for itself, because the machine may be shared.</summary>
    private static async Task TimeAsync(DatasetClient client, List<MediaItem> items)
    {
        var matcher = new DatasetMatcher(client);
        var each = Enumerable.Repeat(double.MaxValue, items.Count).ToArray();
        var best = TimeSpan.MaxValue;
        for (var round = 0; round < Rounds; round++)
        {
            var (_, time) = await Measure.TimeAsync(async () =>
            {
                for (var i = 0; i < items.Count; i++)
                {
                    var started = Stopwatch.GetTimestamp();
                    await matcher.FindAsync(items[i], new MatchRequest(), CancellationToken.None);
                    each[i] = Math.Min(each[i], Stopwatch.GetElapsedTime(started).TotalMicroseconds);
                }
            });
            best = time < best ? time : best;
        }

        Array.Sort(each);
        Measure.AtLeast("found, candidates made", items.Count / best.TotalSeconds, 10_000, "questions a second and core");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"p50 {each[each.Length / 2]:0} us, p95 {each[each.Length * 95 / 100]:0} us, most {each[^1]:0} us"));
        Measure.AtMost("p99", each[each.Length * 99 / 100], 500, "us");
    }

    private static string Question(MediaItem item) => item.Extras!["core.row"].GetString()!;
}
