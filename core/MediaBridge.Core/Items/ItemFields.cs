using MediaBridge.Core.Library;
using System.Collections;
using System.Text.Json;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Items;

/// <summary>The fields of items by name. Ratings are fields of their own for each site (<see cref="RatingField"/>); ids are kept together and have no layers.</summary>
internal static class ItemFields
{
    /// <summary>What a field of <see cref="Description"/> begins with.</summary>
    public const string DescriptionPrefix = "description.";

    /// <summary>What a rating's field begins with.</summary>
    public const string RatingPrefix = "ratings.";

    /// <summary>Fields of the item itself.</summary>
    public static readonly IReadOnlyList<ItemField> Own =
    [
        new("title", i => i.Title.Length == 0 ? null : i.Title, (i, v) => i with { Title = (string?)v ?? "" }),
        new("originalTitle", i => i.OriginalTitle, (i, v) => i with { OriginalTitle = (string?)v }),
        new("sortTitle", i => i.SortTitle, (i, v) => i with { SortTitle = (string?)v }),
        new("year", i => i.Year, (i, v) => i with { Year = (int?)v }),
        new("placement", i => i.Placement, (i, v) => i with { Placement = (Placement?)v }),
        new("people", i => i.People, (i, v) => i with { People = (IReadOnlyList<Person>?)v }),
        new("watches", i => i.Watches, (i, v) => i with { Watches = (IReadOnlyList<Watch>?)v }),
        new("progress", i => i.Progress, (i, v) => i with { Progress = (PlayProgress?)v }),
        new("favourite", i => i.Favourite, (i, v) => i with { Favourite = (Personal<bool>?)v }),
        new("lists", i => i.Lists, (i, v) => i with { Lists = (IReadOnlyList<ListEntry>?)v }),
        new("tags", i => i.Tags, (i, v) => i with { Tags = (IReadOnlyList<Personal<string>>?)v }),
        new("note", i => i.Note, (i, v) => i with { Note = (Personal<string>?)v }),
        new("artwork", i => i.Artwork, (i, v) => i with { Artwork = (IReadOnlyList<Artwork>?)v }),
        new("versions", i => i.Versions, (i, v) => i with { Versions = (IReadOnlyList<MediaVersion>?)v }),
        new("chapters", i => i.Chapters, (i, v) => i with { Chapters = (IReadOnlyList<Chapter>?)v }),
        new("subtitles", i => i.Subtitles, (i, v) => i with { Subtitles = (IReadOnlyList<Subtitle>?)v }),
        new("release", i => i.Release, (i, v) => i with { Release = (ReleaseFacts?)v }),
        new("generation", i => i.Generation, (i, v) => i with { Generation = (Generation?)v }),
        new("attachments", i => i.Attachments, (i, v) => i with { Attachments = (IReadOnlyList<Attachment>?)v }),
        new("extras", i => i.Extras, (i, v) => i with { Extras = (IReadOnlyDictionary<string, JsonElement>?)v }),
    ];

    /// <summary>Fields of the description.</summary>
    public static readonly IReadOnlyList<ItemField> Described =
    [
        Of("types", d => d.Types, (d, v) => d with { Types = (IReadOnlyList<string>?)v }),
        Of("alternativeTitles", d => d.AlternativeTitles, (d, v) => d with { AlternativeTitles = (IReadOnlyList<string>?)v }),
        Of("overview", d => d.Overview, (d, v) => d with { Overview = (string?)v }),
        Of("outline", d => d.Outline, (d, v) => d with { Outline = (string?)v }),
        Of("tagline", d => d.Tagline, (d, v) => d with { Tagline = (string?)v }),
        Of("runtime", d => d.Runtime, (d, v) => d with { Runtime = (TimeSpan?)v }),
        Of("released", d => d.Released, (d, v) => d with { Released = (DateOnly?)v }),
        Of("ended", d => d.Ended, (d, v) => d with { Ended = (DateOnly?)v }),
        Of("status", d => d.Status, (d, v) => d with { Status = (string?)v }),
        Of("genres", d => d.Genres, (d, v) => d with { Genres = (IReadOnlyList<string>?)v }),
        Of("countries", d => d.Countries, (d, v) => d with { Countries = (IReadOnlyList<string>?)v }),
        Of("studios", d => d.Studios, (d, v) => d with { Studios = (IReadOnlyList<string>?)v }),
        Of("language", d => d.Language, (d, v) => d with { Language = (string?)v }),
        Of("languages", d => d.Languages, (d, v) => d with { Languages = (IReadOnlyList<string>?)v }),
        Of("keywords", d => d.Keywords, (d, v) => d with { Keywords = (IReadOnlyList<string>?)v }),
        Of("certification", d => d.Certification, (d, v) => d with { Certification = (string?)v }),
        Of("collection", d => d.Collection, (d, v) => d with { Collection = (CollectionRef?)v }),
        Of("trailer", d => d.Trailer, (d, v) => d with { Trailer = (Uri?)v }),
        Of("homepage", d => d.Homepage, (d, v) => d with { Homepage = (Uri?)v }),
        Of("translations", d => d.Translations, (d, v) => d with { Translations = (IReadOnlyDictionary<string, Translation>?)v }),
    ];

    /// <summary>All of both.</summary>
    public static readonly IReadOnlyList<ItemField> All = [.. Own, .. Described];

    private static readonly Dictionary<string, ItemField> ByName = All.ToDictionary(f => f.Name, StringComparer.Ordinal);

    /// <summary>The field of that name; null for a rating and for what is no field.</summary>
    public static ItemField? Find(string name) => ByName.GetValueOrDefault(name);

    /// <summary>The field that a rating is: <c>ratings.own</c>, <c>ratings.imdb</c>, <c>ratings.critics.metacritic</c>.</summary>
    public static string RatingField(Rating rating) => rating.Whose switch
    {
        Rating.OwnMark => RatingPrefix + Rating.OwnMark,
        Rating.SiteMark => RatingPrefix + (rating.Site?.ToLowerInvariant() ?? Rating.SiteMark),
        _ => rating.Site is null ? RatingPrefix + rating.Whose : $"{RatingPrefix}{rating.Whose}.{rating.Site.ToLowerInvariant()}",
    };

    /// <summary>Whether two values of a field are surely the same; cheap, so that lists of records made anew count as different.</summary>
    public static bool IsSame(object? left, object? right)
        => ReferenceEquals(left, right)
        || (left is not null && right is not null && (left is IReadOnlyList<string> a && right is IReadOnlyList<string> b ? a.SequenceEqual(b, StringComparer.Ordinal) : left is (not IEnumerable) or string && left.Equals(right)));

    private static ItemField Of(string name, Func<Description, object?> get, Func<Description, object?, Description> set)
        => new(DescriptionPrefix + name, i => i.Description is { } d ? get(d) : null, (i, v) => v is null && i.Description is null ? i : i with { Description = set(i.Description ?? new Description(), v) });
}
