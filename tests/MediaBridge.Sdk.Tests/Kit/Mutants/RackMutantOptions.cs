using System.ComponentModel.DataAnnotations;
using DescriptionAttribute = System.ComponentModel.DescriptionAttribute;
using RangeAttribute = System.ComponentModel.DataAnnotations.RangeAttribute;

namespace MediaBridge.Sdk.Tests.Kit.Mutants;

internal sealed record NoDescription
{
    public int Count { get; init; }
}

internal sealed record DefaultOutOfRange
{
    [Description("How long.")]
    [Range(typeof(TimeSpan), "00:00:10", "00:01:00")]
    public TimeSpan Wait { get; init; } = TimeSpan.FromSeconds(5);
}

internal sealed record DefaultNotAllowed
{
    [Description("The order.")]
    [AllowedValues("asc", "desc")]
    public string Order { get; init; } = "random";
}

internal sealed record WithSetter
{
    [Description("How many.")]
    public int Count { get; set; }
}

internal sealed record OpenSecret
{
    [Description("The password.")]
    public string? Password { get; init; }
}
