using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using MediaBridge.Core.BuiltIn.Formats.Common;
using MediaBridge.Core.BuiltIn.Formats.Yaml;
using MediaBridge.Core.Templating;
using MediaBridge.Sdk;

namespace MediaBridge.Core.BuiltIn.Formats.Mdx;

/// <summary>Makes the text of a page: front matter and body, or what a person's template makes of the facts.</summary>
internal sealed class MdxPage
{
    // What Hugo reads itself stays at the top; taxonomies are plural lists.
    private static readonly string[] HugoKeys = ["title", "slug", "description", "genres", "directors", "tags"];
    private static readonly IReadOnlySet<string> Dates = new HashSet<string>(FlatItem.DateNames, StringComparer.Ordinal) { "date" };
    private static readonly string[] PersonNames = ["name", "character", "profile"];
    private static readonly string[] CollectionNames = ["name", "slug", "id"];
    private static readonly string[] FileNames = ["path", "size", "label", "edition", "quality", "source", "container", "video", "hdr", "width", "height", "audio"];

    private readonly MdxOptions _options;
    private readonly ITitles _titles;
    private readonly Func<JsonObject, string>? _template;

    private MdxPage(MdxOptions options, ITitles titles, Func<JsonObject, string>? template) => (_options, _titles, _template) = (options, titles, template);

    /// <summary>Reads and compiles the person's template, if there is one.</summary>
    /// <exception cref="PluginException"><see cref="ErrorKind.Configuration"/>: it is not there or wrong.</exception>
    public static async Task<MdxPage> CreateAsync(MdxOptions options, PluginServices services, CancellationToken cancellationToken)
    {
        if (options.Template is not { Length: > 0 } template)
        {
            return new MdxPage(options, services.Titles, null);
        }

        var (name, text) = ("template", template);
        if (!template.Contains("{{", StringComparison.Ordinal) && !template.Contains('\n', StringComparison.Ordinal))
        {
            name = Path.GetFileName(template);
            try
            {
                text = (await File.ReadAllTextAsync(template, cancellationToken)).ReplaceLineEndings("\n");
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
            {
                throw new PluginException(ErrorKind.Configuration, $"The page template '{template}' cannot be read: {e.Message}", "Give the path of a file, or the template itself with its {{names}}.", e);
            }
        }

        return new MdxPage(options, services.Titles, services.Templates.Compile(name, text, "text/mdx"));
    }

    /// <summary>The whole page.</summary>
    public string Render(MediaItem item, string slug, string? cover)
    {
        var facts = FlatItem.Of(item, slug, cover, name => PageSlugs.Of(_titles, name));
        var front = FrontMatter(facts);
        if (_template is not null)
        {
            var text = _template(Model(facts, front));
            return text.EndsWith('\n') ? text : text + "\n";
        }

        var page = new StringBuilder("---\n").Append(front).Append("---\n");
        AppendBody(page, item);
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

    /// <summary>Every name with null for what is not known, so that a template's typing error is found and a missing fact is not one.</summary>
    private static JsonObject Model(JsonObject facts, string front)
    {
        var model = new JsonObject { ["frontMatter"] = front };
        foreach (var name in FlatItem.Names)
        {
            model[name] = facts[name]?.DeepClone();
        }

        Complete(model["cast"] as JsonArray, PersonNames);
        Complete(model["files"] as JsonArray, FileNames);
        if (model["collection"] is JsonObject collection)
        {
            Complete(collection, CollectionNames);
        }

        return model;
    }

    private static void Complete(JsonArray? list, string[] names)
    {
        foreach (var element in list ?? [])
        {
            Complete((JsonObject)element!, names);
        }
    }

    private static void Complete(JsonObject element, string[] names)
    {
        foreach (var name in names.Where(n => !element.ContainsKey(n)))
        {
            element[name] = null;
        }
    }

    private string FrontMatter(JsonObject facts)
    {
        using var buffer = new ItemBuffer();
        buffer.Append(_options.Flavour == MdxFlavour.Hugo ? Hugo(facts) : facts);
        var reader = new Utf8JsonReader(buffer.Written);
        using var document = JsonDocument.ParseValue(ref reader);
        var text = new StringBuilder();
        YamlEmitter.AppendMembers(text, document.RootElement, Dates);
        return text.ToString();
    }

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
