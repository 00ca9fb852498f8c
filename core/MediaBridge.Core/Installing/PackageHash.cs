using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using MediaBridge.Core.Plugins;

namespace MediaBridge.Core.Installing;

/// <summary>SHA-512 of packages in base 64, as NuGet feeds publish it.</summary>
internal static class PackageHash
{
    /// <summary>Of a package file.</summary>
    public static async Task<string> OfFileAsync(string file, CancellationToken cancellationToken)
    {
        await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.Asynchronous);
        return Convert.ToBase64String(await SHA512.HashDataAsync(stream, cancellationToken));
    }

    /// <summary>Of the files of a folder, with their names, whatever their times.</summary>
    public static string OfFiles(IEnumerable<InstalledFile> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA512);
        Span<byte> length = stackalloc byte[8];
        foreach (var file in files)
        {
            var name = Encoding.UTF8.GetBytes(file.Path);
            BinaryPrimitives.WriteInt64LittleEndian(length, name.Length);
            hash.AppendData(length);
            hash.AppendData(name);
            hash.AppendData(Convert.FromHexString(file.Sha256));
        }

        return Convert.ToBase64String(hash.GetHashAndReset());
    }
}
