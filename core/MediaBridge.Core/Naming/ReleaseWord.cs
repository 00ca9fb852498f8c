namespace MediaBridge.Core.Naming;

/// <summary>A known word of release names: what it tells, in our words, and whether it ends a title by itself.</summary>
/// <param name="Slot">What it tells.</param>
/// <param name="Value">Our word for it.</param>
/// <param name="Strong">Whether a title ends before it wherever it stands; weak words count only after the title.</param>
internal sealed record ReleaseWord(Slot Slot, string Value, bool Strong);
