namespace MediaBridge.Core.Secrets;

/// <summary>Secrets by name, from the environment, the host's <c>.env</c> values, and the encrypted store, in this order.</summary>
/// <remarks>Every value it hands out is masked from then on. Safe from any thread and among processes.</remarks>
internal sealed class SecretStore
{
    private readonly SecretFile _file;
    private readonly Redactor _redactor;
    private readonly IReadOnlyDictionary<string, string> _dotEnv;
    private readonly Func<string, string?> _environment;

    /// <summary>Opens the store; the file is read when first asked for.</summary>
    /// <param name="file">The encrypted file.</param>
    /// <param name="redactor">Learns every value that is handed out.</param>
    /// <param name="dotEnv">Values of a <c>.env</c> file, by variable name; real variables win.</param>
    /// <param name="environment">Reads a variable; null for the process's own.</param>
    public SecretStore(SecretFile file, Redactor redactor, IReadOnlyDictionary<string, string>? dotEnv = null, Func<string, string?>? environment = null)
    {
        _file = file;
        _redactor = redactor;
        _dotEnv = dotEnv ?? new Dictionary<string, string>(StringComparer.Ordinal);
        _environment = environment ?? Environment.GetEnvironmentVariable;
    }

    /// <summary>The environment variable of a secret: <c>MEDIABRIDGE_SECRET_</c> and the name in upper case, everything but letters and digits as <c>_</c>.</summary>
    public static string VariableOf(string name) =>
        "MEDIABRIDGE_SECRET_" + string.Concat(name.Select(c => char.IsAsciiLetterOrDigit(c) ? char.ToUpperInvariant(c) : '_'));

    /// <summary>The value; null if there is none.</summary>
    /// <exception cref="MediaBridge.Sdk.PluginException">Configuration: the store is there but its key does not fit.</exception>
    public string? Get(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        var variable = VariableOf(name);
        var value = NotEmpty(_environment(variable)) ?? NotEmpty(_dotEnv.GetValueOrDefault(variable)) ?? _file.Read().Secrets.GetValueOrDefault(name);
        _redactor.Add(value, name);
        return value;
    }

    /// <summary>Stores a value, encrypted, over what was there.</summary>
    public Task SetAsync(string name, string value, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentException.ThrowIfNullOrEmpty(value);
        _redactor.Add(value, name);
        return _file.ChangeAsync(
            content =>
            {
                content.Secrets[name] = value;
                return true;
            },
            cancellationToken);
    }

    /// <summary>Removes a stored value; false if there was none. Variables are not touched.</summary>
    public async Task<bool> RemoveAsync(string name, CancellationToken cancellationToken)
    {
        var removed = false;
        await _file.ChangeAsync(content => removed = content.Secrets.Remove(name), cancellationToken);
        return removed;
    }

    /// <summary>Names of the stored values, in order; never the values.</summary>
    public IReadOnlyList<string> List() => [.. _file.Read().Secrets.Keys.Order(StringComparer.Ordinal)];

    private static string? NotEmpty(string? value) => string.IsNullOrEmpty(value) ? null : value;
}
