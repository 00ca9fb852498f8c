using System.Security.Cryptography;
using System.Text;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Secrets;

/// <summary>Credentials of accounts, encrypted; refreshed by one at a time, among threads and processes.</summary>
/// <remarks>
/// A refresh token may be good for one use. So the intent to refresh is stored before the service is asked, and the new
/// credential before it is used: if the process dies between answer and store, the next start can say so.
/// </remarks>
internal sealed class CredentialVault(SecretFile file, Redactor redactor, TimeProvider clock)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    private static readonly AsyncLocal<string?> Refreshing = new();

    /// <summary>The credential of an account; null if it never signed in.</summary>
    /// <exception cref="PluginException"><see cref="ErrorKind.InteractionNeeded"/>: the last refresh was interrupted.</exception>
    public async Task<Credential?> GetAsync(string service, string account, CancellationToken cancellationToken)
    {
        var stored = Find(service, account);
        if (stored?.RefreshBegun is null)
        {
            return Known(service, account, stored?.Credential);
        }

        if (Refreshing.Value == Key(service, account))
        {
            throw new PluginException(ErrorKind.Unexpected, $"The refresh of a credential of {service} asked for that credential.", "Mark the requests of a refresh with RequestIntent.SignIn.");
        }

        // Somebody refreshes right now, or died while doing it: whoever gets the lock knows which.
        using var held = await LockAsync(service, account, cancellationToken);
        return Known(service, account, Sound(service, account, Find(service, account))?.Credential);
    }

    /// <summary>What is stored for an account, without waiting for a refresh that is under way; null if it never signed in.</summary>
    public StoredCredential? Peek(string service, string account)
    {
        var stored = Find(service, account);
        Known(service, account, stored?.Credential);
        return stored;
    }

    /// <summary>Stores what a sign-in yielded.</summary>
    public async Task StoreAsync(string service, string account, Credential credential, CancellationToken cancellationToken)
    {
        using var held = await LockAsync(service, account, cancellationToken);
        await PutAsync(service, account, new StoredCredential { Credential = credential, StoredAt = clock.GetUtcNow() }, cancellationToken);
    }

    /// <summary>Forgets an account's credential; false if there was none.</summary>
    public async Task<bool> RemoveAsync(string service, string account, CancellationToken cancellationToken)
    {
        using var held = await LockAsync(service, account, cancellationToken);
        var removed = false;
        await file.ChangeAsync(content => removed = content.Credentials.Remove(Key(service, account)), cancellationToken);
        return removed;
    }

    /// <summary>Renews a credential, unless somebody else did so meanwhile.</summary>
    /// <param name="service">The service.</param>
    /// <param name="account">The account's key.</param>
    /// <param name="stale">The credential that is no longer good.</param>
    /// <param name="refresh">Asks the service; null if the person must sign in again. It gets no caller's cancellation: an answer that is thrown away may be the only copy of a token.</param>
    /// <param name="cancellationToken">Ends the wait for the lock.</param>
    /// <exception cref="PluginException"><see cref="ErrorKind.Authentication"/>: the person must sign in again. <see cref="ErrorKind.InteractionNeeded"/>: an earlier refresh was interrupted.</exception>
    public async Task<Credential> RefreshAsync(
        string service, string account, Credential stale, Func<Credential, CancellationToken, Task<Credential?>> refresh, CancellationToken cancellationToken)
    {
        using var held = await LockAsync(service, account, cancellationToken);
        var stored = Sound(service, account, Find(service, account))
            ?? throw SignInAgain(service, account, "is not signed in");
        if (!string.Equals(stored.Credential.AccessToken, stale.AccessToken, StringComparison.Ordinal))
        {
            return Known(service, account, stored.Credential)!;
        }

        Known(service, account, stored.Credential);
        await PutAsync(service, account, stored with { RefreshBegun = clock.GetUtcNow() }, cancellationToken);
        Credential? renewed;
        try
        {
            Refreshing.Value = Key(service, account);
            renewed = await refresh(stored.Credential, CancellationToken.None);
            Refreshing.Value = null;
        }
        catch
        {
            // We live and have no new token: the old one stays, and if it was used up, the next refresh asks for a sign-in.
            await PutAsync(service, account, stored, CancellationToken.None);
            throw;
        }

        if (renewed is null)
        {
            await PutAsync(service, account, stored, CancellationToken.None);
            throw SignInAgain(service, account, "must sign in again: the service does not renew its credential");
        }

        await PutAsync(service, account, new StoredCredential { Credential = renewed, StoredAt = clock.GetUtcNow() }, CancellationToken.None);
        return renewed;
    }

    private static StoredCredential? Sound(string service, string account, StoredCredential? stored) =>
        stored?.RefreshBegun is { } begun
            ? throw new PluginException(new PluginError
            {
                Kind = ErrorKind.InteractionNeeded,
                Message = $"Account '{account}' of {service}: sign in again, the last refresh was interrupted ({begun:u}).",
                Hint = $"Run: mediabridge connect {account}",
            })
            : stored;

    private static PluginException SignInAgain(string service, string account, string what) =>
        new(ErrorKind.Authentication, $"Account '{account}' of {service} {what}.", $"Run: mediabridge connect {account}");

    private static string Key(string service, string account) => $"{service}\n{account}";

    private StoredCredential? Find(string service, string account) => file.Read().Credentials.GetValueOrDefault(Key(service, account));

    private Task PutAsync(string service, string account, StoredCredential stored, CancellationToken cancellationToken)
    {
        Known(service, account, stored.Credential);
        return file.ChangeAsync(
            content =>
            {
                content.Credentials[Key(service, account)] = stored;
                return true;
            },
            cancellationToken);
    }

    private Credential? Known(string service, string account, Credential? credential)
    {
        foreach (var (part, value) in Parts(credential))
        {
            redactor.Add(value, HiddenSecret.OfCredential(service, account, part));
        }

        return credential;
    }

    /// <summary>What is secret in a credential, by name.</summary>
    public static IEnumerable<(string Part, string? Value)> Parts(Credential? credential)
        => credential is null ? [] : [("access", credential.AccessToken), ("refresh", credential.RefreshToken), .. (credential.Values ?? new Dictionary<string, string>(StringComparer.Ordinal)).Select(v => ($"values.{v.Key}", (string?)v.Value))];

    private Task<FileLock> LockAsync(string service, string account, CancellationToken cancellationToken)
    {
        var name = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Key(service, account))).AsSpan(0, 8));
        return FileLock.TakeAsync(Path.Combine(file.Folder, "locks", $"account-{name}.lock"), Patience, cancellationToken);
    }
}
