using MediaBridge.Sdk;

namespace MediaBridge.Core.Plugins;

/// <summary>Remembers that an installed plugin was looked into with this host's SDK: it is done once for its bytes and the SDK's, not at every start.</summary>
internal static class MemberCheckMemory
{
    private static readonly string Sdk = typeof(IPlugin).Module.ModuleVersionId.ToString("N");

    public static bool IsGood(string plugins, string folder)
    {
        var path = PathOf(plugins, folder);
        return File.Exists(path) && string.Equals(File.ReadAllText(path), Sdk, StringComparison.Ordinal);
    }

    /// <summary>Notes a good outcome; where nothing can be written, it is looked into again next time.</summary>
    public static void Remember(string plugins, string folder)
    {
        try
        {
            AtomicText.Write(PathOf(plugins, folder), Sdk);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            System.Diagnostics.Debug.WriteLine(e);
        }
    }

    public static void Forget(string plugins, string folder) => File.Delete(PathOf(plugins, folder));

    private static string PathOf(string plugins, string folder) => Path.Combine(plugins, InstallRecords.FolderName, folder + ".checked");
}
