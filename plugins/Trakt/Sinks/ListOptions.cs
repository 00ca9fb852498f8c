using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace MediaBridge.Plugins.Trakt.Sinks;

/// <summary>Options of the sink <c>trakt.lists</c>.</summary>
internal sealed record ListOptions
{
    [StringLength(100, MinimumLength = 1)]
    [Description("Name or slug of the list that is written; it is made if the account has none.")]
    public required string List { get; init; }

    [Description("The list of the items that is meant, by id or name, such as a collection of a media server. Default: the one that is called as the list.")]
    public string? From { get; init; }

    [AllowedValues("private", "link", "friends", "public")]
    [Description("Who sees the list, when it is made.")]
    public string Privacy { get; init; } = "private";
}
