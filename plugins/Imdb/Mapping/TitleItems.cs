using System.Text.Json;
using System.Text.RegularExpressions;
using MediaBridge.Plugins.Imdb.Model;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Imdb.Mapping;

/// <summary>IMDb's titles as items.</summary>
internal static partial class TitleItems
{
    /// <summary>What holds the word of a type that is not known.</summary>
    public const string TypeExtra = "imdb.type";

    /// <summary>The id of a title in any of its forms: <c>tt0133093</c>, <c>TT0133093</c>, an address; null if it is none.</summary>
    public static string? IdOf(string? text) => text is not null && Title().Match(text) is { Success: true } found ? found.Value.ToLowerInvariant() : null;

    /// <summary>The item of a title; null if the title has no id.</summary>
    public static MediaItem? Of(TitleNode? title)
    {
        if (IdOf(title?.Id) is not { } id)
        {
            return null;
        }

        var type = TitleTypes.Of(title!.TitleType?.Id ?? title.TitleType?.Text);
        var name = title.TitleText?.Text ?? "";
        var original = title.OriginalTitleText?.Text;
        return new MediaItem
        {
            Kind = type.Kind,
            Title = name,
            OriginalTitle = original == name ? null : original,
            Year = title.ReleaseYear?.Year is > 0 and < 10_000 and var year ? year : null,
            Ids = [new ExternalId(IdSchemes.Imdb, id)],
            Placement = PlacementOf(title.Series),
            Description = new Description
            {
                Types = type.Types,
                Runtime = title.Runtime?.Seconds is > 0 and var seconds ? TimeSpan.FromSeconds(seconds) : null,
                Genres = title.TitleGenres?.Genres is { } genres ? [.. genres.Select(g => g.Genre?.Text).OfType<string>()] : null,
            },
            Extras = ExtrasOf(type, title.TitleType?.Text ?? title.TitleType?.Id),
        };
    }

    /// <summary>The average mark of IMDb's users, if there is one.</summary>
    public static Rating? SiteMark(decimal? average, long? votes)
        => average is > 0 and <= 10 ? Rating.OfSite(IdSchemes.Imdb, average.Value, 10, votes) : null;

    /// <summary>Keeps the word of a type that is not known, so that nothing is lost.</summary>
    public static IReadOnlyDictionary<string, JsonElement>? ExtrasOf(TitleType type, string? word)
        => type.Code.Length > 0 || string.IsNullOrEmpty(word) ? null : new Dictionary<string, JsonElement>(StringComparer.Ordinal) { [TypeExtra] = JsonSerializer.SerializeToElement(word, ImdbJson.Default.String) };

    private static Placement? PlacementOf(TitleNode.SeriesNode? series) => series?.Series is not { } parent ? null : new Placement
    {
        ParentIds = IdOf(parent.Id) is { } id ? [new ExternalId(IdSchemes.Imdb, id)] : [],
        ParentTitle = parent.TitleText?.Text,
        Season = series.EpisodeNumber?.SeasonNumber,
        Number = series.EpisodeNumber?.EpisodeNumber,
    };

    [GeneratedRegex("(?<![a-z0-9])tt[0-9]{5,12}(?![a-z0-9])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Title();
}
