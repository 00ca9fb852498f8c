using MediaBridge.Core.Pipelines;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Running;

/// <summary>The key <c>existing:</c> of a sink: changes that would replace another value of a facet that has one value only. Removals are the matter of <c>removals:</c>.</summary>
internal static class ExistingRule
{
    /// <summary>The code by which <c>--answer</c> names the question.</summary>
    public const string Code = "existing";

    /// <summary>The choice that replaces the value.</summary>
    public const string Overwrite = "overwrite";

    /// <summary>Whether a change replaces such a value.</summary>
    public static bool Concerns(PlannedChange change)
        => change is { Kind: ChangeKind.Update, Facet: Facets.Ratings or Facets.Note or Facets.Favourite };

    /// <summary>What the sink is told to do; a person who runs again for what was kept is asked.</summary>
    public static ExistingValues PolicyOf(SinkStep step, RunOptions options)
        => step.Existing == ExistingValues.Keep && (options.Retry is ReasonWords.Kept || options.Answers.ContainsKey(Code)) ? ExistingValues.Ask : step.Existing;

    /// <summary>The change as one that is not made.</summary>
    public static PlannedChange Kept(PlannedChange change) => change with { Kind = ChangeKind.Skip, Reason = $"existing: keep. {Sentence(change)}" };

    /// <summary>The question about a change.</summary>
    public static Question Question(PlannedChange change) => new() { Code = Code, Text = Sentence(change), Choices = [Overwrite, Sdk.Question.Skip] };

    private static string Sentence(PlannedChange change)
    {
        var name = change.Summary ?? change.Target;
        return change.Fields is [{ Path: var path, Before: { } before, After: var after }]
            ? $"{name}: the {path} there is {Short(before)}, not {Short(after ?? "none")}."
            : $"{name}: the target holds another value.";
    }

    private static string Short(string text)
    {
        const int Longest = 60;
        var line = text.ReplaceLineEndings(" ");
        return line.Length <= Longest ? line : line[..(char.IsHighSurrogate(line[Longest - 2]) ? Longest - 2 : Longest - 1)] + "…";
    }
}
