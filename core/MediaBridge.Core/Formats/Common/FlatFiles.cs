using System.Text.Json.Nodes;
using MediaBridge.Core.Items;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Formats.Common;

/// <summary>Versions and files among the flat facts.</summary>
internal static class FlatFiles
{
    public static void AddTo(JsonObject to, MediaItem item)
    {
        FlatItem.Text(to, "edition", ItemFacts.Editions(item) is [var edition, ..] ? edition : null);
        FlatItem.Text(to, "quality", ItemFacts.Resolutions(item) is [var quality, ..] ? quality : null);
        FlatItem.Number(to, "fileSize", ItemFacts.Size(item));
        var files = new JsonArray();
        foreach (var version in item.Versions ?? [])
        {
            foreach (var file in version.Files.Where(ItemFacts.IsMain))
            {
                files.Add((JsonNode)One(version, file));
            }
        }

        if (files.Count > 0)
        {
            to.Add("files", files);
        }

        FlatItem.Texts(to, "subtitles", Subtitles(item));
    }

    private static JsonObject One(MediaVersion version, MediaFile file)
    {
        var node = new JsonObject { ["path"] = file.Path };
        FlatItem.Number(node, "size", file.Length);
        FlatItem.Text(node, "label", version.Label);
        FlatItem.Text(node, "edition", version.Edition ?? version.Release?.Edition);
        FlatItem.Text(node, "quality", ItemFacts.Resolution(version));
        FlatItem.Text(node, "source", version.Release?.Source);
        FlatItem.Text(node, "container", file.Container);
        var video = file.Streams?.FirstOrDefault(s => string.Equals(s.Kind, MediaStream.Video, StringComparison.Ordinal));
        FlatItem.Text(node, "video", video?.Codec ?? version.Release?.VideoCodec);
        FlatItem.Text(node, "hdr", video?.Hdr ?? version.Release?.Hdr);
        FlatItem.Number(node, "width", video?.Width);
        FlatItem.Number(node, "height", video?.Height);
        FlatItem.Texts(node, "audio", file.Streams?.Where(s => string.Equals(s.Kind, MediaStream.Audio, StringComparison.Ordinal)).Select(StreamText.Audio).ToList());
        return node;
    }

    private static List<string> Subtitles(MediaItem item)
    {
        var inside = ItemFacts.Files(item).SelectMany(f => f.Streams ?? []).Where(s => string.Equals(s.Kind, MediaStream.Text, StringComparison.Ordinal)).Select(s => s.Language);
        var beside = (item.Subtitles ?? []).Select(s => s.Language);
        return [.. inside.Concat(beside).OfType<string>().Where(l => l.Length > 0).Distinct(StringComparer.Ordinal)];
    }
}
