namespace MediaBridge.Core;

/// <summary>The encrypted store of secrets. Names are shown, values never.</summary>
public sealed class SecretBook
{
    private readonly Engine _engine;

    internal SecretBook(Engine engine) => _engine = engine;

    /// <summary>Names of the stored secrets.</summary>
    public IReadOnlyList<string> List() => _engine.Secrets.List();

    /// <summary>Whether a secret can be had, from the environment or the store.</summary>
    public bool Has(string name) => _engine.Secrets.Get(name) is not null;

    /// <summary>Stores a secret, encrypted.</summary>
    public Task SetAsync(string name, string value, CancellationToken cancellationToken = default) => _engine.Secrets.SetAsync(name, value, cancellationToken);

    /// <summary>Removes a secret.</summary>
    /// <returns>False if there is none.</returns>
    public Task<bool> RemoveAsync(string name, CancellationToken cancellationToken = default) => _engine.Secrets.RemoveAsync(name, cancellationToken);

    /// <summary>The text with every known secret masked.</summary>
    public string Redact(string text) => _engine.Redactor.Redact(text);
}
