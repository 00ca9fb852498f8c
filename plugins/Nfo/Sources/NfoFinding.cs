namespace MediaBridge.Plugins.Nfo.Sources;

/// <summary>A finding as an item carries it.</summary>
/// <param name="Severity">note, warning or error.</param>
/// <param name="Line">Line, from 1; 0 for the file as a whole.</param>
/// <param name="Text">What was found.</param>
internal sealed record NfoFinding(string Severity, int Line, string Text);
