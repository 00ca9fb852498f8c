namespace MediaBridge.Core.State;

/// <summary>Which account each connection answered for last: offline nobody can be asked.</summary>
internal sealed class KnownAccounts(StateDatabase database)
{
    /// <summary>The account's id at its service; null if the service never told.</summary>
    public string? Find(string service, string connection)
        => database.First("SELECT account FROM accounts WHERE connection=?1", r => r.GetString(0), Key(service, connection));

    /// <summary>Remembers what a service told.</summary>
    public async Task RememberAsync(string service, string connection, string account, CancellationToken cancellationToken)
    {
        if (string.Equals(Find(service, connection), account, StringComparison.Ordinal))
        {
            return;
        }

        using var transaction = await database.WriteAsync(cancellationToken);
        transaction.Run("INSERT INTO accounts(connection, account) VALUES(?1, ?2) ON CONFLICT(connection) DO UPDATE SET account=excluded.account", Key(service, connection), account);
        transaction.Commit();
    }

    private static string Key(string service, string connection) => $"{service}/{connection}";
}
