using MediaBridge.Core.Output;

namespace MediaBridge.Core.Library.Backups;

/// <summary>A folder in the data folder in which a backup is unpacked; nothing is left of it.</summary>
internal sealed class RestoreScratch : IDisposable
{
    private readonly string _folder;

    public RestoreScratch(string dataFolder)
    {
        Directory.CreateDirectory(dataFolder);
        foreach (var old in Directory.EnumerateDirectories(dataFolder, TemporaryName.Pattern).Where(d => TemporaryName.IsAbandoned(Path.GetFileName(d))))
        {
            Directory.Delete(old, recursive: true); // of a process that was killed
        }

        _folder = Path.Combine(dataFolder, TemporaryName.Next());
        Directory.CreateDirectory(_folder);
    }

    /// <summary>Where a file of the backup is unpacked; its name was checked.</summary>
    public string this[string name] => Path.Combine(_folder, name.Replace('/', Path.DirectorySeparatorChar));

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
