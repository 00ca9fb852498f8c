namespace MediaBridge.Core.Http;

/// <summary>The last text that a service answered in a run, to show what changed when a plugin no longer understands it.</summary>
/// <param name="Address">Method and address, without secrets.</param>
/// <param name="Text">The masked text, at most 256 KiB of it.</param>
internal readonly record struct LastAnswer(string Address, string Text);
