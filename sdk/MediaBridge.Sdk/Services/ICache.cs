namespace MediaBridge.Sdk;

/// <summary>A cache in two tiers, memory and disk. Entries belong to the plugin and account unless shared is said.</summary>
public interface ICache
{
    /// <summary>Gets a value, or makes it: once, however many ask at the same time. A failure is not cached.</summary>
    /// <typeparam name="T">A value that System.Text.Json can write and read.</typeparam>
    /// <param name="key">Its name.</param>
    /// <param name="lifetime">How long it is good; with <c>--offline</c> a stale value is used.</param>
    /// <param name="make">Makes it.</param>
    /// <param name="shared">Whether all accounts share it: only for what is the same for everybody.</param>
    /// <param name="cancellationToken">Cancels this caller's wait, not the work that others wait for.</param>
    Task<T> GetAsync<T>(string key, TimeSpan lifetime, Func<CancellationToken, Task<T>> make, bool shared = false, CancellationToken cancellationToken = default);

    /// <summary>Forgets a value.</summary>
    Task RemoveAsync(string key, bool shared = false, CancellationToken cancellationToken = default);
}
