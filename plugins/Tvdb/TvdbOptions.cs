using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Tvdb;

/// <summary>Options of a connection.</summary>
internal sealed record TvdbOptions
{
    [Description("The API key, from the account's dashboard, API keys.")]
    public required Secret Key { get; init; }

    [Description("The subscriber's PIN, which keys that are supported by subscriptions want beside them.")]
    public Secret? Pin { get; init; }

    [RegularExpression("^(original|[a-z]{2,3}(-[A-Za-z0-9]{2,8})?)$")]
    [Description("Language of titles and texts, such as es or pt-BR; original takes that of each work.")]
    public string Language { get; init; } = "en";

    [Description("Languages for what is not translated into the first one, in order; the original language is always the last.")]
    public IReadOnlyList<string> Fallback { get; init; } = ["en"];

    [RegularExpression("^[A-Z]{2}$")]
    [Description("Country of age ratings, such as ES; default: that of the language, or US.")]
    public string? Region { get; init; }
}
