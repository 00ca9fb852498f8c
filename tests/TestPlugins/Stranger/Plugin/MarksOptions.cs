using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace Reelbook;

internal sealed record MarksOptions
{
    [Range(1, 9)]
    [Description("A rating that changes by this much or more is asked about.")]
    public int AskFrom { get; init; } = 5;
}
