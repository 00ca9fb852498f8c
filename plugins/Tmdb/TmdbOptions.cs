using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Tmdb;

/// <summary>Options of a connection.</summary>
internal sealed record TmdbOptions
{
    [Description("The API key (v3), or better the API read access token (v4), from the account's page Settings, API.")]
    public required Secret Key { get; init; }

    [RegularExpression("^(original|[a-z]{2,3}(-[A-Za-z0-9]{2,8})?)$")]
    [Description("Language of titles and texts, with the region if that matters, such as es-ES; original takes that of each work.")]
    public string Language { get; init; } = "en-US";

    [Description("Languages for what is not translated into the first one, in order; the original language is always the last.")]
    public IReadOnlyList<string> Fallback { get; init; } = ["en-US"];

    [RegularExpression("^[A-Z]{2}$")]
    [Description("Country of age ratings and of the search, such as ES; default: that of the language.")]
    public string? Region { get; init; }

    [AllowedValues("age", "changes")]
    [Description("When a title that is kept is asked for again: by its age (30 days, 7 for those of this and the last year), or when TMDB's daily lists of changes name it, at the latest after 180 days. The lists cost some dozens of requests a day that is looked at, which pays for large libraries that are refreshed often.")]
    public string Refresh { get; init; } = "age";

    [Description("Address of the pictures, to which size and path are added.")]
    public Uri ImageBase { get; init; } = new("https://image.tmdb.org/t/p/");
}
