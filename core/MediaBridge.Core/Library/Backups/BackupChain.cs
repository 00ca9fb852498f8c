using MediaBridge.Sdk;

namespace MediaBridge.Core.Library.Backups;

/// <summary>A backup with those that it builds on, from itself to the full one.</summary>
internal sealed class BackupChain : IDisposable
{
    private const int Longest = 1000;
    private readonly List<BackupArchive> _archives = [];

    private BackupChain()
    {
    }

    /// <summary>The backup itself.</summary>
    public BackupArchive Top => _archives[0];

    /// <summary>All of them, the backup itself first.</summary>
    public IReadOnlyList<BackupArchive> Archives => _archives;

    /// <summary>Opens a backup, and finds those that it builds on in its folder.</summary>
    /// <exception cref="PluginException">One is missing, or is no backup.</exception>
    public static BackupChain Open(string file)
    {
        var chain = new BackupChain();
        try
        {
            chain._archives.Add(BackupArchive.Open(file));
            while (chain._archives[^1].Manifest is { Base: { } sum } manifest)
            {
                if (chain._archives.Count > Longest || chain._archives.Exists(a => string.Equals(a.Sum, sum, StringComparison.Ordinal)))
                {
                    throw BackupArchive.Damaged(file, "it builds on itself");
                }

                chain._archives.Add(Find(Path.GetDirectoryName(Path.GetFullPath(file))!, sum, manifest.BaseFile)
                    ?? throw new PluginException(ErrorKind.Configuration, $"The backup '{file}' builds on '{manifest.BaseFile}', which is not there or is another by now. Nothing was changed.", "Put the backup that it builds on into the same folder, or take another."));
            }

            return chain;
        }
        catch
        {
            chain.Dispose();
            throw;
        }
    }

    /// <summary>Unpacks a file, wherever in the chain it is, and checks it.</summary>
    /// <exception cref="PluginException">It is not what it was.</exception>
    public async Task ExtractAsync(BackupFile file, string to, CancellationToken cancellationToken)
    {
        await ExtractAsync(0, file, to, cancellationToken);
        if (await SumStream.OfAsync(to, cancellationToken) != (file.Length, file.Sha256))
        {
            throw BackupArchive.Damaged(Top.File, $"'{file.Name}' is not what it was");
        }
    }

    /// <summary>Checks the sums of all entries of all archives.</summary>
    /// <exception cref="PluginException">One is not what it was.</exception>
    public async Task CheckAsync(CancellationToken cancellationToken)
    {
        foreach (var archive in _archives)
        {
            foreach (var entry in archive.Manifest.Entries)
            {
                await archive.UnpackAsync(entry.Name, null, cancellationToken);
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _archives.ForEach(a => a.Dispose());

    private async Task ExtractAsync(int place, BackupFile file, string to, CancellationToken cancellationToken)
    {
        var archive = _archives[place];
        if (file.How is BackupFile.Whole && archive.Has(file.Name))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            await using var stream = File.Create(to);
            await archive.UnpackAsync(file.Name, stream, cancellationToken);
            return;
        }

        if (file.How is not (BackupFile.Base or BackupFile.Pages) || place + 1 >= _archives.Count || _archives[place + 1].Find(file.Name) is not { } below)
        {
            throw BackupArchive.Damaged(archive.File, $"'{file.Name}' is not in it");
        }

        await ExtractAsync(place + 1, below, to, cancellationToken);
        if (file.How is BackupFile.Pages)
        {
            var delta = to + ".delta";
            await using (var stream = File.Create(delta))
            {
                await archive.UnpackAsync(file.Name + BackupWriter.Delta, stream, cancellationToken);
            }

            await using (var stream = File.OpenRead(delta))
            {
                await DatabasePages.ApplyAsync(stream, to, file.Length, cancellationToken);
            }

            File.Delete(delta);
        }
    }

    private static BackupArchive? Find(string folder, string sum, string? hint)
    {
        var files = Directory.EnumerateFiles(folder, "*.zip").OrderBy(f => !string.Equals(Path.GetFileName(f), hint, StringComparison.Ordinal)).ThenBy(f => f, StringComparer.Ordinal);
        foreach (var file in files)
        {
            BackupArchive? archive = null;
            try
            {
                archive = BackupArchive.Open(file);
            }
            catch (PluginException)
            {
                continue; // whatever else lies there
            }

            if (string.Equals(archive.Sum, sum, StringComparison.Ordinal))
            {
                return archive;
            }

            archive.Dispose();
        }

        return null;
    }
}
