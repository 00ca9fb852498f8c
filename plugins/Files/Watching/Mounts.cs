namespace MediaBridge.Plugins.Files.Watching;

/// <summary>Tells folders of other machines, whose changes no operating system tells.</summary>
internal static class Mounts
{
    private static readonly string[] Remote = ["nfs", "cifs", "smb", "smbfs", "9p", "virtiofs", "vboxsf", "prl_fs", "afs", "ceph", "gluster", "davfs", "fuse", "acfs", "lustre", "drvfs"];

    /// <summary>Whether a folder is, or may be, on another machine. Disks that are mounted through FUSE (<c>fuseblk</c>) are not.</summary>
    public static bool IsRemote(string folder)
    {
        try
        {
            var drive = new DriveInfo(OperatingSystem.IsWindows() ? Path.GetPathRoot(folder)! : folder);
            return drive.DriveType == DriveType.Network || IsRemoteFormat(drive.DriveFormat);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return false;
        }
    }

    /// <summary>Whether a kind of file system, as the system calls it, is one of other machines.</summary>
    public static bool IsRemoteFormat(string format)
        => !format.Equals("fuseblk", StringComparison.OrdinalIgnoreCase) && Array.Exists(Remote, r => format.StartsWith(r, StringComparison.OrdinalIgnoreCase));
}
