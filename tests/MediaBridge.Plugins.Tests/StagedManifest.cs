namespace MediaBridge.Plugins.Tests;

/// <summary>Where the build staged the manifest of a plugin.</summary>
internal static class StagedManifest
{
    public static string Of(string plugin)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && folder.Name != "artifacts")
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder?.FullName ?? "", "plugins", plugin, "plugin.json");
    }
}
