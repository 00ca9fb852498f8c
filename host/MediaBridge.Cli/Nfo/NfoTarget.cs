using MediaBridge.Sdk;

namespace MediaBridge.Cli.Nfo;

/// <summary>What a command about NFO files works on: a folder, or one file in a folder.</summary>
/// <param name="Folder">The folder's whole path.</param>
/// <param name="Only">The one file's name; null for all.</param>
internal sealed record NfoTarget(string Folder, string? Only)
{
    /// <exception cref="PluginException">There is neither such a folder nor such a file.</exception>
    public static NfoTarget Of(string path)
    {
        var full = Path.GetFullPath(path);
        return Directory.Exists(full) ? new NfoTarget(full, null)
            : File.Exists(full) ? new NfoTarget(Path.GetDirectoryName(full)!, Path.GetFileName(full))
            : throw new PluginException(ErrorKind.Configuration, $"There is no folder or file '{path}'.");
    }
}
