using MediaBridge.Core.Secrets;
using MediaBridge.Sdk;

namespace MediaBridge.Core.State;

/// <summary>Small lasting values of one plugin and account.</summary>
internal sealed class PluginStateStore(StateDatabase database, string owner, Redactor redactor) : IState
{
    public Task<string?> GetAsync(string key, CancellationToken cancellationToken)
        => Task.FromResult(database.First("SELECT value FROM plugin_state WHERE owner=?1 AND key=?2", r => r.GetString(0), owner, key));

    public async Task SetAsync(string key, string? value, CancellationToken cancellationToken)
    {
        if (!ReferenceEquals(redactor.Hide(key), key) || (value is not null && !ReferenceEquals(redactor.Hide(value), value)))
        {
            throw new PluginException(ErrorKind.Unexpected, "A plugin must not keep a secret in its state.", "The engine keeps credentials; keep what is not secret, such as an id.");
        }

        using var transaction = await database.WriteAsync(cancellationToken);
        if (value is null)
        {
            transaction.Run("DELETE FROM plugin_state WHERE owner=?1 AND key=?2", owner, key);
        }
        else
        {
            transaction.Run("INSERT INTO plugin_state(owner, key, value) VALUES(?1, ?2, ?3) ON CONFLICT(owner, key) DO UPDATE SET value=excluded.value", owner, key, value);
        }

        transaction.Commit();
    }
}
