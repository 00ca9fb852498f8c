using MediaBridge.Plugins.Nfo.Reading;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Nfo.Mapping;

/// <summary>Reads <c>fileinfo/streamdetails</c>.</summary>
internal static class StreamMap
{
    private const int Most = 200;

    public static IReadOnlyList<MediaStream>? Read(NfoElement root)
    {
        var streams = new List<MediaStream>();
        foreach (var stream in Details(root).SelectMany(d => d.Children).Where(s => s.Children.Count > 0 && !s.Children.All(c => c.IsEmpty)).Take(Most))
        {
            var kind = stream.Name switch { "video" => MediaStream.Video, "audio" => MediaStream.Audio, "subtitle" => MediaStream.Text, _ => null };
            if (kind is null)
            {
                continue;
            }

            streams.Add(new MediaStream
            {
                Kind = kind,
                Codec = stream.TextOf("codec")?.ToLowerInvariant(),
                Language = LanguageCodes.ToTag(stream.TextOf("language")),
                Width = Positive(stream, "width"),
                Height = Positive(stream, "height"),
                FrameRate = Values.Number(stream.TextOf("framerate")) is > 0 and < 1000 and var rate ? rate : null,
                BitRate = Values.Whole(stream.TextOf("bitrate")) is > 0 and var bits ? bits : null,
                Hdr = Hdr(stream.TextOf("hdrtype")),
                Channels = Channels(stream.TextOf("channels")),
                SampleRate = Positive(stream, "samplingrate"),
                IsDefault = Values.Flag(stream.TextOf("default")),
                IsForced = Values.Flag(stream.TextOf("forced")),
            });
        }

        return streams.Count == 0 ? null : streams;
    }

    /// <summary>The running time of the file, which is exact where <c>runtime</c> is rounded to minutes.</summary>
    public static TimeSpan? Duration(NfoElement root)
    {
        var video = Details(root).SelectMany(d => d.All("video")).ToList();
        var seconds = video.Select(v => Values.Number(v.TextOf("durationinseconds"))).FirstOrDefault(s => s > 0);
        return seconds is > 0 and < 1_000_000 and var s
            ? TimeSpan.FromSeconds((double)Math.Round(s, 3))
            : video.Select(v => Values.Runtime(v.TextOf("duration"))).FirstOrDefault(d => d is not null);
    }

    private static IEnumerable<NfoElement> Details(NfoElement root) => root.All("fileinfo").SelectMany(f => f.All("streamdetails"));

    private static int? Positive(NfoElement stream, string name) => Values.Small(stream.TextOf(name)) is > 0 and var number ? number : null;

    private static string? Hdr(string? text) => text?.ToLowerInvariant() switch
    {
        null or "sdr" => null,
        "hdr10" => "HDR10",
        "hdr10plus" or "hdr10+" => "HDR10+",
        "dolbyvision" or "dolby vision" => "DV",
        "hlg" => "HLG",
        _ => text,
    };

    private static decimal? Channels(string? text) => Values.Number(text) switch
    {
        6 => 5.1m,
        7 => 6.1m,
        8 => 7.1m,
        > 0 and < 65 and var number => number,
        _ => null,
    };
}
