namespace MediaBridge.Plugins.Criticker.Export;

/// <summary>The text of a film in XML.</summary>
/// <param name="Line">The line on which it begins.</param>
/// <param name="Xml">From its opening to its closing tag.</param>
/// <param name="Problem">Why there is no such text.</param>
internal readonly record struct FilmText(int Line, string Xml, string? Problem = null);
