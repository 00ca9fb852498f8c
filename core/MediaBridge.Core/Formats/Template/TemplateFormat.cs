using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json.Nodes;
using MediaBridge.Core.BuiltIn.Sinks;
using MediaBridge.Core.Formats.Common;
using MediaBridge.Core.Formats.Common.Collections;
using MediaBridge.Core.Formats.Common.Templates;
using MediaBridge.Core.Output;
using MediaBridge.Core.Templating;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Formats.Template;

/// <summary>Text files that a person's template makes: one for each item, collection or group, or one of all items.</summary>
/// <remarks>Item by item nothing is held but names and addresses; a file of many items holds the facts of its items, as the template sees them all at once.</remarks>
internal sealed class TemplateFormat : IOutputFormat
{
    private readonly TemplateOptions _options;
    private readonly PluginServices _services;
    private readonly PosterFiles _covers;
    private readonly Func<JsonObject, string> _template;
    private readonly Func<JsonObject, string> _path;

    public TemplateFormat(TemplateOptions options, PluginServices services)
    {
        TemplateGroups.Check(options);
        (_options, _services) = (options, services);
        _covers = new PosterFiles(services, options.Posters, "covers");

        // Compiled at once: a template that is wrong is told before anything is read.
        var (target, example) = (new TemplateTarget(options), TemplateNames.Example(options.Per));
        _template = OwnTemplate.Read(options.Template, "template").Compile(services.Templates, target.MediaTypeOfText, example);
        _path = new OwnTemplate("file", target.File).Compile(services.Templates, "text/plain", example);
    }

    public async IAsyncEnumerable<OutputFile> RenderAsync(RenderRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var paths = new ItemPaths(_path);
        var (slugs, collections) = await BooksAsync(request, cancellationToken);
        var index = -1;
        var held = new List<HeldItem>();
        await foreach (var item in request.Items.WithCancellation(cancellationToken))
        {
            index++;
            if (_options.Per == TemplateUnit.Collection && collections.Of(index) is null)
            {
                continue;
            }

            var poster = await _covers.FindAsync(item, cancellationToken);
            var cover = _covers.File(poster, slugs.Of(index), item);
            if (cover is not null)
            {
                yield return cover;
            }

            var collection = collections.Of(index)?.Slug;
            var facts = FlatItem.Of(item, slugs.Of(index), cover is not null ? _options.CoverPrefix + cover.Path : poster?.Link ?? "", _ => collection ?? "");
            var model = TemplateModel.Of(facts);
            if (_options.Per != TemplateUnit.Item)
            {
                held.Add(new HeldItem(index, model, item.Ids.Count > 0 ? item.Ids[0] : (ExternalId?)null));
                continue;
            }

            model["frontMatter"] = FrontMatterText.Of(facts);
            if (paths.Of(model, out var problem) is { } path)
            {
                yield return File(path, item.Ids.Count > 0 ? [item.Ids[0]] : [], _template, model);
            }
            else
            {
                request.Reject(item, problem!);
            }
        }

        foreach (var (model, ids) in Units(held, collections))
        {
            if (paths.Of(model, out var problem) is not { } path)
            {
                throw new PluginException(ErrorKind.Configuration, $"Option 'file' of format 'template' gives no path for '{(model["name"] ?? "all items").ToString()}': {problem}", "Put {{slug}} into it.");
            }

            yield return File(path, ids, _template, model);
        }

        if (_options.Per == TemplateUnit.Item)
        {
            paths.ThrowIfNone();
        }
    }

    private async Task<(PageSlugs Slugs, CollectionBook Collections)> BooksAsync(RenderRequest request, CancellationToken cancellationToken)
    {
        var (slugs, collections) = (new PageSlugs(_services.Titles), new CollectionBook(_services.Titles));
        var index = 0;
        await foreach (var item in request.Items.WithCancellation(cancellationToken))
        {
            slugs.Add(item);
            collections.Add(item, index++);
        }

        slugs.Settle();
        collections.Settle(slugs.Of);
        return (slugs, collections);
    }

    /// <summary>The models of the files that are made of more than one item.</summary>
    private IEnumerable<(JsonObject Model, IReadOnlyList<ExternalId> Items)> Units(List<HeldItem> held, CollectionBook collections)
    {
        switch (_options.Per)
        {
            case TemplateUnit.All:
                yield return (WithItems([], held), []);
                break;
            case TemplateUnit.Collection:
                var byIndex = held.ToDictionary(h => h.Index);
                foreach (var collection in collections.All)
                {
                    var about = (JsonObject)TemplateModel.Complete(CollectionFacts.Of(collection, _options.Posters == PosterMode.None ? "" : null, null), TemplateNames.Collection())!;
                    about["missing"] = new JsonArray([.. CollectionFacts.Missing(collection).Select(p => TemplateModel.Complete(p!.DeepClone(), TemplateNames.Missing()))]);
                    List<HeldItem> members = [.. collection.Members.Select(m => byIndex[m.Index])];
                    yield return (WithItems(about, members), Ids(members));
                }

                break;
            case TemplateUnit.Group:
                var taken = new HashSet<string>(StringComparer.Ordinal);
                foreach (var group in held.SelectMany(h => TemplateGroups.Of(h.Model, _options.GroupBy).Select(name => (Name: name, Item: h))).GroupBy(g => g.Name, g => g.Item, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
                {
                    var slug = PageSlugs.Of(_services.Titles, group.Key);
                    var candidate = slug;
                    for (var number = 2; !taken.Add(candidate); number++)
                    {
                        candidate = string.Create(CultureInfo.InvariantCulture, $"{slug}-{number}");
                    }

                    yield return (WithItems(new JsonObject { ["name"] = group.Key, ["slug"] = candidate }, group), Ids(group));
                }

                break;
        }
    }

    private static IReadOnlyList<ExternalId> Ids(IEnumerable<HeldItem> items) => [.. items.Select(i => i.Id).OfType<ExternalId>()];

    private JsonObject WithItems(JsonObject model, IEnumerable<HeldItem> items)
    {
        var sorted = TemplateGroups.Sorted([.. items.Select(i => i.Model)], _options.Sort);
        model["count"] = sorted.Count;
        model["items"] = new JsonArray([.. sorted.Select(m => (JsonNode)m.DeepClone())]);
        return model;
    }

    private static OutputFile File(string path, IReadOnlyList<ExternalId> items, Func<JsonObject, string> template, JsonObject model) => new()
    {
        Path = path,
        MediaType = TemplateTarget.MediaTypeOf(path),
        Items = items,
        WriteAsync = async (stream, token) =>
        {
            var text = template(model);
            await stream.WriteAsync(Encoding.UTF8.GetBytes(text.EndsWith('\n') ? text : text + "\n"), token);
        },
    };

    private readonly record struct HeldItem(int Index, JsonObject Model, ExternalId? Id);
}
