using System.ComponentModel;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Sources.Pages;

/// <summary>Options of the source <c>pages</c>.</summary>
internal sealed record PagesOptions
{
    [Description("The folder of the pages (.md, .mdx), or one page. Folders in it are read too; links are not followed.")]
    public required string Folder { get; init; }

    [Description("What pages are about that do not say it: movie, series, …")]
    public string Kind { get; init; } = ItemKinds.Movie;

    [Description("The best mark of ratings that do not say theirs.")]
    public decimal OutOf { get; init; } = 10;
}
