using System.Text.Json;

namespace MediaBridge.Plugins.Simkl.Api;

/// <summary>A film or series.</summary>
internal sealed record SimklTitle
{
    public string? Title { get; init; }

    public int? Year { get; init; }

    /// <summary>By service: numbers, or texts of numbers.</summary>
    public IReadOnlyDictionary<string, JsonElement>? Ids { get; init; }
}
