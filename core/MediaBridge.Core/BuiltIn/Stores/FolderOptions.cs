using System.ComponentModel;

namespace MediaBridge.Core.BuiltIn.Stores;

/// <summary>Options of the store <c>folder</c>.</summary>
internal sealed record FolderOptions
{
    [Description("The folder; made when something is written.")]
    public required string Folder { get; init; }
}
