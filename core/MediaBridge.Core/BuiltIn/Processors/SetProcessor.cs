using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using MediaBridge.Sdk;

namespace MediaBridge.Core.BuiltIn.Processors;

/// <summary>Sets fields to fixed values or templates.</summary>
internal sealed class SetProcessor(SetOptions options, PluginServices services) : IProcessor
{
    // A template may name what an item of the run does not have: that is nothing, and a name that no item has is an error.
    private static readonly JsonSerializerOptions WithNulls = new(MediaItem.JsonOptions) { DefaultIgnoreCondition = JsonIgnoreCondition.Never };
    private readonly Func<JsonObject, string>? _title = Template(services, "title", options.Title);
    private readonly Func<JsonObject, string>? _sortTitle = Template(services, "sortTitle", options.SortTitle);
    private readonly Func<JsonObject, string>? _note = Template(services, "note", options.Note);
    private readonly Func<JsonObject, string>? _collection = Template(services, "collection", options.Collection);

    public async IAsyncEnumerable<MediaItem> ProcessAsync(MediaItem item, ProcessRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        cancellationToken.ThrowIfCancellationRequested();
        var model = new Lazy<JsonObject>(() => JsonSerializer.SerializeToNode(item, WithNulls)!.AsObject());
        var changed = item with
        {
            Kind = options.Kind ?? item.Kind,
            Title = _title?.Invoke(model.Value) ?? item.Title,
            SortTitle = _sortTitle?.Invoke(model.Value) ?? item.SortTitle,
            Year = options.Year ?? item.Year,
            Note = _note is null ? item.Note : _note(model.Value),
            Favourite = options.Favourite is { } favourite ? favourite : item.Favourite,
            Tags = Tags(item.Tags),
            Ratings = Ratings(item.Ratings),
            Description = Description(item.Description, model),
        };
        yield return options.Without is { } without ? Strip(changed, without) : changed;
    }

    private static Func<JsonObject, string>? Template(PluginServices services, string name, string? text)
        => text is null ? null : text.Contains("{{", StringComparison.Ordinal) ? services.Templates.Compile($"set.{name}", text, "text/plain") : _ => text;

    private static MediaItem Strip(MediaItem item, IReadOnlyList<string> facets)
    {
        foreach (var facet in facets)
        {
            item = facet switch
            {
                Facets.Ids => item with { Ids = [.. item.Ids.Take(1)] },
                Facets.Placement => item with { Placement = null },
                Facets.Description => item with { Description = null },
                Facets.People => item with { People = null },
                Facets.Ratings => item with { Ratings = null },
                Facets.Watches => item with { Watches = null },
                Facets.Progress => item with { Progress = null },
                Facets.Favourite => item with { Favourite = null },
                Facets.Lists => item with { Lists = null },
                Facets.Tags => item with { Tags = null },
                Facets.Note => item with { Note = null },
                Facets.Artwork => item with { Artwork = null },
                Facets.Versions => item with { Versions = null },
                Facets.Chapters => item with { Chapters = null },
                Facets.Subtitles => item with { Subtitles = null },
                Facets.Release => item with { Release = null },
                Facets.Generation => item with { Generation = null },
                Facets.Attachments => item with { Attachments = null },
                _ => throw new PluginException(ErrorKind.Configuration, $"set: '{facet}' is not a facet.", "See 'without' in the reference for the names."),
            };
        }

        return item;
    }

    private IReadOnlyList<Personal<string>>? Tags(IReadOnlyList<Personal<string>>? tags)
    {
        if (options.AddTags is null && options.RemoveTags is null)
        {
            return tags;
        }

        var kept = (tags ?? []).Where(t => options.RemoveTags?.Contains(t.Value, StringComparer.OrdinalIgnoreCase) != true).ToList();
        var added = (options.AddTags ?? []).Where(t => !kept.Exists(k => string.Equals(k.Value, t, StringComparison.OrdinalIgnoreCase)));
        return [.. kept, .. added.Select(t => new Personal<string> { Value = t })];
    }

    private IReadOnlyList<Rating>? Ratings(IReadOnlyList<Rating>? ratings)
        => options.Rating is { } mark
            ? [.. (ratings ?? []).Where(r => !string.Equals(r.Whose, Rating.OwnMark, StringComparison.Ordinal)), Rating.Own(mark, 10, 0.1m)]
            : ratings;

    private Description? Description(Description? description, Lazy<JsonObject> model)
    {
        if (options.Genres is null && _collection is null)
        {
            return description;
        }

        description ??= new Description();
        return description with
        {
            Genres = options.Genres ?? description.Genres,
            Collection = _collection is null ? description.Collection : new CollectionRef { Name = _collection(model.Value) },
        };
    }
}
