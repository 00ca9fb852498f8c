using System.ComponentModel;

namespace Reelbook;

internal sealed record TsvOptions
{
    [Description("Name of the file.")]
    public string File { get; init; } = "reelbook.tsv";
}
