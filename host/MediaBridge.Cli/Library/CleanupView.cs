using MediaBridge.Cli.Output;
using MediaBridge.Core.Library.Cleanup;

namespace MediaBridge.Cli.Library;

/// <summary>Shows what a clean-up found.</summary>
internal sealed class CleanupView(Screen screen)
{
    /// <summary>Groups with counts and examples, and the sum.</summary>
    public void Write(IReadOnlyList<LibraryIssues> issues)
    {
        var widest = issues.Count == 0 ? 0 : issues.Max(i => i.Kind.Length);
        foreach (var (place, issue) in issues.Index())
        {
            screen.Data.Write($"{Words.Number(issue.Count),6}  ", Style.Warning).Write(issue.Kind.PadRight(widest), Style.Strong).Line($"  {issue.Description}");
            foreach (var example in issue.Examples)
            {
                screen.Data.Line($"          {example}", Style.Faint);
            }

            if (issue.Count > issue.Examples.Count && issue.Examples.Count > 0)
            {
                screen.Data.Line($"          and {Words.Number(issue.Count - issue.Examples.Count)} more", Style.Faint);
            }

            // What several groups in a row have in common is said once.
            if (issue.Hint is { } hint && (place == issues.Count - 1 || !string.Equals(issues[place + 1].Hint, hint, StringComparison.Ordinal)))
            {
                screen.Data.Line($"          {hint}", Style.Name);
            }
        }

        if (issues.Count > 0)
        {
            screen.Data.Line();
        }

        screen.Data.Line($"Total Issues: {Words.Number(issues.Sum(i => i.Count))}", Style.Strong);
    }
}
