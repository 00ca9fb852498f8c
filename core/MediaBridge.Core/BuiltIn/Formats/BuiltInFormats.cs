using MediaBridge.Sdk;

namespace MediaBridge.Core.BuiltIn.Formats;

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
                (Jsonl.JsonlOptions o, PluginServices _) => new Jsonl.JsonlFormat(o))
            .Format(
                Info("json", "One JSON array, of whole items or of flat facts that a site or script can use at once"),
                (Json.JsonOptions o, PluginServices _) => new Json.JsonFormat(o))
            .Format(
                Info("csv", "A table with the columns you choose, for spreadsheets and other programs"),
                (Csv.CsvOptions o, PluginServices _) => new Csv.CsvFormat(o))
            .Format(
                Info("yaml", "One YAML list, of whole items or of flat facts, such as a data file of Hugo"),
                (Yaml.YamlOptions o, PluginServices _) => new Yaml.YamlFormat(o))
            .Format(
                Info("mdx", "A page with front matter for each item, for content collections of Astro, Hugo and others, with covers or a template of your own", "template"),
                (Mdx.MdxOptions o, PluginServices s) => new Mdx.MdxFormat(o, s))
            .Format(
                Info("template", "Text files of your own: a template makes one for each item, collection or group, or one of all items, such as Markdown, HTML, XML, BBCode or notes", "template"),
                (Template.TemplateOptions o, PluginServices s) => new Template.TemplateFormat(o, s))
            .Format(
                Info("stats", "Statistics as a page that is one file, and as JSON: totals, own ratings, decades, genres, countries, directors, own ratings against the averages of sites"),
                (Stats.StatsOptions o, PluginServices _) => new Stats.StatsFormat(o))
            .Format(
                Info("html", "A site to open from the disk, with posters, search, filters, people and statistics; it needs no server and no network", "title"),
                (Html.HtmlOptions o, PluginServices s) => new Html.HtmlFormat(o, s));
    }

    private static ComponentInfo Info(string id, string summary, string? main = "file") => new() { Id = id, Summary = summary, MainOption = main };
}
