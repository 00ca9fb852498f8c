using MediaBridge.Sdk;

namespace MediaBridge.Core.Output;

/// <summary>A file that is written beside its place, and moved there once it is whole; without that nothing is left of it.</summary>
internal sealed class FileDraft : IDisposable
{
    private readonly string _target;

    /// <summary>Begins a file; the folder is made if need be.</summary>
    /// <exception cref="PluginException">The folder cannot be written.</exception>
    public FileDraft(string target)
    {
        var link = File.Exists(target) ? File.ResolveLinkTarget(target, returnFinalTarget: true) : null;
        _target = System.IO.Path.GetFullPath(link?.FullName ?? target);
        var folder = System.IO.Path.GetDirectoryName(_target)!;
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new PluginException(ErrorKind.Configuration, $"The folder '{folder}' cannot be made: {e.Message}", "Choose another place.", e);
        }

        foreach (var old in Directory.EnumerateFiles(folder, TemporaryName.Pattern).Where(f => TemporaryName.IsAbandoned(System.IO.Path.GetFileName(f))))
        {
            File.Delete(old); // of a process that was killed
        }

        Path = System.IO.Path.Combine(folder, TemporaryName.Next());
    }

    /// <summary>Where it is written.</summary>
    public string Path { get; }

    /// <summary>Opens it for writing.</summary>
    public FileStream Create() => new(Path, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16);

    /// <summary>Makes sure that it is on the disk, and moves it to its place.</summary>
    public void Keep()
    {
        using (var stream = new FileStream(Path, FileMode.Open, FileAccess.ReadWrite))
        {
            stream.Flush(flushToDisk: true);
        }

        if (!OperatingSystem.IsWindows() && File.Exists(_target))
        {
            File.SetUnixFileMode(Path, File.GetUnixFileMode(_target));
        }

        File.Move(Path, _target, overwrite: true);
    }

    /// <inheritdoc/>
    public void Dispose() => File.Delete(Path);
}
