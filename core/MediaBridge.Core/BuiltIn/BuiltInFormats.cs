using MediaBridge.Sdk;

namespace MediaBridge.Core.BuiltIn;

/// <summary>The output formats that come with the engine.</summary>
internal static class BuiltInFormats
{
    /// <summary>Registers them all.</summary>
    public static void Describe(PluginBuilder plugin)
    {
        ArgumentNullException.ThrowIfNull(plugin);
        plugin
            .Format(
                Info("jsonl", "Whole items without loss, one JSON object a line, for scripts and for reading back with 'items'"),
                (Formats.Jsonl.JsonlOptions o, PluginServices _) => new Formats.Jsonl.JsonlFormat(o))
            .Format(
                Info("json", "One JSON array, of whole items or of flat facts that a site or script can use at once"),
                (Formats.Json.JsonOptions o, PluginServices _) => new Formats.Json.JsonFormat(o))
            .Format(
                Info("csv", "A table with the columns you choose, for spreadsheets and other programs"),
                (Formats.Csv.CsvOptions o, PluginServices _) => new Formats.Csv.CsvFormat(o))
            .Format(
                Info("yaml", "One YAML list, of whole items or of flat facts, such as a data file of Hugo"),
                (Formats.Yaml.YamlOptions o, PluginServices _) => new Formats.Yaml.YamlFormat(o))
            .Format(
                Info("mdx", "A page with front matter for each item, for content collections of Astro, Hugo and others, with covers or a template of your own", "template"),
                (Formats.Mdx.MdxOptions o, PluginServices s) => new Formats.Mdx.MdxFormat(o, s))
            .Format(
                Info("template", "Text files of your own: a template makes one for each item, collection or group, or one of all items, such as Markdown, HTML, XML, BBCode or notes", "template"),
                (Formats.Template.TemplateOptions o, PluginServices s) => new Formats.Template.TemplateFormat(o, s))
            .Format(
                Info("stats", "Statistics as a page that is one file, and as JSON: totals, own ratings, decades, genres, countries, directors, own ratings against the averages of sites"),
                (Formats.Stats.StatsOptions o, PluginServices _) => new Formats.Stats.StatsFormat(o))
            .Format(
                Info("html", "A site to open from the disk, with posters, search, filters, people and statistics; it needs no server and no network", "title"),
                (Formats.Html.HtmlOptions o, PluginServices s) => new Formats.Html.HtmlFormat(o, s));
    }

    private static ComponentInfo Info(string id, string summary, string? main = "file") => new() { Id = id, Summary = summary, MainOption = main };
}
