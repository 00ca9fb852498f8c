using System.IO.Compression;
using System.Security.Cryptography;
using MediaBridge.Core.Output;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Library.Backups;

/// <summary>An archive, read: nothing in it is believed before its sum was seen.</summary>
internal sealed class BackupArchive : IDisposable
{
    private const int LongestManifest = 256 << 20;
    private readonly ZipArchive _zip;

    private BackupArchive(string file, ZipArchive zip, BackupManifest manifest, string sum) => (File, _zip, Manifest, Sum) = (file, zip, manifest, sum);

    public string File { get; }

    public BackupManifest Manifest { get; }

    /// <summary>Sum of the manifest.</summary>
    public string Sum { get; }

    /// <summary>Opens an archive and looks at what it says of itself.</summary>
    /// <exception cref="PluginException">It is no backup, a newer one, or names files that no backup has.</exception>
    public static BackupArchive Open(string file)
    {
        ZipArchive? zip = null;
        try
        {
            zip = ZipFile.OpenRead(file);
            if (zip.GetEntry(BackupManifest.Name) is not { Length: <= LongestManifest } entry)
            {
                throw Foreign(file, "it has no manifest");
            }

            var bytes = new byte[entry.Length];
            using (var stream = entry.Open())
            {
                stream.ReadExactly(bytes);
            }

            var manifest = BackupManifest.Parse(bytes) ?? throw Foreign(file, "its manifest is not one of a backup");
            if (manifest.Version > BackupManifest.Present)
            {
                throw new PluginException(ErrorKind.Configuration, $"'{file}' was written by a newer MediaBridge.", "Update this program.");
            }

            Check(file, zip, manifest);
            return new BackupArchive(file, zip, manifest, Convert.ToHexStringLower(SHA256.HashData(bytes)));
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException or NotSupportedException)
        {
            zip?.Dispose();
            throw new PluginException(ErrorKind.Configuration, $"'{file}' is no backup, or is damaged: {e.Message.TrimEnd('.')}. Nothing was changed.", "`mediabridge library backup --list` shows the backups.", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            zip?.Dispose();
            throw new PluginException(ErrorKind.Configuration, $"'{file}' cannot be read: {e.Message}", "Check the name of the file.", e);
        }
        catch
        {
            zip?.Dispose();
            throw;
        }
    }

    /// <summary>An error of an archive whose bytes are not what they were.</summary>
    public static PluginException Damaged(string file, string why, Exception? inner = null)
        => new(ErrorKind.Configuration, $"The backup '{file}' is damaged: {why.TrimEnd('.')}. Nothing was changed.", "Take another backup: `mediabridge library backup --list` shows them.", inner);

    /// <summary>The file of a name; null if it stands for none such.</summary>
    public BackupFile? Find(string name) => Manifest.Files.FirstOrDefault(f => string.Equals(f.Name, name, StringComparison.Ordinal));

    /// <summary>Whether it has an entry.</summary>
    public bool Has(string entry) => Manifest.Entries.Any(e => string.Equals(e.Name, entry, StringComparison.Ordinal));

    /// <summary>Unpacks an entry and checks its sum.</summary>
    /// <exception cref="PluginException">It is not what it was.</exception>
    public async Task UnpackAsync(string entry, Stream? to, CancellationToken cancellationToken)
    {
        var known = Manifest.Entries.First(e => string.Equals(e.Name, entry, StringComparison.Ordinal));
        try
        {
            await using var stream = _zip.GetEntry(entry)!.Open();
            if (await SumStream.CopyAsync(stream, to, known.Length, cancellationToken) != (known.Length, known.Sha256))
            {
                throw Damaged(File, $"'{entry}' is not what it was");
            }
        }
        catch (InvalidDataException e)
        {
            throw Damaged(File, $"'{entry}' cannot be unpacked", e);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _zip.Dispose();

    private static PluginException Foreign(string file, string why) => new(ErrorKind.Configuration, $"'{file}' is no backup of MediaBridge: {why}. Nothing was changed.", "`mediabridge library backup --list` shows the backups.");

    private static void Check(string file, ZipArchive zip, BackupManifest manifest)
    {
        foreach (var name in manifest.Files.Select(f => f.Name).Concat(manifest.Entries.Select(e => e.Name)))
        {
            try
            {
                SafePath.Check(name);
            }
            catch (PluginException e)
            {
                throw Foreign(file, $"it names a file that no backup has ({e.Message.TrimEnd('.')})");
            }
        }

        var names = manifest.Entries.Select(e => e.Name).Append(BackupManifest.Name).ToHashSet(StringComparer.Ordinal);
        if (names.Count != manifest.Entries.Count + 1 || manifest.Files.DistinctBy(f => f.Name, StringComparer.OrdinalIgnoreCase).Count() != manifest.Files.Count)
        {
            throw Foreign(file, "it names a file twice");
        }

        if (zip.Entries.FirstOrDefault(e => !names.Contains(e.FullName)) is { } strange)
        {
            throw Foreign(file, $"it has a file that its manifest does not name ('{strange.FullName}')");
        }

        if (zip.Entries.Count != names.Count)
        {
            throw Damaged(file, "a file that its manifest names is missing, or is there twice");
        }
    }
}
