using System.Text.Json;

namespace MediaBridge.Plugins.Simkl.Api;

/// <summary>A library, or what changed in it. Also the form of the site's backup file.</summary>
internal sealed record SimklItems
{
    public IReadOnlyList<JsonElement>? Movies { get; init; }

    public IReadOnlyList<JsonElement>? Shows { get; init; }

    public IReadOnlyList<JsonElement>? Anime { get; init; }

    /// <summary>The rows of a part, of <see cref="SimklClient.Parts"/>.</summary>
    public IReadOnlyList<JsonElement> Of(string part) => part switch
    {
        "movies" => Movies,
        "shows" => Shows,
        _ => Anime,
    } ?? [];
}
