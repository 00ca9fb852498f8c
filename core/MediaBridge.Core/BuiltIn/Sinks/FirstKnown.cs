using System.Collections;
using System.Diagnostics.CodeAnalysis;
using MediaBridge.Sdk;

namespace MediaBridge.Core.BuiltIn.Sinks;

/// <summary>What is known of the first file that a format makes, whatever name the format gives it; of the others nothing.</summary>
internal sealed class FirstKnown(OwnedTarget target) : IReadOnlyDictionary<string, OwnedTarget>
{
    private string? _name;

    public IEnumerable<string> Keys => _name is null ? [] : [_name];

    public IEnumerable<OwnedTarget> Values => [target];

    public int Count => 1;

    public OwnedTarget this[string key] => TryGetValue(key, out var found) ? found : throw new KeyNotFoundException(key);

    public bool ContainsKey(string key) => TryGetValue(key, out _);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out OwnedTarget value)
    {
        _name ??= key;
        value = string.Equals(_name, key, StringComparison.Ordinal) ? target : null;
        return value is not null;
    }

    public IEnumerator<KeyValuePair<string, OwnedTarget>> GetEnumerator() => Keys.Select(k => KeyValuePair.Create(k, target)).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
