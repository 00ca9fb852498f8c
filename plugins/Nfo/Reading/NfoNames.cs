namespace MediaBridge.Plugins.Nfo.Reading;

/// <summary>The element names of NFO files.</summary>
internal static class NfoNames
{
    /// <summary>Elements that hold elements; in all other known ones a known element cannot stand.</summary>
    private static readonly HashSet<string> Containers = Set("movie tvshow season episodedetails episodes musicvideo artist album set person collection ratings rating fanart art actor actors fileinfo streamdetails video audio subtitle resume episodeguide generator track albumartistcredits directors writers producers genres studios countries tags subtitles movieset group");

    private static readonly HashSet<string> Leaves = Set("title originaltitle sorttitle sortname localtitle name userrating criticrating communityrating value votes top250 outline plot tagline review biography runtime thumb mpaa certification customrating playcount watched lastplayed id uniqueid imdbid imdb_id tmdbid tvdbid tmdbcolid collectionnumber tvrageid traktid anidbid genre country studio tag style credits writer director producer overview premiered releasedate aired year status code edition source original_filename languages epbookmark user_note english_title trailer showlink codec micodec aspect aspectratio width height durationinseconds duration stereomode format3d hdrtype framerate bitrate scantype language default forced channels samplingrate role order sortorder profile type position total dateadded lockdata lockedfields isuserfavorite videoassettitle videoassetid videoassettype hasvideoversions hasvideoextras isdefaultvideoversion appname appversion kodiversion datetime showtitle namedseason seasonnumber seasonname displayseason displayepisode displayafterseason airsbefore_season airsbefore_episode airsafter_season airs_dayofweek airs_time displayorder enddate episode episodenumberend poster banner clearlogo placeofbirth countrycode url musicbrainzalbumid artistname label");

    /// <summary>Roots of metadata.</summary>
    public static readonly HashSet<string> Roots = Set("movie tvshow season episodedetails musicvideo artist album set person collection");

    /// <summary>A wrapper that some tools put around episodes.</summary>
    public const string Wrapper = "episodes";

    private static readonly HashSet<string> Known = [.. Containers, .. Leaves, .. Roots];

    public static bool IsKnown(string name) => Known.Contains(name);

    /// <summary>The text of a name, which is there already if it is a known one.</summary>
    public static string TextOf(ReadOnlySpan<char> name) => Known.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var known) ? known : name.ToString();

    public static bool IsLeaf(string name) => Leaves.Contains(name) && !Containers.Contains(name);

    /// <summary>The root that a misspelt name means, at most two letters away; null if none.</summary>
    public static string? Nearest(string name)
    {
        foreach (var root in Roots)
        {
            if (root.Length > 4 && Math.Abs(root.Length - name.Length) <= 2 && Distance(root, name) <= 2)
            {
                return root;
            }
        }

        return null;
    }

    private static int Distance(string left, string right)
    {
        var previous = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var current = new int[right.Length + 1];
            current[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                current[j] = Math.Min(Math.Min(current[j - 1], previous[j]) + 1, previous[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1));
            }

            previous = current;
        }

        return previous[right.Length];
    }

    private static HashSet<string> Set(string names) => new(names.Split(' '), StringComparer.Ordinal);
}
