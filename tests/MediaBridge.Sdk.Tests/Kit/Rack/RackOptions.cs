using System.ComponentModel.DataAnnotations;
using DescriptionAttribute = System.ComponentModel.DescriptionAttribute;
using RangeAttribute = System.ComponentModel.DataAnnotations.RangeAttribute;

namespace MediaBridge.Sdk.Tests.Kit.Rack;

internal sealed record RackOptions
{
    [Description("The board.")]
    [AllowedValues("top", "bottom")]
    public string Board { get; init; } = "top";

    [Description("How many.")]
    [Range(1, 100)]
    public int Count { get; init; } = 10;

    [Description("How long to keep.")]
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan Keep { get; init; } = TimeSpan.FromHours(1);

    [Description("The key.")]
    public Secret Key { get; init; }

    [Description("More.")]
    public RackInner Inner { get; init; } = new();
}
