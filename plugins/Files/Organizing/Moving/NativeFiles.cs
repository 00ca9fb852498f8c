using System.ComponentModel;
using System.Runtime.InteropServices;

namespace MediaBridge.Plugins.Files.Organizing.Moving;

/// <summary>Two things that the runtime does not offer: hard links, and bringing a folder's entries to the disk.</summary>
internal static class NativeFiles
{
    private const int Failed = -1;

    /// <summary>Gives a file a second name.</summary>
    /// <exception cref="IOException">The system refuses it.</exception>
    public static void Link(string file, string name)
    {
        var done = OperatingSystem.IsWindows() ? CreateHardLink(name, file, 0) : LinkUnix(Text(file), Text(name)) != Failed;
        if (!done)
        {
            var code = Marshal.GetLastPInvokeError();
            throw new IOException(new Win32Exception(code).Message, code);
        }
    }

    /// <summary>Makes sure that a new name in a folder outlives a power cut. Best effort: some file systems know no such thing.</summary>
    public static void Sync(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var handle = OpenUnix(Text(folder), 0);
        if (handle != Failed)
        {
            _ = SyncUnix(handle);
            _ = CloseUnix(handle);
        }
    }

    private static byte[] Text(string path) => System.Text.Encoding.UTF8.GetBytes(path + '\0');

    [DllImport("libc", EntryPoint = "link", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int LinkUnix(byte[] from, byte[] to);

    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int OpenUnix(byte[] path, int flags);

    [DllImport("libc", EntryPoint = "fsync", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SyncUnix(int handle);

    [DllImport("libc", EntryPoint = "close", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int CloseUnix(int handle);

    [DllImport("kernel32.dll", EntryPoint = "CreateHardLinkW", SetLastError = true, CharSet = CharSet.Unicode)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static extern bool CreateHardLink(string name, string file, nint security);
}
