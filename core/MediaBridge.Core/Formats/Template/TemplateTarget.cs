using MediaBridge.Core.Templating;

namespace MediaBridge.Core.Formats.Template;

/// <summary>Where the files go, and what they are.</summary>
internal sealed class TemplateTarget
{
    private readonly TemplateEscape _escape;

    public TemplateTarget(TemplateOptions options)
    {
        _escape = options.Escape ?? MediaTypeOf(options.File ?? "") switch
        {
            "text/html" => TemplateEscape.Html,
            "application/xml" => TemplateEscape.Xml,
            _ => TemplateEscape.None,
        };
        var ending = _escape switch
        {
            TemplateEscape.Html => "html",
            TemplateEscape.Xml => "xml",
            TemplateEscape.Markdown => "md",
            _ => "txt",
        };
        File = !string.IsNullOrWhiteSpace(options.File) ? options.File : options.Per == TemplateUnit.All ? $"items.{ending}" : $"{{{{slug}}}}.{ending}";
    }

    /// <summary>The template of paths.</summary>
    public string File { get; }

    /// <summary>The media type by which the text is escaped.</summary>
    public string MediaTypeOfText => _escape switch
    {
        TemplateEscape.Html => "text/html",
        TemplateEscape.Xml => "application/xml",
        TemplateEscape.Markdown => HandlebarsTemplates.EscapedMarkdown,
        _ => "text/plain",
    };

    /// <summary>The media type of a file by its ending.</summary>
    public static string MediaTypeOf(string path) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".html" or ".htm" or ".xhtml" => "text/html",
        ".xml" or ".svg" or ".rss" or ".atom" or ".opml" => "application/xml",
        ".md" or ".markdown" or ".mdx" => "text/markdown",
        ".csv" => "text/csv",
        ".json" => "application/json",
        _ => "text/plain",
    };
}
