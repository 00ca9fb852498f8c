using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Tmdb;

/// <summary>Options of a connection.</summary>
internal sealed record TmdbOptions
{
    [Description("The API key (v3), or better the API read access token (v4), from the account's page Settings, API.")]
    public required Secret Key { get; init; }

    [RegularExpression("^[a-z]{2,3}(-[A-Za-z0-9]{2,8})?$")]
    [Description("Language of titles and texts, with the region if that matters, such as es-ES.")]
    public string Language { get; init; } = "en-US";

    [Description("Languages for what is not translated into the first one, in order; the original language is always the last.")]
    public IReadOnlyList<string> Fallback { get; init; } = ["en-US"];

    [RegularExpression("^[A-Z]{2}$")]
    [Description("Country of age ratings and of the search, such as ES; default: that of the language.")]
    public string? Region { get; init; }

    [Description("Address of the pictures, to which size and path are added.")]
    public Uri ImageBase { get; init; } = new("https://image.tmdb.org/t/p/");
}
