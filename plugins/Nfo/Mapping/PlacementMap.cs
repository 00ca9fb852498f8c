using MediaBridge.Plugins.Nfo.Reading;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Nfo.Mapping;

/// <summary>Reads where an episode or season belongs.</summary>
internal static class PlacementMap
{
    public static Placement? Read(IReadOnlyList<NfoElement> blocks, string kind)
    {
        var root = blocks[0];
        if (kind == ItemKinds.MusicVideo)
        {
            var (album, track) = (root.TextOf("album"), Values.Small(root.TextOf("track")));
            return album is null && track is null ? null : new Placement { ParentTitle = album, Number = track };
        }

        if (kind is not (ItemKinds.Episode or ItemKinds.Season))
        {
            return null;
        }

        var number = kind == ItemKinds.Episode ? Values.Small(root.TextOf("episode")) : null;
        var last = blocks.Select(b => Values.Small(b.TextOf("episode"))).Append(Values.Small(root.TextOf("episodenumberend"))).Max();
        var placement = new Placement
        {
            ParentTitle = root.TextOf("showtitle"),
            Season = Values.Small(kind == ItemKinds.Season ? root.TextOf("seasonnumber", "season") : root.TextOf("season")),
            Number = number,
            LastNumber = kind == ItemKinds.Episode && last > number ? last : null,
            AirDate = Values.Date(root.TextOf("aired", "premiered")),
        };
        return placement.Season is null && placement.Number is null && placement.ParentTitle is null && placement.AirDate is null ? null : placement;
    }
}
