using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace Plugin1Namespace;

/// <summary>Options of the matcher.</summary>
internal sealed record TitlesOptions
{
    [Range(0.0, 1.0)]
    [Description("How alike two titles must be to be proposed: 0 not at all, 1 equal.")]
    public double AtLeast { get; init; } = 0.7;
}
