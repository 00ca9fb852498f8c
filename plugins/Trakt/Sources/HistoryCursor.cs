using System.Text.Json;
using MediaBridge.Plugins.Trakt.Api;

namespace MediaBridge.Plugins.Trakt.Sources;

/// <summary>What the history was at the beginning of a read, by which the next one sees what came since.</summary>
internal sealed record HistoryCursor
{
    public HistoryMark? Movies { get; init; }

    public HistoryMark? Episodes { get; init; }

    public static HistoryCursor? Parse(string? text)
    {
        try
        {
            return text is null ? null : JsonSerializer.Deserialize(text, TraktJson.Default.HistoryCursor);
        }
        catch (JsonException)
        {
            return null; // not one of ours: everything is read
        }
    }

    public HistoryMark? Of(string kind) => kind == HistorySource.Movies ? Movies : Episodes;

    public string ToText() => JsonSerializer.Serialize(this, TraktJson.Default.HistoryCursor);
}
