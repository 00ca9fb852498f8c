using MediaBridge.Cli.Output;
using MediaBridge.Sdk;

namespace MediaBridge.Cli.Runs;

/// <summary>Asks questions of a plan at the terminal.</summary>
internal static class Questions
{
    /// <summary>Asks once; an empty or unknown answer leaves the change held.</summary>
    public static async Task<string?> AskAsync(Screen screen, Question question, PlannedChange change, CancellationToken cancellationToken)
    {
        var choices = question.Choices.Contains(Question.Skip, StringComparer.Ordinal) ? question.Choices : [.. question.Choices, Question.Skip];
        screen.Side.Line();
        screen.Side.Write("? ", Style.Name).Line(question.Text);
        if (change.Summary is { } summary && !question.Text.Contains(summary, StringComparison.Ordinal))
        {
            screen.Side.Line($"  {summary}");
        }

        screen.Side.Write($"  {string.Join(" / ", choices)} (Enter: decide later) > ");
        var answer = (await Terminal.ReadLineAsync(cancellationToken))?.Trim();
        if (string.IsNullOrEmpty(answer))
        {
            return null;
        }

        var fitting = choices.Where(c => c.StartsWith(answer, StringComparison.OrdinalIgnoreCase)).ToList();
        return fitting.Count == 1 ? fitting[0] : null;
    }
}
