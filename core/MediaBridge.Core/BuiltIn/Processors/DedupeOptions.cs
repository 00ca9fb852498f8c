using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace MediaBridge.Core.BuiltIn.Processors;

/// <summary>Options of the processor <c>dedupe</c>.</summary>
internal sealed record DedupeOptions
{
    [Description("What makes two items equal: ids (any id in common) or title (title after folding, year and kind).")]
    [AllowedValues("ids", "title")]
    public string By { get; init; } = "ids";
}
