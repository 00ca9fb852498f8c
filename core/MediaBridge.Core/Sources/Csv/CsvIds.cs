using MediaBridge.Core.Items;
using MediaBridge.Core.Matching;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Sources.Csv;

/// <summary>The ids of a row, the one that most others know first; without any, one of title and year.</summary>
internal static class CsvIds
{
    /// <summary>Scheme of rows that have no id: title and year.</summary>
    public const string TitleScheme = "csv.title";

    private const int LongestTitle = 700;
    private const int LongestApart = 200;

    /// <summary>Reads the ids; what is none is told and left out.</summary>
    public static List<ExternalId> Of(CsvHeader header, CsvRow row, string kind, Action<string> tell)
    {
        var ids = new List<ExternalId>();
        foreach (var text in CsvValues.List(header.Cell(row, CsvRoles.Ids)) ?? [])
        {
            if (ExternalId.TryParse(text, out var id))
            {
                ids.Add(id);
            }
            else
            {
                tell($"'{text}' is no id; it was left out");
            }
        }

        Add(CsvRoles.Imdb, IdSchemes.Imdb);
        if (kind is ItemKinds.Movie or ItemKinds.Series)
        {
            Add(CsvRoles.Tmdb, kind is ItemKinds.Series ? IdSchemes.TmdbTv : IdSchemes.TmdbMovie);
        }

        Add(CsvRoles.Tvdb, kind switch { ItemKinds.Series => IdSchemes.TvdbSeries, ItemKinds.Episode => IdSchemes.TvdbEpisode, _ => IdSchemes.TvdbMovie });
        Add(CsvRoles.FilmAffinity, IdSchemes.FilmAffinity);
        Add(CsvRoles.Letterboxd, IdSchemes.Letterboxd);
        if (Led(header.Cell(row, CsvRoles.Letterboxd)) is { } led)
        {
            ids.Add(led);
        }

        foreach (var (scheme, place) in header.Schemes)
        {
            if (CsvValues.Cell(row, place) is { } text && ExternalId.TryParse($"{scheme}:{text}", out var id))
            {
                ids.Add(id);
            }
        }

        return [.. ids.Distinct()];

        void Add(string role, string scheme)
        {
            if (header.Cell(row, role) is not { } text)
            {
                return;
            }

            // Short addresses, such as those of Letterboxd, name an entry and not the film: they are pages, and no fault.
            var (id, problem) = Read(text, scheme);
            if (id is { } found)
            {
                ids.Add(found);
            }
            else if (!text.Contains("://", StringComparison.Ordinal))
            {
                tell($"{problem} It was left out");
            }
        }
    }

    /// <summary>The id in an address of Letterboxd that leads from another site's id to its film: <c>letterboxd.com/imdb/tt0133093</c>, <c>letterboxd.com/tmdb/603</c>.</summary>
    private static ExternalId? Led(string? text)
        => Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Host is ("letterboxd.com" or "www.letterboxd.com") && address.AbsolutePath.Trim('/').Split('/') is [("imdb" or "tmdb") and var site, var id]
            ? Read(id, site is "imdb" ? IdSchemes.Imdb : IdSchemes.TmdbMovie).Id
            : null;

    /// <summary>The id of a row without any: the same in every read, as long as title, year and kind stay.</summary>
    /// <param name="item">The row.</param>
    /// <param name="apart">What tells it from another of that title and year; null if there is none.</param>
    public static ExternalId OfTitle(MediaItem item, string? apart)
    {
        var title = string.Concat(item.Title.ToLowerInvariant().Where(c => !char.IsControl(c)));
        title = title.Length <= LongestTitle ? title : title[..(char.IsHighSurrogate(title[LongestTitle - 1]) ? LongestTitle - 1 : LongestTitle)];
        apart = apart is { Length: > LongestApart } ? apart[..LongestApart] : apart;
        var kind = item.Kind is ItemKinds.Movie ? "" : $"{item.Kind} ";
        var place = item.Placement is { Number: { } number } placed ? FormattableString.Invariant($" s{placed.Season ?? 0}e{number}") : "";
        return new ExternalId(TitleScheme, FormattableString.Invariant($"{kind}{title} ({item.Year?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "?"}){place}{(apart is null ? "" : $" {apart}")}"));
    }

    private static (ExternalId? Id, string? Problem) Read(string text, string scheme)
    {
        // A column of ids of one service: a number of any length is one, with or without the decimals that spreadsheets add.
        var plain = text.EndsWith(".0", StringComparison.Ordinal) ? text[..^2] : text;
        var info = WellKnownIds.All.First(i => string.Equals(i.Scheme, scheme, StringComparison.Ordinal));
        return IdReader.Value(info, plain, numbers: true) is { } value ? (new ExternalId(scheme, value), null) : Reader.Read(text, scheme, null);
    }

    private static readonly IdReader Reader = new(WellKnownIds.All);
}
