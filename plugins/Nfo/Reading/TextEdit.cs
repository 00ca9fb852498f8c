namespace MediaBridge.Plugins.Nfo.Reading;

/// <summary>A piece of a text, and what is to stand there instead.</summary>
/// <param name="Start">Where the piece begins.</param>
/// <param name="Length">Its length; 0 to insert only.</param>
/// <param name="Text">The new text.</param>
internal readonly record struct TextEdit(int Start, int Length, string Text);
