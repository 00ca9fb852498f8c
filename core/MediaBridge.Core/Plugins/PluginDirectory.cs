namespace MediaBridge.Core.Plugins;

/// <summary>A folder of plugins: sub-folders that somebody put there, and those that were installed (<c>ID@VERSION-HASH</c>), which count while a record names them.</summary>
internal static class PluginDirectory
{
    /// <summary>In the names of installed folders, before the version; ids have none.</summary>
    public const char Mark = '@';

    /// <summary>The plugins of a folder, in order of name; a folder that does not exist has none.</summary>
    public static IEnumerable<PluginEntry> Scan(string folder, IReadOnlyCollection<string> disabled)
    {
        if (!Directory.Exists(folder))
        {
            yield break;
        }

        var full = Path.GetFullPath(folder);
        var records = InstallRecords.All(full).ToDictionary(r => r.Folder, StringComparer.Ordinal);
        foreach (var path in Directory.EnumerateDirectories(full).Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileName(path);
            var record = records.GetValueOrDefault(name);
            if (name.StartsWith('.') || (record is null && name.Contains(Mark, StringComparison.Ordinal)))
            {
                continue;
            }

            if (ManifestReader.Read(path, disabled) is { } entry)
            {
                entry.Record = record;
                if (record is not null && entry.Status.IsUsable)
                {
                    entry.Status = Check(entry, record, full) ?? entry.Status;
                }

                yield return entry;
            }
        }
    }

    /// <summary>The fault of an installed plugin whose manifest is good: a changed file, or an SDK of the host that is another since it was looked into.</summary>
    private static PluginStatus? Check(PluginEntry entry, InstallRecord record, string plugins)
    {
        try
        {
            if (InstalledFiles.Difference(record, entry.Folder!, thorough: false) is { } difference)
            {
                return PluginStatus.Changed(entry.Id, difference);
            }

            if (MemberCheckMemory.IsGood(plugins, record.Folder))
            {
                return null;
            }

            var fault = PluginLoader.MemberFault(entry.Manifest!, entry.Folder!);
            if (fault is null)
            {
                MemberCheckMemory.Remember(plugins, record.Folder);
            }

            return fault;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return PluginStatus.Failed($"Its files cannot be read ({ManifestReader.OneLine(e.Message)}): check the rights of its folder.");
        }
    }
}
