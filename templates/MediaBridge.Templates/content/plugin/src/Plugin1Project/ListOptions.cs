using System.ComponentModel;

namespace Plugin1Namespace;

/// <summary>Options of the format.</summary>
internal sealed record ListOptions
{
    [Description("Name of the file.")]
    public string File { get; init; } = "films.txt";
}
