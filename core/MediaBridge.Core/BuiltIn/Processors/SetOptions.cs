using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace MediaBridge.Core.BuiltIn.Processors;

/// <summary>Options of the processor <c>set</c>.</summary>
internal sealed record SetOptions
{
    [Description("Kind of the item, such as movie.")]
    public string? Kind { get; init; }

    [Description("Title; a template over the item's fields, such as {{originalTitle}}.")]
    public string? Title { get; init; }

    [Description("Title to sort by; a template.")]
    public string? SortTitle { get; init; }

    [Description("Year of first release.")]
    [Range(1, 9999)]
    public int? Year { get; init; }

    [Description("Genres, in the place of those there are.")]
    public IReadOnlyList<string>? Genres { get; init; }

    [Description("Tags to add.")]
    public IReadOnlyList<string>? AddTags { get; init; }

    [Description("Tags to take away.")]
    public IReadOnlyList<string>? RemoveTags { get; init; }

    [Description("Note; a template.")]
    public string? Note { get; init; }

    [Description("Whether it is a favourite.")]
    public bool? Favourite { get; init; }

    [Description("Own rating, out of 10.")]
    [Range(0.1, 10)]
    public decimal? Rating { get; init; }

    [Description("Name of the collection; a template.")]
    public string? Collection { get; init; }

    [Description("Facets to take away, such as watches or artwork.")]
    public IReadOnlyList<string>? Without { get; init; }
}
