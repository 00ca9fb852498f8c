using System.Globalization;
using MediaBridge.Cli.Output;
using MediaBridge.Core;
using MediaBridge.Core.Matching;
using MediaBridge.Sdk;

namespace MediaBridge.Cli.Matches;

/// <summary>Goes through the matches that need a person, one after the other, and stores each answer at once.</summary>
internal sealed class ReviewSession(MatchBook book, Screen screen, ReviewQueue queue, string who)
{
    private const int FirstShown = 5;
    private const int MoreShown = 10;
    private const string Keys = "number: it is this one · n: there is none · s: later · o: more candidates · u: undo the last answer · q: stop · or an id (tt0133093), or the address of its page";

    private readonly ReviewCard _card = new(screen, book);
    private readonly List<(int Place, MatchRecord Before)> _answers = [];

    /// <summary>What was decided.</summary>
    public ReviewSummary Summary { get; private set; } = new();

    /// <summary>Goes through the queue; true if the answers ended before it did.</summary>
    public async Task<bool> RunAsync(CancellationToken cancellationToken)
    {
        screen.Note(Keys);
        var place = 0;
        while (queue.At(place) is { } match)
        {
            var (step, ended) = await AskAsync(match, place, cancellationToken);
            if (step is null)
            {
                return ended;
            }

            place = Math.Max(0, place + step.Value);
        }

        return false;
    }

    /// <summary>Asks until an answer is understood: how many places to go on (back, after an undo), or null to stop.</summary>
    private async Task<(int? Step, bool Ended)> AskAsync(MatchRecord match, int place, CancellationToken cancellationToken)
    {
        var shown = FirstShown;
        _card.Show(match, place + 1, queue.Total, shown);
        while (true)
        {
            screen.Side.Write("  number, n, s, o, u, q, id or address > ");
            var line = await Terminal.ReadLineAsync(cancellationToken);
            if (Console.IsInputRedirected)
            {
                screen.Side.Line();
            }

            switch (line?.Trim())
            {
                case null:
                    return (null, true);
                case "q":
                    return (null, false);
                case "o":
                    shown += MoreShown;
                    _card.Show(match, place + 1, queue.Total, shown);
                    break;
                case "u":
                    if (await UndoAsync(cancellationToken) is { } back)
                    {
                        return (back - place, false);
                    }

                    break;
                case "n":
                    await DecideAsync(match, place, new PersonDecision { Verdict = MatchVerdict.None, Who = who }, cancellationToken);
                    return (1, false);
                case "s":
                    await DecideAsync(match, place, new PersonDecision { Verdict = MatchVerdict.Later, Who = who }, cancellationToken);
                    return (1, false);
                case "" or "?":
                    screen.Side.Line($"  {Keys}");
                    break;
                case var answer when Chosen(answer, match, shown) is { } id:
                    await DecideAsync(match, place, new PersonDecision { Verdict = MatchVerdict.Match, Id = id, Who = who }, cancellationToken);
                    return (1, false);
            }
        }
    }

    /// <summary>The id that an answer means; null if it means none, which is told.</summary>
    private ExternalId? Chosen(string answer, MatchRecord match, int shown)
    {
        var candidates = match.Engine?.Candidates ?? [];
        if (answer.Length < 5 && int.TryParse(answer, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            if (number >= 1 && number <= Math.Min(shown, candidates.Count))
            {
                return candidates[number - 1].Id;
            }

            screen.Side.Line(string.Create(CultureInfo.InvariantCulture, $"  There is no candidate {number} here.{(candidates.Count > shown ? " Type o for more." : "")}"));
            return null;
        }

        var (id, problem) = book.ReadId(answer, match.Scheme, match.Item?.Kind);
        if (problem is not null)
        {
            screen.Side.Line($"  {problem}");
        }

        return id;
    }

    private async Task DecideAsync(MatchRecord match, int place, PersonDecision decision, CancellationToken cancellationToken)
    {
        var now = await book.DecideAsync(match, decision, cancellationToken);
        _answers.Add((place, match));
        Count(decision.Verdict, 1, match.Pipeline);
        screen.Side.Write("  ").Line(now is { Chosen: { } id } ? $"{MatchTexts.Name(match)} is {id}." : $"{MatchTexts.Name(match)}: {(decision.Verdict is MatchVerdict.None ? "there is none." : "later.")}", Style.Good);
    }

    /// <summary>Takes the last answer back; gives its place.</summary>
    private async Task<int?> UndoAsync(CancellationToken cancellationToken)
    {
        if (_answers.Count == 0)
        {
            screen.Side.Line("  There is no answer to take back.");
            return null;
        }

        var (place, before) = _answers[^1];
        _answers.RemoveAt(_answers.Count - 1);
        var given = book.Named(before.Key, before.Scheme).FirstOrDefault(m => m.Number == before.Number)?.Person?.Verdict ?? MatchVerdict.Later;
        await book.DecideAsync(before, before.Person, cancellationToken);
        Count(given, -1, null);
        screen.Side.Line($"  Taken back: {MatchTexts.Name(before)}.");
        return place;
    }

    private void Count(MatchVerdict verdict, int by, string? pipeline)
    {
        Summary = verdict switch
        {
            MatchVerdict.Match => Summary with { Matched = Summary.Matched + by },
            MatchVerdict.None => Summary with { None = Summary.None + by },
            _ => Summary with { Later = Summary.Later + by },
        };
        if (pipeline is not null && verdict is not MatchVerdict.Later && !Summary.Pipelines.Contains(pipeline, StringComparer.Ordinal))
        {
            Summary = Summary with { Pipelines = [.. Summary.Pipelines, pipeline] };
        }
    }
}
