using System.Text.Json;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Letterboxd.Sources;

/// <summary>Where an interrupted read goes on: behind a film, because pages shift when films are added.</summary>
internal sealed record PagesPlace
{
    /// <summary>The page that was read last.</summary>
    public int Page { get; init; }

    /// <summary>The last film on it; null if a list was through.</summary>
    public string? Film { get; init; }

    /// <summary>How many films came so far.</summary>
    public int Seen { get; init; }

    /// <summary>How many could not be read.</summary>
    public int Unreadable { get; init; }

    /// <summary>The list that was being read; null where there is only one.</summary>
    public string? List { get; init; }

    /// <summary>The lists that were read to their end.</summary>
    public IReadOnlyList<string> Done { get; init; } = [];

    /// <summary>Why not all of them came, if so.</summary>
    public string? Reason { get; init; }

    /// <summary>Reads a place.</summary>
    /// <exception cref="PluginException">It is none.</exception>
    public static PagesPlace? Parse(string? text)
    {
        try
        {
            return text is null ? null : JsonSerializer.Deserialize(text, PagesPlaceJson.Default.PagesPlace);
        }
        catch (JsonException e)
        {
            throw new PluginException(ErrorKind.Unexpected, "The place at which reading was interrupted cannot be understood.", "Run once with --fresh.", e);
        }
    }

    public override string ToString() => JsonSerializer.Serialize(this, PagesPlaceJson.Default.PagesPlace);
}
