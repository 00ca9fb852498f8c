using System.Text.Json;
using MediaBridge.Plugins.Trakt.Api;

namespace MediaBridge.Plugins.Trakt.Sources;

/// <summary>A place in the history: behind the last play of a page. Pages shift when plays come or go, so that the place is looked at before reading goes on.</summary>
internal sealed record HistoryPosition
{
    public string Kind { get; init; } = HistorySource.Movies;

    /// <summary>The page that was read last; 0 for none.</summary>
    public int Page { get; init; }

    /// <summary>Number of all plays of the kind then.</summary>
    public long? Count { get; init; }

    /// <summary>Number of all plays of the kind when its first page was read.</summary>
    public long? Start { get; init; }

    /// <summary>Plays that were read.</summary>
    public long Seen { get; init; }

    /// <summary>The last play of that page.</summary>
    public long? Last { get; init; }

    /// <summary>Why what was read is not all.</summary>
    public string? Shortfall { get; init; }

    public static HistoryPosition? Parse(string? text)
    {
        try
        {
            return text is null ? null : JsonSerializer.Deserialize(text, TraktJson.Default.HistoryPosition);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public string ToText() => JsonSerializer.Serialize(this, TraktJson.Default.HistoryPosition);
}
