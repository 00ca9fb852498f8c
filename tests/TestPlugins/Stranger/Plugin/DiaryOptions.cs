using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace Reelbook;

internal sealed record DiaryOptions
{
    [Range(1, 100)]
    [Description("Films in one request.")]
    public int Page { get; init; } = 50;
}
