using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Browser.Launching;

/// <summary>A profile that this process has for itself. The system frees it when the process ends, however it ends.</summary>
internal sealed class ProfileLock : IDisposable
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    private readonly FileStream _file;

    private ProfileLock(string folder, FileStream file) => (Folder, _file) = (folder, file);

    /// <summary>The profile's folder.</summary>
    public string Folder { get; }

    /// <summary>Takes a profile; its folder is made if it is not there.</summary>
    /// <exception cref="PluginException"><see cref="ErrorKind.Transient"/>: somebody else works on it; <see cref="ErrorKind.Configuration"/>: it cannot be made.</exception>
    public static ProfileLock Take(string folder)
    {
        var full = Path.GetFullPath(folder);
        try
        {
            Make(full);
            return new ProfileLock(full, new FileStream(Path.Combine(full, ".mediabridge.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (Exception e) when (e is UnauthorizedAccessException or DirectoryNotFoundException or NotSupportedException)
        {
            throw new PluginException(ErrorKind.Configuration, $"The browser's profile '{full}' cannot be used: {e.Message}", "Check the connection's option profile, and the rights of that folder.", e);
        }
        catch (IOException e)
        {
            throw InUse(full, e);
        }
    }

    /// <summary>The error of a profile that another process has.</summary>
    public static PluginException InUse(string folder, Exception? inner = null) => new(
        ErrorKind.Transient,
        $"The browser's profile '{folder}' is in use by another process.",
        "Run again when the other run has ended or its browser is closed, or give each connection a profile of its own.",
        inner);

    public void Dispose() => _file.Dispose();

    private static void Make(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
            return;
        }

        Directory.CreateDirectory(folder, OwnerOnly);
        File.SetUnixFileMode(folder, OwnerOnly); // who can read a profile is signed in
    }
}
