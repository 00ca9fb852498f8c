using System.ComponentModel;

namespace Plugin1Namespace;

/// <summary>Options of the processor.</summary>
internal sealed record DecadeOptions
{
    [Description("What stands behind the decade in the tag.")]
    public string Suffix { get; init; } = "s";
}
