using System.Globalization;
using MediaBridge.Plugins.Nfo.Mapping;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Nfo.Writing;

/// <summary>What is known of the one file as <c>fileinfo/streamdetails</c>.</summary>
internal static class StreamFields
{
    /// <param name="isLong">Whether frame rate, bit rates, default and forced marks are written too, which Kodi does not know.</param>
    public static NfoField Of(bool isLong) => new(["fileinfo"], item =>
    {
        if (Fields.MainFile(item) is not { Streams: { Count: > 0 } streams } file)
        {
            return null;
        }

        var isFirst = true;
        var nodes = new List<NfoNode>();
        foreach (var stream in streams)
        {
            var node = Node(stream, stream.Kind == MediaStream.Video && isFirst ? file.Duration : null, isLong);
            isFirst &= stream.Kind != MediaStream.Video;
            if (node.Children.Count > 0)
            {
                nodes.Add(node);
            }
        }

        return nodes.Count == 0 ? null : [new NfoNode("fileinfo").Add([new NfoNode("streamdetails") { IsWhole = true }.Add(nodes)])];
    });

    private static NfoNode Node(MediaStream stream, TimeSpan? duration, bool isLong)
    {
        var node = new NfoNode(stream.Kind switch { MediaStream.Video => "video", MediaStream.Audio => "audio", _ => "subtitle" });
        if (stream.Kind is not MediaStream.Text || isLong)
        {
            node.Add("codec", Word(stream.Codec?.ToLowerInvariant()));
        }

        if (stream.Kind == MediaStream.Video)
        {
            node.Add("aspect", stream is { Width: > 0 and var width, Height: > 0 and var height } ? ((double)width / height).ToString("0.000000", CultureInfo.InvariantCulture) : null)
                .Add("width", Positive(stream.Width))
                .Add("height", Positive(stream.Height))
                .Add("durationinseconds", duration is { } time && time >= TimeSpan.FromSeconds(1) && time < TimeSpan.FromDays(10) ? ((long)time.TotalSeconds).ToString(CultureInfo.InvariantCulture) : null)
                .Add("hdrtype", stream.Hdr switch { "HDR10" => "hdr10", "HDR10+" => "hdr10plus", "DV" => "dolbyvision", "HLG" => "hlg", var other => Word(other) });
        }

        if (isLong)
        {
            node.Add("framerate", stream.FrameRate is > 0 and < 1000 and var rate ? rate.ToString("0.###", CultureInfo.InvariantCulture) : null)
                .Add("bitrate", stream.BitRate is > 0 and var bits ? bits.ToString(CultureInfo.InvariantCulture) : null);
        }

        node.Add("language", LanguageCodes.ToCode(Word(stream.Language)));
        if (stream.Kind == MediaStream.Audio)
        {
            node.Add("channels", stream.Channels switch { 5.1m => "6", 6.1m => "7", 7.1m => "8", > 0 and < 65 and var channels => channels.ToString("0.#", CultureInfo.InvariantCulture), _ => null });
            node.Add("samplingrate", isLong ? Positive(stream.SampleRate) : null);
        }

        return isLong ? node.Add("default", Flag(stream.IsDefault)).Add("forced", Flag(stream.IsForced)) : node;
    }

    private static string? Word(string? text) => Fields.Line(text);

    private static string? Positive(int? number) => number is > 0 ? Fields.Number(number) : null;

    private static string? Flag(bool? flag) => flag switch { true => "true", false => "false", null => null };
}
