using MediaBridge.Core.Output;
using MediaBridge.Core.Plugins;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Installing;

/// <summary>A folder in which a plugin is made ready, on the volume where it will stay; it is gone afterwards, whatever happens.</summary>
internal sealed class InstallStaging : IDisposable
{
    private readonly string _root;

    private InstallStaging(string root)
    {
        _root = root;
        Files = Directory.CreateDirectory(Path.Combine(root, "files")).FullName;
    }

    /// <summary>Where the plugin's files go.</summary>
    public string Files { get; }

    /// <summary>Where a package is downloaded to; its name is what messages show.</summary>
    public string Package(string name) => Path.Combine(_root, name);

    /// <summary>Makes one, and clears away what killed processes left.</summary>
    /// <exception cref="PluginException">The folder of plugins cannot be written.</exception>
    public static InstallStaging Make(string plugins)
    {
        var folder = Path.Combine(plugins, InstallRecords.FolderName);
        try
        {
            Directory.CreateDirectory(folder);
            foreach (var old in Directory.EnumerateDirectories(folder, TemporaryName.Pattern).Where(d => TemporaryName.IsAbandoned(Path.GetFileName(d))).ToList())
            {
                Directory.Delete(old, recursive: true);
            }

            return new InstallStaging(Path.Combine(folder, TemporaryName.Next()));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new PluginException(ErrorKind.Configuration, $"The folder of plugins '{plugins}' cannot be written: {e.Message}", "Choose another data folder with --data or MEDIABRIDGE_DATA.", inner: e);
        }
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);
}
