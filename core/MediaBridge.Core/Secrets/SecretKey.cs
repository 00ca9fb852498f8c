using System.Security.Cryptography;
using System.Text;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Secrets;

/// <summary>Where the key of the secrets file comes from: <c>MEDIABRIDGE_SECRETS_KEY</c>, or the file <c>secrets.key</c> beside it.</summary>
/// <remarks>The variable holds 32 bytes in base64, or a passphrase, which is stretched with PBKDF2-SHA256 (210,000 rounds).</remarks>
internal sealed class SecretKey(string path, Func<string, string?> environment)
{
    public const string Variable = "MEDIABRIDGE_SECRETS_KEY";

    private const int Length = 32;
    private const int Rounds = 210_000;

    private readonly Lock _gate = new();
    private (string Source, string Salt, byte[] Key)? _derived;

    /// <summary>Whether the key is in the environment and no key file is used.</summary>
    public bool IsInEnvironment => !string.IsNullOrEmpty(environment(Variable));

    /// <summary>What to say to somebody whose key does not fit.</summary>
    public string Place => IsInEnvironment ? $"the environment variable {Variable}" : $"'{path}'";

    /// <summary>The key for a file with this salt; null if there is no key yet.</summary>
    public byte[]? Derive(ReadOnlySpan<byte> salt)
    {
        var source = environment(Variable);
        if (string.IsNullOrEmpty(source))
        {
            source = ReadFile();
        }

        if (source is null)
        {
            return null;
        }

        lock (_gate)
        {
            var saltText = Convert.ToHexString(salt);
            if (_derived is { } known && known.Source == source && known.Salt == saltText)
            {
                return known.Key;
            }

            var key = TryRaw(source) is { } raw
                ? HKDF.DeriveKey(HashAlgorithmName.SHA256, raw, Length, salt.ToArray())
                : Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(source), salt, Rounds, HashAlgorithmName.SHA256, Length);
            _derived = (source, saltText, key);
            return key;
        }
    }

    /// <summary>Makes the key file on first use. The caller holds the lock of the store.</summary>
    public async Task EnsureAsync(CancellationToken cancellationToken)
    {
        if (!IsInEnvironment && !File.Exists(path))
        {
            var text = Convert.ToBase64String(RandomNumberGenerator.GetBytes(Length)) + "\n";
            await PrivateFile.ReplaceAsync(path, Encoding.ASCII.GetBytes(text), cancellationToken);
        }
    }

    private string? ReadFile()
    {
        try
        {
            PrivateFile.Tighten(path);
            var text = File.ReadAllText(path).Trim();
            return TryRaw(text) is null
                ? throw new PluginException(ErrorKind.Configuration, $"The key file '{path}' is damaged: it must hold 32 bytes in base64.", "Restore it from a backup, or delete it together with secrets.bin and add the secrets again.")
                : text;
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    private static byte[]? TryRaw(string text)
    {
        var bytes = new byte[Length];
        return text.Length == 44 && Convert.TryFromBase64String(text, bytes, out var written) && written == Length ? bytes : null;
    }
}
