using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Files.Organizing.Moving;

/// <summary>What is said of files that cannot be moved. Messages of the runtime hold whole paths, which stay on this machine.</summary>
internal static class Words
{
    private const int NoSpace = 28;
    private const int NoSpaceWindows = unchecked((int)0x80070070);
    private const int OtherDevice = 18;
    private const int OtherDeviceWindows = 17;

    public static string Of(FileState state, MoveFile file) => state switch
    {
        FileState.Taken => $"'{file.To}' stands there already",
        FileState.Gone => $"'{file.From}' is gone",
        _ => $"'{file.To}' was changed, or its original is gone: it is kept",
    };

    public static PluginError Of(Exception e, MoveOrder order) => e switch
    {
        UnauthorizedAccessException => new PluginError { Kind = ErrorKind.Transient, Message = $"Access to the files of '{order.Target}', or to their folder, is denied.", Hint = "Look at their rights and owners, then run it again." },
        { HResult: NoSpace or NoSpaceWindows } => new PluginError { Kind = ErrorKind.Transient, Message = $"There is not enough space for '{order.Target}'; it stays where it is.", Hint = "Make room and run it again." },
        { HResult: OtherDevice or OtherDeviceWindows } => new PluginError { Kind = ErrorKind.ItemRejected, Message = $"'{order.Target}' and its new place are on different disks, and a hard link needs one.", Hint = "Use how: copy, or a folder on the same disk." },
        FileNotFoundException or DirectoryNotFoundException => new PluginError { Kind = ErrorKind.Conflict, Message = $"A file of '{order.Target}' is gone." },
        _ => new PluginError { Kind = ErrorKind.Transient, Message = $"The disk reports an error (0x{e.HResult:x8}) for '{order.Target}'; it stays where it is." },
    };
}
