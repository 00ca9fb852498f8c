using System.Security.Cryptography;
using System.Text.Json;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Secrets;

/// <summary>The encrypted file <c>secrets.bin</c>: read without a lock, changed under one, replaced whole.</summary>
/// <remarks>Format: <c>MBS1</c>, salt (16 bytes), nonce (12), tag (16), then JSON under AES-256-GCM with the first 20 bytes as associated data.</remarks>
internal sealed class SecretFile
{
    private const int SaltLength = 16;
    private const int NonceLength = 12;
    private const int TagLength = 16;
    private const int HeaderLength = 4 + SaltLength;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly string _path;
    private readonly SecretKey _key;
    private volatile Snapshot? _last;

    /// <summary>Opens the store of a data folder; nothing is read or made yet.</summary>
    public SecretFile(string dataFolder, Func<string, string?>? environment = null)
    {
        Folder = Path.GetFullPath(dataFolder);
        _path = Path.Combine(Folder, "secrets.bin");
        _key = new SecretKey(Path.Combine(Folder, "secrets.key"), environment ?? Environment.GetEnvironmentVariable);
    }

    /// <summary>The data folder.</summary>
    public string Folder { get; }

    private static ReadOnlySpan<byte> Magic => "MBS1"u8;

    /// <summary>What the file holds now. Never change it.</summary>
    /// <exception cref="PluginException"><see cref="ErrorKind.Configuration"/>: the key does not fit, or the file is damaged.</exception>
    public SecretContent Read()
    {
        var stamp = Stamp();
        return _last is { } last && last.Stamp == stamp ? last.Content : ReadNow().Content;
    }

    /// <summary>Changes the file under the lock that all processes share.</summary>
    /// <param name="change">Changes the content; false if there is nothing to store.</param>
    /// <param name="cancellationToken">Ends the wait for the lock.</param>
    public async Task ChangeAsync(Func<SecretContent, bool> change, CancellationToken cancellationToken)
    {
        using var held = await FileLock.TakeAsync(_path + ".lock", Patience, cancellationToken);
        var (content, salt) = (ReadNow().Content.Copy(), ReadSalt());
        if (!change(content))
        {
            return;
        }

        await _key.EnsureAsync(cancellationToken);
        await PrivateFile.ReplaceAsync(_path, Encrypt(content, salt ?? RandomNumberGenerator.GetBytes(SaltLength)), cancellationToken);
        _last = new Snapshot(Stamp(), content);
    }

    private Snapshot ReadNow()
    {
        var stamp = Stamp();
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(_path);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return new Snapshot(stamp, new SecretContent());
        }

        var snapshot = new Snapshot(stamp, Decrypt(bytes));
        _last = snapshot;
        return snapshot;
    }

    private byte[]? ReadSalt() => File.Exists(_path) ? File.ReadAllBytes(_path)[4..HeaderLength] : null;

    private (DateTime Written, long Length) Stamp()
    {
        var info = new FileInfo(_path);
        return info.Exists ? (info.LastWriteTimeUtc, info.Length) : default;
    }

    private SecretContent Decrypt(byte[] file)
    {
        if (file.Length < HeaderLength + NonceLength + TagLength || !file.AsSpan(0, 4).SequenceEqual(Magic))
        {
            throw new PluginException(ErrorKind.Configuration, $"'{_path}' is not a secrets file of this program.", "Restore it from a backup, or delete it and add the secrets again.");
        }

        var key = _key.Derive(file.AsSpan(4, SaltLength))
            ?? throw new PluginException(ErrorKind.Configuration, $"'{_path}' cannot be read: its key {_key.Place} is missing.", $"Restore the key file or set {SecretKey.Variable}; without the key, delete secrets.bin and add the secrets again.");
        var plain = new byte[file.Length - HeaderLength - NonceLength - TagLength];
        try
        {
            using var aes = new AesGcm(key, TagLength);
            aes.Decrypt(file.AsSpan(HeaderLength, NonceLength), file.AsSpan(HeaderLength + NonceLength + TagLength), file.AsSpan(HeaderLength + NonceLength, TagLength), plain, file.AsSpan(0, HeaderLength));
        }
        catch (AuthenticationTagMismatchException e)
        {
            throw new PluginException(ErrorKind.Configuration, $"'{_path}' cannot be read with the key in {_key.Place}: the key is another one, or the file is damaged.", "Restore the key that belongs to the file; without it, delete secrets.bin and add the secrets again.", e);
        }

        return JsonSerializer.Deserialize(plain, SecretJsonContext.Default.SecretContent) ?? new SecretContent();
    }

    private byte[] Encrypt(SecretContent content, byte[] salt)
    {
        var plain = JsonSerializer.SerializeToUtf8Bytes(content, SecretJsonContext.Default.SecretContent);
        var file = new byte[HeaderLength + NonceLength + TagLength + plain.Length];
        Magic.CopyTo(file);
        salt.CopyTo(file, 4);
        RandomNumberGenerator.Fill(file.AsSpan(HeaderLength, NonceLength));
        var key = _key.Derive(salt) ?? throw new InvalidOperationException("The key was just made.");
        using var aes = new AesGcm(key, TagLength);
        aes.Encrypt(file.AsSpan(HeaderLength, NonceLength), plain, file.AsSpan(HeaderLength + NonceLength + TagLength), file.AsSpan(HeaderLength + NonceLength, TagLength), file.AsSpan(0, HeaderLength));
        return file;
    }

    private sealed record Snapshot((DateTime Written, long Length) Stamp, SecretContent Content);
}
