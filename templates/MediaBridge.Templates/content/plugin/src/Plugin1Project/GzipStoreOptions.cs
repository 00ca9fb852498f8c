using System.ComponentModel;

namespace Plugin1Namespace;

/// <summary>Options of the store.</summary>
internal sealed record GzipStoreOptions
{
    [Description("The folder within the connection's folder.")]
    public string Path { get; init; } = "";
}
