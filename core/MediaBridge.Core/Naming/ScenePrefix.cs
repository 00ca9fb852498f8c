namespace MediaBridge.Core.Naming;

/// <summary>Scene groups write their name in small letters in front of files: <c>grp-the.title.1999.1080p.bluray.x264</c>.</summary>
internal static class ScenePrefix
{
    private const int Longest = 8;

    /// <summary>First halves of words with a hyphen, which titles begin with: <c>spider-man</c>.</summary>
    private static readonly string[] Halves = ["spider", "ant", "ben", "kick", "wall", "anti", "non", "self", "half", "pre", "post", "re", "co", "ex", "mid", "semi", "multi", "super", "ultra", "la", "un", "sci", "he", "she", "all", "two", "three", "iron", "bat", "man"];

    /// <summary>What is behind the group; 0 if there is none in front.</summary>
    public static int End(NameScan scan)
    {
        var text = scan.Text.AsSpan().TrimEnd();
        var first = scan.Tokens[0];
        if (first.Length is < 2 or > Longest || first.Group > 0 || scan.SlotAt(0) != Slot.None || scan.Tokens[1].Start != first.End + 1 || text[first.End] != '-' || text.LastIndexOf('-') != first.End || text.Contains(' ') || text.FirstIn('A', 'Z') >= 0 || Array.IndexOf(Halves, scan.Key(0)) >= 0)
        {
            return 0;
        }

        // Words, and tags behind them: "well-known.story" is a title.
        var at = 1;
        while (at < scan.Count && scan.Tokens[at].Group == 0 && scan.SlotAt(at) is not (Slot.Year or Slot.Episode) && !scan.IsStrong(at))
        {
            at++;
        }

        return at > 1 && HasTag(scan, at) ? 1 : 0;
    }

    private static bool HasTag(NameScan scan, int from)
    {
        for (var i = from; i < scan.Count; i++)
        {
            if (scan.IsStrong(i))
            {
                return true;
            }
        }

        return false;
    }
}
