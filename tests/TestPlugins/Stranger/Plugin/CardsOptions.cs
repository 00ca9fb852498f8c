using System.ComponentModel;

namespace Reelbook;

internal sealed record CardsOptions
{
    [Description("Where pictures are, each named by the film's IMDb id; without it cards have none.")]
    public string? Pictures { get; init; }
}
