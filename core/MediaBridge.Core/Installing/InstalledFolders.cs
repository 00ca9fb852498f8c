using System.Globalization;
using MediaBridge.Core.Output;
using MediaBridge.Core.Plugins;

namespace MediaBridge.Core.Installing;

/// <summary>The folders of installed plugins: their names, and the end of those that nothing needs.</summary>
internal static class InstalledFolders
{
    /// <summary>A name that is free: the wanted one, or with a number behind it.</summary>
    public static string FreeName(string plugins, string wanted)
    {
        var name = wanted;
        for (var i = 2; Directory.Exists(Path.Combine(plugins, name)); i++)
        {
            name = string.Create(CultureInfo.InvariantCulture, $"{wanted}.{i}");
        }

        return name;
    }

    /// <summary>Deletes what no record names, as far as no process holds it.</summary>
    public static void Clear(string plugins)
    {
        var needed = InstallRecords.All(plugins).SelectMany(r => (string?[])[r.Folder, r.Previous]).ToHashSet(StringComparer.Ordinal);
        foreach (var folder in Directory.GetDirectories(plugins, $"*{PluginDirectory.Mark}*").Where(f => !needed.Contains(Path.GetFileName(f))))
        {
            MemberCheckMemory.Forget(plugins, Path.GetFileName(folder));
            TryDelete(plugins, folder);
        }
    }

    /// <summary>Deletes a folder at once, or not at all because it is in use.</summary>
    public static bool TryDelete(string plugins, string folder)
        => PluginUse.TryDelete(folder, Path.Combine(plugins, InstallRecords.FolderName, TemporaryName.Next()));
}
