using MediaBridge.Sdk;

namespace MediaBridge.Core.Queries;

/// <summary>The texts that an item has in a field.</summary>
internal static class QueryTexts
{
    private static readonly Dictionary<QueryField, Func<MediaItem, IEnumerable<string?>>> Readers = new()
    {
        [QueryFields.Title] = i => [i.Title, i.SortTitle, .. i.Description?.Translations?.Values.Select(t => t.Title) ?? [], .. i.Description?.AlternativeTitles ?? []],
        [QueryFields.Original] = i => [i.OriginalTitle],
        [QueryFields.Series] = i => [i.Placement?.ParentTitle],
        [QueryFields.Kind] = i => [i.Kind],
        [QueryFields.Type] = QueryTypes.Of,
        [QueryFields.Plot] = i => [i.Description?.Overview, i.Description?.Outline, i.Description?.Tagline],
        [QueryFields.Genre] = i => i.Description?.Genres ?? [],
        [QueryFields.Country] = i => i.Description?.Countries ?? [],
        [QueryFields.Studio] = i => i.Description?.Studios ?? [],
        [QueryFields.Language] = i => [i.Description?.Language, .. i.Description?.Languages ?? []],
        [QueryFields.Keyword] = i => i.Description?.Keywords ?? [],
        [QueryFields.Certification] = i => [i.Description?.Certification],
        [QueryFields.Collection] = i => [i.Description?.Collection?.Name],
        [QueryFields.Person] = i => People(i),
        [QueryFields.Actor] = i => People(i, Person.Actor, Person.Guest),
        [QueryFields.Director] = i => People(i, Person.Director),
        [QueryFields.Writer] = i => People(i, Person.Writer),
        [QueryFields.List] = i => i.Lists?.SelectMany(l => new[] { l.List, l.Name }) ?? [],
        [QueryFields.Tag] = i => i.Tags?.Select(t => t.Value) ?? [],
        [QueryFields.Note] = i => [i.Note?.Value],
        [QueryFields.Path] = i => Files(i).Select(f => f.Path),
        [QueryFields.Resolution] = i => Releases(i).Select(r => r.Resolution).Concat(Streams(i).Where(s => s.Kind is MediaStream.Video).Select(s => QueryWords.Resolution(s.Width, s.Height))),
        [QueryFields.Codec] = i => Releases(i).Select(r => r.VideoCodec).Concat(Streams(i).Where(s => s.Kind is not MediaStream.Text).Select(s => s.Codec)),
        [QueryFields.Hdr] = i => Releases(i).Select(r => r.Hdr).Concat(Streams(i).Select(s => s.Hdr)),
        [QueryFields.Edition] = i => Releases(i).Select(r => r.Edition).Concat(i.Versions?.Select(v => v.Edition) ?? []),
        [QueryFields.Prompt] = i => [i.Generation?.Prompt],
    };

    private static readonly QueryField[] Everywhere = [.. QueryFields.All.Where(f => f.IsAnywhere)];

    public static IEnumerable<string?> Of(MediaItem item, QueryField field)
        => ReferenceEquals(field, QueryFields.Anywhere) ? All(item) : Readers[field](item);

    private static IEnumerable<string?> All(MediaItem item) => Everywhere.SelectMany(f => Readers[f](item));

    public static IEnumerable<MediaFile> Files(MediaItem item) => item.Versions?.SelectMany(v => v.Files) ?? [];

    private static IEnumerable<MediaStream> Streams(MediaItem item) => Files(item).SelectMany(f => f.Streams ?? []);

    private static IEnumerable<ReleaseFacts> Releases(MediaItem item)
        => (item.Versions?.Select(v => v.Release) ?? []).Append(item.Release).OfType<ReleaseFacts>();

    private static IEnumerable<string?> People(MediaItem item, params string[] roles)
        => item.People?.Where(p => roles.Length == 0 || roles.Contains(p.Role, StringComparer.Ordinal)).Select(p => p.Name) ?? [];
}
