using System.Text;
using System.Text.Json.Nodes;
using MediaBridge.Core.Formats.Common;
using MediaBridge.Core.Formats.Common.Collections;
using MediaBridge.Core.Formats.Common.Templates;
using MediaBridge.Core.Templating;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Formats.Mdx;

/// <summary>Makes the text of a page: front matter and body, or what a person's template makes of the facts.</summary>
internal sealed class MdxPage
{
    // What Hugo reads itself stays at the top; taxonomies are plural lists.
    private static readonly string[] HugoKeys = ["title", "slug", "description", "genres", "directors", "tags"];

    private const int UsualLength = 4096;
    private const int LongestKept = 1 << 16;

    // Pages are made one after another: most need no room of their own.
    [ThreadStatic]
    private static StringBuilder? _spare;

    private readonly MdxOptions _options;
    private readonly ITitles _titles;
    private readonly Func<JsonObject, string>? _template;

    private MdxPage(MdxOptions options, ITitles titles, Func<JsonObject, string>? template) => (_options, _titles, _template) = (options, titles, template);

    /// <summary>Reads and compiles the person's template, if there is one.</summary>
    /// <exception cref="PluginException"><see cref="ErrorKind.Configuration"/>: it is not there or wrong.</exception>
    public static MdxPage Create(MdxOptions options, PluginServices services)
    {
        if (options.Template is not { Length: > 0 } text)
        {
            return new MdxPage(options, services.Titles, null);
        }

        var template = OwnTemplate.Read(text, "page template");
        var model = TemplateModel.Sample();
        model["frontMatter"] = "";
        return new MdxPage(options, services.Titles, template.Compile(services.Templates, "text/mdx", model));
    }

    /// <summary>The whole page.</summary>
    public string Render(MediaItem item, string slug, string? cover, string? collectionSlug)
    {
        var facts = FlatItem.Of(item, slug, cover, name => collectionSlug ?? PageSlugs.Of(_titles, name));
        if (_template is not null)
        {
            var model = TemplateModel.Of(facts);
            model["frontMatter"] = FrontMatterText.Of(InOrder(facts));
            var text = _template(model);
            return text.EndsWith('\n') ? text : text + "\n";
        }

        var page = _spare ?? new StringBuilder(UsualLength);
        _spare = null;
        AppendFront(page, facts);
        AppendBody(page, item);
        var made = page.ToString();
        _spare = page.Capacity <= LongestKept ? page.Clear() : null;
        return made;
    }

    /// <summary>The page of a collection.</summary>
    public string Collection(CollectionEntry collection, string image, string backdrop)
    {
        var facts = CollectionFacts.Of(collection, image, backdrop);
        if (_options.Flavour == MdxFlavour.Hugo)
        {
            facts.Insert(0, "title", collection.Name);
            if (facts["overview"]?.DeepClone() is { } overview)
            {
                facts.Remove("overview");
                facts.Add("description", overview);
            }
        }

        facts.Add("films", CollectionFacts.Films(collection));
        if (collection.Missing.Count > 0)
        {
            facts.Add("missing", CollectionFacts.Missing(collection));
        }

        var page = new StringBuilder();
        AppendFront(page, facts);
        Paragraphs(page, collection.Overview);
        return page.ToString();
    }

    private static void AppendBody(StringBuilder page, MediaItem item)
    {
        if (item.Description?.Tagline is { Length: > 0 } tagline && !string.IsNullOrWhiteSpace(tagline))
        {
            page.Append("\n*").Append(TextEscapes.Mdx(tagline.ReplaceLineEndings(" ").Trim())).Append("*\n");
        }

        Paragraphs(page, item.Description?.Overview ?? item.Description?.Outline);
        if (!string.IsNullOrWhiteSpace(item.Note?.Value))
        {
            page.Append("\n## Note\n");
            Paragraphs(page, item.Note.Value);
        }
    }

    private static void Paragraphs(StringBuilder page, string? text)
    {
        foreach (var line in (text ?? "").ReplaceLineEndings("\n").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            page.Append('\n').Append(TextEscapes.Mdx(line)).Append('\n');
        }
    }

    private void AppendFront(StringBuilder page, JsonObject facts)
    {
        page.Append("---\n");
        FrontMatterText.Append(page, InOrder(facts));
        page.Append("---\n");
    }

    private JsonObject InOrder(JsonObject facts) => _options.Flavour == MdxFlavour.Hugo ? Hugo(facts) : facts;

    private static JsonObject Hugo(JsonObject facts)
    {
        var (top, rest) = (new JsonObject(), new JsonObject());
        foreach (var (name, value) in facts)
        {
            (HugoKeys.Contains(name, StringComparer.Ordinal) ? top : rest)[name] = value?.DeepClone();
            if (string.Equals(name, "releaseDate", StringComparison.Ordinal))
            {
                top["date"] = value?.DeepClone();
            }
            else if (string.Equals(name, "collection", StringComparison.Ordinal))
            {
                top["series"] = new JsonArray(value!["name"]!.DeepClone());
            }
        }

        if (rest.Count > 0)
        {
            top["params"] = rest;
        }

        return top;
    }
}
