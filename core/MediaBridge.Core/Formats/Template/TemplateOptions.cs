using System.ComponentModel;
using MediaBridge.Core.Formats.Common;

namespace MediaBridge.Core.Formats.Template;

/// <summary>Options of the <c>template</c> format.</summary>
internal sealed record TemplateOptions
{
    [Description("The template, in Handlebars: a path, or the template itself. It sees the names of 'Names in templates' below")]
    public required string Template { get; init; }

    [Description("What one file is made of: 'item', 'all' (with {{#each items}}), 'collection' or 'group'")]
    public TemplateUnit Per { get; init; } = TemplateUnit.Item;

    [Description("Path of each file, itself a template, such as {{releaseYear}}/{{slug}}.md; default: {{slug}}, or items for all, with the ending that fits escape")]
    public string? File { get; init; }

    [Description("What is made safe in the texts that the template shows with two braces: 'html', 'xml', 'markdown', or 'none'; default: html or xml if the file's ending says so, else none")]
    public TemplateEscape? Escape { get; init; }

    [Description("The fact that items of a group have in common: one of the names, such as genres, directors, releaseYear or kind, or decade; an item stands in each group of a list")]
    public string GroupBy { get; init; } = "genres";

    [Description("The order of items in a file of more than one: one of the names, with - in front for the greatest first; default: as they come, in a collection by date")]
    public string? Sort { get; init; }

    [Description("What coverImage is: 'link' the poster's web address, 'copy' the path of a copy in the folder 'covers', 'none' nothing")]
    public PosterMode Posters { get; init; } = PosterMode.Link;

    [Description("What stands before the path of a copied cover, such as '/' or '../'")]
    public string CoverPrefix { get; init; } = "./";
}
