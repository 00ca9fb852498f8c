using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Imdb.Account;

/// <summary>Sees to it that a session is of the account that it is expected to be of.</summary>
internal sealed class AccountGuard(ImdbOptions options, PluginServices services)
{
    private const string Key = "account";

    /// <summary>Checks a session, and remembers its account when it is the first.</summary>
    /// <exception cref="PluginException"><see cref="ErrorKind.Authentication"/>: it is of another account than is configured, or was used before.</exception>
    public async Task<AccountInfo> CheckAsync(AccountInfo account, CancellationToken cancellationToken)
    {
        if (options.User is { } configured)
        {
            return Same(configured, account)
                ? account
                : throw Other(account, $"the connection is for {configured}", $"Sign in as {configured}, or correct the connection's option user.");
        }

        var before = await services.State.GetAsync(Key, cancellationToken);
        if (before is null)
        {
            await services.State.SetAsync(Key, account.Id, cancellationToken);
            return account;
        }

        return Same(before, account)
            ? account
            : throw Other(account, $"this connection was used with {before} before", $"Sign in as {before}. If another account is meant, set the connection's option user: {account.Id}, or make a connection of its own for it.");
    }

    private static bool Same(string id, AccountInfo account) => string.Equals(id, account.Id, StringComparison.Ordinal);

    private static PluginException Other(AccountInfo account, string but, string hint)
        => new(ErrorKind.Authentication, $"The session is of IMDb account {account}, and {but}. Nothing was written.", hint);
}
