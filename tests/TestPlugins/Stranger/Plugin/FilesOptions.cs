using System.ComponentModel;

namespace Reelbook;

internal sealed record FilesOptions
{
    [Description("The folder among the account's files.")]
    public string Path { get; init; } = "";
}
