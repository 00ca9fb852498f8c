using System.Text.Json;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.FilmAffinity.Sources;

/// <summary>Where an interrupted read of lists goes on.</summary>
internal sealed record ListsPlace
{
    /// <summary>The lists that were read to their end.</summary>
    public required IReadOnlyList<string> Done { get; init; }

    /// <summary>Why not all of them came, if so.</summary>
    public string? Reason { get; init; }

    /// <summary>The list that was being read.</summary>
    public string? List { get; init; }

    /// <summary>The place in it.</summary>
    public RatingsPlace? Place { get; init; }

    /// <summary>Reads a place.</summary>
    /// <exception cref="PluginException">It is none.</exception>
    public static ListsPlace Parse(string text)
    {
        try
        {
            return JsonSerializer.Deserialize(text, FilmAffinityJson.Default.ListsPlace)!;
        }
        catch (JsonException e)
        {
            throw new PluginException(ErrorKind.Unexpected, "The place at which reading was interrupted cannot be understood.", "Run once with --fresh.", e);
        }
    }

    public override string ToString() => JsonSerializer.Serialize(this, FilmAffinityJson.Default.ListsPlace);
}
