namespace MediaBridge.Plugins.Nfo.Reading;

/// <summary>Something about an NFO that people should know.</summary>
/// <param name="Severity">How much it matters.</param>
/// <param name="Line">Line, from 1; 0 for the file as a whole.</param>
/// <param name="Text">A sentence without line and full stop.</param>
internal readonly record struct Finding(Severity Severity, int Line, string Text);
