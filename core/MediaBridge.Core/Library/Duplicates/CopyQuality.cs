using System.Globalization;
using MediaBridge.Core.Queries;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Library.Duplicates;

/// <summary>How good a copy is, as far as streams and name tell; what neither tells is 0.</summary>
internal sealed record CopyQuality
{
    /// <summary>Lines of the picture.</summary>
    public int Lines { get; init; }

    /// <summary>Place of the source, from the camera in the cinema to the remux.</summary>
    public int Source { get; init; }

    /// <summary>Place of the dynamic range; standard is 1 where anything of the picture is known.</summary>
    public int Range { get; init; }

    /// <summary>Place of the video codec.</summary>
    public int Codec { get; init; }

    /// <summary>Bits a second, of the video stream, or of all by size and running time.</summary>
    public long BitRate { get; init; }

    /// <summary>Place of the best audio codec.</summary>
    public int Audio { get; init; }

    /// <summary>Channels of the best track, in tenths.</summary>
    public int Channels { get; init; }

    /// <summary>Revision: PROPER and REPACK are more than 1.</summary>
    public int Revision { get; init; } = 1;

    /// <summary>Bytes.</summary>
    public long Size { get; init; }

    /// <summary>The words of it for people, in the order of the places: resolution, source, range, codec, audio.</summary>
    public IReadOnlyList<string> Words { get; init; } = ["", "", "", "", ""];

    /// <summary>The words in one line; empty if nothing is known.</summary>
    public string Text => string.Join(' ', Words.Where(w => w.Length > 0));

    /// <summary>The quality of a version.</summary>
    public static CopyQuality Of(MediaVersion version, ReleaseFacts? other)
    {
        var release = version.Release ?? other;
        var main = version.Files.Where(f => f.Role is MediaFile.Main).ToList();
        var streams = main.FirstOrDefault()?.Streams ?? [];
        var video = streams.FirstOrDefault(s => s.Kind is MediaStream.Video);
        var resolution = QueryWords.Resolution(video?.Width, video?.Height) ?? release?.Resolution;
        var (source, codec) = (release?.Source, video?.Codec ?? release?.VideoCodec);
        var range = video?.Hdr ?? release?.Hdr;
        var tracks = streams.Where(s => s.Kind is MediaStream.Audio && s.IsCommentary is not true).Select(s => (Text: $"{s.Codec} {s.Profile}", Channels: Tenths(s.Channels))).ToList();
        if (tracks.Count == 0 && release?.Audio is { } told)
        {
            tracks.Add((told, ChannelsIn(told)));
        }

        var best = tracks.OrderByDescending(t => QualityWords.Audio(t.Text)).ThenByDescending(t => t.Channels).FirstOrDefault();
        var size = main.Sum(f => f.Length ?? 0);
        var seconds = main.Sum(f => f.Duration?.TotalSeconds ?? 0);
        return new CopyQuality
        {
            Lines = LinesOf(resolution),
            Source = QualityWords.Source(source, release?.IsRemux == true),
            Range = range is not null ? QualityWords.Range(range) : video is not null || resolution is not null ? 1 : 0,
            Codec = QualityWords.Codec(codec),
            BitRate = video?.BitRate ?? (seconds > 1 ? (long)(size * 8 / seconds) : 0),
            Audio = best.Text is null ? 0 : QualityWords.Audio(best.Text),
            Channels = best.Channels,
            Revision = release?.Revision ?? 1,
            Size = size,
            Words = [resolution ?? "", $"{source}{(release?.IsRemux == true ? " Remux" : "")}".Trim(), range ?? "", codec ?? "", best.Text?.Trim() ?? ""],
        };
    }

    private static int LinesOf(string? resolution)
        => resolution is { Length: > 1 } && int.TryParse(resolution.AsSpan()[..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var lines) ? (lines * 2) - (resolution[^1] is 'i' ? 1 : 0) : 0;

    private static int Tenths(decimal? channels) => channels is { } known ? (int)Math.Clamp(known * 10, 0, 1000) : 0;

    private static int ChannelsIn(string audio)
        => audio.Split(' ').Select(w => decimal.TryParse(w, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var c) ? Tenths(c) : 0).DefaultIfEmpty().Max();
}
