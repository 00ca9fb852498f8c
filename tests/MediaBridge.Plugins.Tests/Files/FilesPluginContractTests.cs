using MediaBridge.Plugins.Files;
using MediaBridge.Sdk.Testing;

namespace MediaBridge.Plugins.Tests.Files;

/// <summary>The contract of plugins, for files. It has no connections.</summary>
public sealed class FilesPluginContractTests : PluginContract<Plugin>
{
    protected override int? ExpectedApplied => 15;

    /// <summary>Films are opened to be read, for several at once and beside somebody who writes them: only a FileStream can say so. Organizing them is about the files themselves: no store can rename one.</summary>
    /// <remarks>A watch waits until files have come to rest: that is what it is for, and no request stands behind it.</remarks>
    protected override IReadOnlyList<string> Allowed =>
    [
        "System.IO.FileStream.new", "System.IO.File.OpenHandle", "System.IO.Directory.Move", "System.IO.Directory.CreateDirectory", "System.IO.Directory.Delete", "System.IO.Directory.SetLastWriteTimeUtc",
        "System.IO.File.Delete", "System.IO.File.SetLastWriteTimeUtc", "System.IO.File.SetUnixFileMode", "System.IO.File.CreateSymbolicLink", "System.Threading.Tasks.Task.Delay",
    ];

    protected override string ManifestFile => StagedManifest.Of("files");
}
