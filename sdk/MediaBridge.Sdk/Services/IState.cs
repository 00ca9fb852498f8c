namespace MediaBridge.Sdk;

/// <summary>Small lasting values of a plugin and account.</summary>
/// <remarks>Each call is one transaction. Not for cursors or journals, which the engine keeps, nor for secrets.</remarks>
public interface IState
{
    /// <summary>Gets a value; null if there is none.</summary>
    Task<string?> GetAsync(string key, CancellationToken cancellationToken);

    /// <summary>Sets a value; null removes it.</summary>
    Task SetAsync(string key, string? value, CancellationToken cancellationToken);
}
