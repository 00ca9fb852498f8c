namespace MediaBridge.Core.Naming;

/// <summary>A known word of release names: what it tells, in our words and in those of <c>names parse</c>, and whether it ends a title by itself.</summary>
/// <param name="Slot">What it tells.</param>
/// <param name="Value">The word that <see cref="Sdk.ReleaseFacts"/> uses.</param>
/// <param name="Strong">Whether a title ends before it wherever it stands; weak words count only after the title.</param>
internal sealed record ReleaseWord(Slot Slot, string Value, bool Strong)
{
    /// <summary>The same in the vocabulary of <c>names parse</c>; empty if it has no word for it.</summary>
    public string Name { get; init; } = Value;

    /// <summary>What it tells besides: <c>other</c> values, or <c>field:value</c>.</summary>
    public IReadOnlyList<string> More { get; init; } = [];
}
