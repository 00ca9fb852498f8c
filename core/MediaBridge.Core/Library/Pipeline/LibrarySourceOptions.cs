using System.ComponentModel;
using MediaBridge.Core.Sources;

namespace MediaBridge.Core.Library.Pipeline;

/// <summary>Options of the <c>library</c> source.</summary>
internal sealed record LibrarySourceOptions
{
    [Description("Names of items: only these are read. Without any, all are; where: says it by what they are.")]
    public IReadOnlyList<string> Items { get; init; } = [];

    [Description("Folders that were scanned, so that posters beside films are found; those of the setting library.folders, and those that `library scan` read, are known.")]
    public IReadOnlyList<string> Folders { get; init; } = [];
}
