namespace MediaBridge.Plugins.Nfo.Reading;

/// <summary>Tags of markup that people leave in plots.</summary>
internal static class HtmlMarkup
{
    private static readonly HashSet<string> Names = new("b i p br em strong u a span div font ul li ol h1 h2 h3 small sup".Split(' '), StringComparer.Ordinal);

    public static bool Contains(string name) => Names.Contains(name);
}
