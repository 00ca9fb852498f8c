using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace MediaBridge.Plugins.Trakt;

/// <summary>Options of <c>trakt.lists</c>.</summary>
internal sealed record ListsOptions
{
    [Description("Names or slugs of the lists to read. Default: all.")]
    public IReadOnlyList<string>? Lists { get; init; }

    [RegularExpression("^[A-Za-z0-9_-]+$")]
    [Description("Whose lists, by the name in the address of the person's page. Default: the account's own.")]
    public string User { get; init; } = "me";
}
