using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using MediaBridge.Core.Naming;
using MediaBridge.Sdk;

namespace MediaBridge.Core;

/// <summary>Reads release names. Thread-safe; needs no data folder.</summary>
public sealed class NameBook
{
    private static readonly JsonWriterOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };
    private static readonly ReleaseNames Names = new();

    internal NameBook()
    {
    }

    /// <summary>What a name says, with the folders before it. Never throws.</summary>
    public ParsedName Parse(string path) => Names.ParsePath(path);

    /// <summary>Writes what a name says as one JSON object: <c>input</c>, then <c>title, year, season, episode, absolute_episode, date, screen_size, source, video_codec, audio_codec, release_group, edition, type, language</c> (null if unknown), then the others that are known. Fields and values are those of guessit; several values make a list.</summary>
    /// <param name="path">The name, with or without folders.</param>
    /// <param name="output">Where to, as UTF-8.</param>
    public void WriteJson(string path, IBufferWriter<byte> output)
    {
        using var writer = new Utf8JsonWriter(output, Json);
        NameJson.Write(writer, ReleaseNames.Read(path));
    }

    /// <summary>Which part of a name gave what, in the order of the name; the type last.</summary>
    public IReadOnlyList<NamePart> Explain(string path)
    {
        var reading = ReleaseNames.Read(path);
        var parts = new List<NamePart>();
        foreach (var group in reading.Matches.GroupBy(m => (m.Match.Field, m.Match.Start, m.Match.End, m.Segment)))
        {
            var (field, start, end, segment) = group.Key;
            var from = Math.Min(segment.Offset + start, path.Length);
            parts.Add(new NamePart
            {
                Field = field,
                Value = string.Join(", ", group.Select(m => Convert.ToString(m.Match.Value, CultureInfo.InvariantCulture))),
                Text = segment.IsReversed && end <= segment.Text.Length ? segment.Text[start..end] : path[from..Math.Clamp(segment.Offset + end, from, path.Length)],
                Start = from,
            });
        }

        parts.Sort((a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : string.CompareOrdinal(a.Field, b.Field));
        parts.Add(new NamePart { Field = NameFields.Type, Value = NameJson.TypeOf(reading), Text = "", Start = path.Length });
        return parts;
    }
}
