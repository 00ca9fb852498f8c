namespace MediaBridge.Core.Naming;

/// <summary>Sites in front of a name: <c>www.a-site.org - The Title</c>, <c>[ a-site.org ] The Title</c>, <c>a-site.org@The Title</c>.</summary>
internal static class SitePrefix
{
    /// <summary>Where the name begins behind what was taken out in front of it; 0 if nothing was.</summary>
    /// <param name="text">The segment.</param>
    /// <param name="masked">The same with blanks for what was taken out.</param>
    /// <param name="matches">What was taken out.</param>
    public static int End(string text, string masked, List<NameMatch> matches)
    {
        if (masked.Length == 0 || masked[0] != ' ' || text[0] == ' ' || !matches.Exists(m => m.Field == NameFields.Website))
        {
            return 0;
        }

        var end = masked.AsSpan().IndexOfAnyExcept(" ._-");
        return end > 0 && matches.TrueForAll(m => m.Start >= end || m.Field == NameFields.Website) ? end : 0;
    }
}
