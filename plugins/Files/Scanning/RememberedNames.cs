using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Files.Scanning;

/// <summary>Remembers what the last names said: that of a folder is asked for by each of its files.</summary>
internal sealed class RememberedNames(INames names) : INames
{
    private const int Most = 128;
    private Dictionary<string, ParsedName> _young = new(StringComparer.Ordinal);
    private Dictionary<string, ParsedName> _old = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public ParsedName Parse(string name)
    {
        if (_young.TryGetValue(name, out var parsed))
        {
            return parsed;
        }

        if (!_old.TryGetValue(name, out parsed))
        {
            parsed = names.Parse(name);
        }

        if (_young.Count == Most)
        {
            (_young, _old) = (_old, _young);
            _young.Clear();
        }

        _young[name] = parsed;
        return parsed;
    }

    /// <inheritdoc/>
    public ParsedName ParsePath(string path) => names.ParsePath(path);
}
