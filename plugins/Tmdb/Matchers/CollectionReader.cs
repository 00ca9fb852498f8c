using System.Text.Json;
using MediaBridge.Plugins.Tmdb.Api;
using MediaBridge.Plugins.Tmdb.Mapping;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Tmdb.Matchers;

/// <summary>Collections of films: as items of their own, and as what a film says of its own one.</summary>
internal sealed class CollectionReader(DetailOptions options, TmdbClient client)
{
    /// <summary>Kind of the items that collections are.</summary>
    public const string Kind = "collection";

    /// <summary>The collection with texts and pictures; its films stand in the extra <c>tmdb.parts</c>, by date. Null if TMDB does not know it.</summary>
    public async Task<MediaItem?> ItemAsync(long id, LookupRequest request, CancellationToken cancellationToken)
    {
        var texts = new TextChoice(client.Options, request.Language);
        if (await ReadAsync(id, texts, cancellationToken) is not { Id: > 0 } collection)
        {
            return null;
        }

        var (name, overview) = await TextsAsync(collection, texts, cancellationToken);
        var language = texts.IsOriginal ? "" : $"?include_image_language={texts.Pictures}";
        var images = Parts.Wants(request, Facets.Artwork) ? await client.KnownAsync($"collection/{TmdbClient.Text(id)}/images{language}", TmdbJson.Default.TmdbImages, cancellationToken) ?? new TmdbImages() : null;
        IReadOnlyList<TmdbPart> parts =
        [
            .. (collection.Parts ?? []).Where(p => p.Id > 0).Select(p => TitleMap.Bare(p, isSeries: false)).OrderBy(p => p.Year ?? int.MaxValue).ThenBy(p => p.Ids[0].Value, StringComparer.Ordinal)
                .Select(p => new TmdbPart { Id = p.Ids[0].ToString(), Title = p.Title, Year = p.Year }),
        ];
        return new MediaItem
        {
            Kind = Kind,
            Title = name,
            Ids = [new ExternalId(IdSchemes.TmdbCollection, TmdbClient.Text(id))],
            Description = Parts.Wants(request, Facets.Description) ? new Description { Overview = overview } : null,
            Artwork = new ArtworkMap(client.Options.ImageBase, options, texts).Of(images, collection.PosterPath, collection.BackdropPath),
            Provenance = new Provenance { Page = new Uri($"https://www.themoviedb.org/collection/{TmdbClient.Text(id)}") },
            Extras = Parts.Wants(request, Facets.Description) ? new Dictionary<string, JsonElement>(StringComparer.Ordinal) { ["tmdb.parts"] = JsonSerializer.SerializeToElement(parts, TmdbJson.Default.Parts) } : null,
        };
    }

    /// <summary>The collection that a film names, with what the film does not say of it.</summary>
    public async Task<CollectionRef> FullAsync(CollectionRef named, LookupRequest request, CancellationToken cancellationToken)
    {
        var texts = new TextChoice(client.Options, request.Language);
        if (named.Id is not { } id || TmdbIds.Number(id) is not { } number || await ReadAsync(number, texts, cancellationToken) is not { Id: > 0 } collection)
        {
            return named;
        }

        var (name, overview) = await TextsAsync(collection, texts, cancellationToken);
        return named with { Name = name.Length > 0 ? name : named.Name, Overview = overview };
    }

    private Task<TmdbCollection?> ReadAsync(long id, TextChoice texts, CancellationToken cancellationToken)
        => client.KnownAsync($"collection/{TmdbClient.Text(id)}?language={Uri.EscapeDataString(texts.Wanted)}", TmdbJson.Default.TmdbCollection, cancellationToken);

    /// <summary>Name and overview; from the translations, where one is empty.</summary>
    private async Task<(string Name, string? Overview)> TextsAsync(TmdbCollection collection, TextChoice texts, CancellationToken cancellationToken)
    {
        var isWhole = Values.Text(collection.Name) is not null && Values.Text(collection.Overview) is not null;
        var translations = isWhole ? null : (await client.KnownAsync($"collection/{TmdbClient.Text(collection.Id)}/translations", TmdbJson.Default.TmdbTranslations, cancellationToken))?.Translations;
        return (texts.Text(collection.Name, translations, null, t => t.Title ?? t.Name) ?? "", texts.Text(collection.Overview, translations, null, t => t.Overview));
    }
}
