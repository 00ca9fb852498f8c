using System.Globalization;
using MediaBridge.Plugins.Nfo.Reading;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Nfo.Mapping;

/// <summary>The part of an NFO that is about an item: an episode's own block, a season's part of its series.</summary>
internal sealed class OwnParts(PluginServices services)
{
    /// <summary>The file as if it held nothing else; null, with a remark, if nothing in it is about the item.</summary>
    public NfoDocument? Of(MediaItem item, NfoDocument nfo, Diagnostics diagnostics) => (item.Kind, nfo.Kind) switch
    {
        (ItemKinds.Season, "tvshow") => SeasonOf(nfo.Blocks[0], item.Placement?.Season) is { } season ? nfo with { Blocks = [season], Links = [] } : null,
        (ItemKinds.Episode, _) when item.Placement is { Number: { } number } place => Episodes(item, place, number, nfo, diagnostics),
        _ => nfo,
    };

    private NfoDocument? Episodes(MediaItem item, Placement place, int number, NfoDocument nfo, Diagnostics diagnostics)
    {
        if (EpisodeBlocks.Within(nfo.Blocks, place) is { Count: > 0 } own)
        {
            return nfo with { Blocks = own };
        }

        // The name of the video tells which episodes it holds, and so what blocks without a number are about.
        var file = item.Versions?.SelectMany(v => v.Files).FirstOrDefault(f => f.Role == MediaFile.Main)?.Path;
        var held = file is null ? [] : services.Names.Parse(Path.GetFileNameWithoutExtension(file[(file.LastIndexOf('/') + 1)..])).Episodes;
        if (nfo.Blocks.All(b => EpisodeBlocks.Number(b) is null))
        {
            var first = held.Count > 0 ? held.Min() : number;
            var last = Math.Min((place.LastNumber ?? number) - first, nfo.Blocks.Count - 1);
            if (number >= first && number - first <= last)
            {
                return nfo with { Blocks = [.. nfo.Blocks.Skip(number - first).Take(last - (number - first) + 1)] };
            }
        }
        else if (nfo.Blocks.Count == 1 && !(held.Count > 1 && held.Contains(EpisodeBlocks.Number(nfo.Blocks[0])!.Value)))
        {
            // One block beside one video is meant for it, whatever number somebody wrote.
            diagnostics.Add($"it says {Name(EpisodeBlocks.Season(nfo.Blocks[0]), EpisodeBlocks.Number(nfo.Blocks[0]))}, the name says {Name(place.Season, number)}");
            return nfo;
        }

        diagnostics.Add($"it was left out: it describes {string.Join(", ", nfo.Blocks.Take(5).Select(b => Name(EpisodeBlocks.Season(b), EpisodeBlocks.Number(b))))}, not {Name(place.Season, number)}");
        return null;
    }

    private static string Name(int? season, int? number) => string.Create(CultureInfo.InvariantCulture, $"{(season is null ? "" : $"S{season:00}")}E{number:00}");

    /// <summary>What a series' NFO says of a season: <c>namedseason</c>, and pictures with its number.</summary>
    private static NfoElement? SeasonOf(NfoElement show, int? season)
    {
        if (season is not { } number)
        {
            return null;
        }

        var part = new NfoElement { Name = "season", Line = show.Line };
        foreach (var element in show.Children.Where(c => c.Name is "namedseason" or "thumb"))
        {
            var of = Values.Small(element.Attribute(element.Name == "thumb" ? "season" : "number"));
            if (of != number || (element.Name == "thumb" && !string.Equals(element.Attribute("type"), "season", StringComparison.OrdinalIgnoreCase)))
            {
                continue;
            }

            var isName = element.Name == "namedseason";
            part.Add(new NfoElement
            {
                Name = isName ? "seasonname" : "thumb",
                Line = element.Line,
                Text = element.Text,
                Attributes = isName ? element.Attributes : element.Attributes.Where(a => a.Key != "type").ToDictionary(a => a.Key, a => a.Value, StringComparer.Ordinal),
            });
        }

        return part.Children.Count == 0 ? null : part;
    }
}
