using MediaBridge.Sdk;

namespace MediaBridge.Core.Matching;

/// <summary>The part of an item by which it is recognised; nothing personal, no files.</summary>
internal static class MatchedItem
{
    private const int MostPeople = 10;
    private const int MostTitles = 20;

    public static MediaItem Of(MediaItem item) => new()
    {
        Kind = item.Kind,
        Title = item.Title,
        OriginalTitle = item.OriginalTitle,
        Year = item.Year,
        Ids = item.Ids,
        Placement = item.Placement,
        Description = item.Description is not { } about ? null : new Description
        {
            Types = about.Types,
            AlternativeTitles = about.AlternativeTitles is { Count: > MostTitles } titles ? [.. titles.Take(MostTitles)] : about.AlternativeTitles,
            Runtime = about.Runtime,
            Countries = about.Countries,
            Released = about.Released,
        },
        People = item.People?.Where(p => string.Equals(p.Role, Person.Director, StringComparison.Ordinal)).Take(MostPeople).Select(p => new Person { Name = p.Name, Role = p.Role }).ToList() is { Count: > 0 } directors ? directors : null,
        Ratings = item.Ratings?.Where(r => string.Equals(r.Whose, Rating.SiteMark, StringComparison.Ordinal) && r.Votes is not null).ToList() is { Count: > 0 } votes ? votes : null,
        Provenance = item.Provenance is { } from && (from.Origin ?? from.Page?.ToString()) is not null ? new Provenance { Origin = from.Origin, Page = from.Page } : null,
    };

    /// <summary>The directors' names.</summary>
    public static IReadOnlyList<string> Directors(MediaItem item)
        => [.. (item.People ?? []).Where(p => string.Equals(p.Role, Person.Director, StringComparison.Ordinal)).Select(p => p.Name)];
}
