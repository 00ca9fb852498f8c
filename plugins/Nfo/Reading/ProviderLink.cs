namespace MediaBridge.Plugins.Nfo.Reading;

/// <summary>An id found in text, usually in a page's address.</summary>
/// <param name="Scheme">Scheme of the id.</param>
/// <param name="Value">The id.</param>
internal readonly record struct ProviderLink(string Scheme, string Value);
