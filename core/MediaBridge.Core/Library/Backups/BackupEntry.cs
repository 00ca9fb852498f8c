namespace MediaBridge.Core.Library.Backups;

/// <summary>An entry of an archive, with what proves it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Length">Bytes of it, unpacked.</param>
/// <param name="Sha256">SHA-256 of them, in hexadecimal.</param>
internal sealed record BackupEntry(string Name, long Length, string Sha256);
