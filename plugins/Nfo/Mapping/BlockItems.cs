using MediaBridge.Plugins.Nfo.Reading;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Nfo.Mapping;

/// <summary>A block of an NFO as an item by itself, that knows only what the block says.</summary>
internal static class BlockItems
{
    private static readonly ItemMerge Merge = new(new NfoOptions());
    private static readonly MediaVersion OneFile = new() { Files = [new MediaFile { Path = "video" }] };

    /// <summary>The title of a block of any root.</summary>
    public static string? Title(NfoElement block) => Values.OneLine(Values.Plain(block.TextOf("title", "localtitle", "name", "seasonname")));

    /// <summary>The item of a block; null if there is no kind of item for its root.</summary>
    public static MediaItem? Read(NfoDocument nfo, NfoElement block, Diagnostics? diagnostics = null)
    {
        if (NfoKinds.ToKind(block.Name) is not { } kind)
        {
            return null;
        }

        var alone = nfo with { Blocks = [block], Links = ReferenceEquals(block, nfo.Blocks[0]) ? nfo.Links : [] };
        return Merge.Apply(new MediaItem { Kind = kind, Versions = [OneFile] }, alone, diagnostics ?? new Diagnostics());
    }
}
