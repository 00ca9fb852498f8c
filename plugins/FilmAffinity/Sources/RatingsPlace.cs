using System.Text.Json;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.FilmAffinity.Sources;

/// <summary>Where an interrupted read goes on: behind the films of a page. Its number alone would not do, for pages shift when somebody rates.</summary>
internal sealed record RatingsPlace
{
    /// <summary>The page that was read last, from 1.</summary>
    public required int Page { get; init; }

    /// <summary>The films that it held.</summary>
    public required IReadOnlyList<string> Films { get; init; }

    /// <summary>How many films had come.</summary>
    public long Seen { get; init; }

    /// <summary>How many cards could not be read.</summary>
    public long Unreadable { get; init; }

    /// <summary>How many films the site announced when the read began, if it did.</summary>
    public long? Announced { get; init; }

    /// <summary>The cursor with which the read began; null if it reads everything.</summary>
    public string? Start { get; init; }

    /// <summary>The cursor of the next run, as the first page told it; null if it told none.</summary>
    public string? Next { get; init; }

    /// <summary>All films that came, as <see cref="KnownFilms"/> writes them.</summary>
    public string? Known { get; init; }

    /// <summary>Whether it goes to the end, although what follows is known: something was removed.</summary>
    public bool FindsRemoved { get; init; }

    /// <summary>Reads a place.</summary>
    /// <exception cref="PluginException">It is none.</exception>
    public static RatingsPlace Parse(string text)
    {
        try
        {
            return JsonSerializer.Deserialize(text, FilmAffinityJson.Default.RatingsPlace)!;
        }
        catch (JsonException e)
        {
            throw new PluginException(ErrorKind.Unexpected, "The place at which reading was interrupted cannot be understood.", "Run once with --fresh.", e);
        }
    }

    public override string ToString() => JsonSerializer.Serialize(this, FilmAffinityJson.Default.RatingsPlace);
}
