using System.Globalization;
using System.Text.Json;

namespace MediaBridge.Sdk;

/// <summary>One thing in someone's media life: a film, series, episode, album, track, image or release.</summary>
/// <remarks>
/// Immutable; change it with <c>with</c>. A facet that is <c>null</c> says nothing; an empty one says that there is none. In a
/// complete read the engine fills a declared facet that no row mentioned with empty. Lists keep their order. Record equality
/// compares lists by reference: compare items with <see cref="Fingerprint"/>. Personal facets carry <c>By</c>, which
/// the engine stamps and filters; a plugin never reads or sets it.
/// </remarks>
public sealed partial record MediaItem
{
    /// <summary>What it is; well-known values are in <see cref="ItemKinds"/>. Default: movie.</summary>
    public string Kind { get; init => field = value ?? ItemKinds.Movie; } = ItemKinds.Movie;

    /// <summary>The title as the source shows it; empty if it has none.</summary>
    public string Title { get; init => field = value ?? ""; } = "";

    /// <summary>The title in the language of origin, if it is known.</summary>
    public string? OriginalTitle { get; init; }

    /// <summary>The title to sort by, if it differs ("Matrix, The").</summary>
    public string? SortTitle { get; init; }

    /// <summary>Year of first release, 1 to 9999, if it is known.</summary>
    public int? Year { get; init; }

    /// <summary>The ids it is known by. The first is the source's own; rows of one read that share it are one item.</summary>
    public IReadOnlyList<ExternalId> Ids { get; init => field = value ?? []; } = [];

    /// <summary>Where an episode, season or track belongs.</summary>
    public Placement? Placement { get; init; }

    /// <summary>Plot, genres, dates and other facts about the work.</summary>
    public Description? Description { get; init; }

    /// <summary>Cast and crew, in order of appearance.</summary>
    public IReadOnlyList<Person>? People { get; init; }

    /// <summary>Ratings: the person's own and those of sites and critics. The own ones are personal.</summary>
    public IReadOnlyList<Rating>? Ratings { get; init; }

    /// <summary>Every play that is known.</summary>
    public IReadOnlyList<Watch>? Watches { get; init; }

    /// <summary>Where watching or listening was left off.</summary>
    public PlayProgress? Progress { get; init; }

    /// <summary>Whether the person marked it as a favourite.</summary>
    public Personal<bool>? Favourite { get; init; }

    /// <summary>The lists it is on, the watchlist among them.</summary>
    public IReadOnlyList<ListEntry>? Lists { get; init; }

    /// <summary>The person's tags.</summary>
    public IReadOnlyList<Personal<string>>? Tags { get; init; }

    /// <summary>The person's note or review; an empty text says that there is none.</summary>
    public Personal<string>? Note { get; init; }

    /// <summary>Posters, backgrounds and other pictures.</summary>
    public IReadOnlyList<Artwork>? Artwork { get; init; }

    /// <summary>The versions that are at hand (editions, qualities), each with its files.</summary>
    public IReadOnlyList<MediaVersion>? Versions { get; init; }

    /// <summary>Chapters, in order.</summary>
    public IReadOnlyList<Chapter>? Chapters { get; init; }

    /// <summary>Subtitles beside the video; those inside are streams of its file.</summary>
    public IReadOnlyList<Subtitle>? Subtitles { get; init; }

    /// <summary>Facts of a release name.</summary>
    public ReleaseFacts? Release { get; init; }

    /// <summary>How a generated image came to be.</summary>
    public Generation? Generation { get; init; }

    /// <summary>Staged files that belong to the item, such as an NFO, a torrent or a screenshot.</summary>
    public IReadOnlyList<Attachment>? Attachments { get; init; }

    /// <summary>Where the item was read.</summary>
    public Provenance? Provenance { get; init; }

    /// <summary>What no facet holds, under keys of the form <c>plugin.name</c>.</summary>
    public IReadOnlyDictionary<string, JsonElement>? Extras { get; init; }

    /// <summary>The first id with that scheme, if there is one.</summary>
    public ExternalId? Id(string scheme)
    {
        foreach (var id in Ids)
        {
            if (string.Equals(id.Scheme, scheme, StringComparison.Ordinal))
            {
                return id;
            }
        }

        return null;
    }

    /// <summary>Title and year for people, such as <c>Charade (1963)</c>; of a part without a title what it is a part of and where, such as <c>Harbour S01E02</c>.</summary>
    public override string ToString()
    {
        var title = Title.Length == 0 && Placement is { ParentTitle: { Length: > 0 } parent } place ? $"{parent} {Place(place)}".TrimEnd() : Title;
        return Year is { } year ? $"{title} ({year})" : title;
    }

    private static string Place(Placement place) => (place.Season, place.Number, place.AirDate, place.Absolute) switch
    {
        ({ } season, { } number, _, _) => string.Create(CultureInfo.InvariantCulture, $"S{season:00}E{number:00}"),
        (_, _, { } date, _) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ({ } season, _, _, _) => string.Create(CultureInfo.InvariantCulture, $"S{season:00}"),
        (_, var number, _, var absolute) => (absolute ?? number)?.ToString("00", CultureInfo.InvariantCulture) ?? "",
    };
}
