using System.Collections;
using System.Diagnostics.CodeAnalysis;
using MediaBridge.Sdk;

namespace MediaBridge.Core.BuiltIn.Sinks;

/// <summary>Finds what is owned by its target without holding all that is known of each: a list of many files is asked for one at a time.</summary>
internal sealed class OwnedByTarget : IReadOnlyDictionary<string, OwnedTarget>
{
    private readonly IReadOnlyList<OwnedTarget> _owned;
    private readonly Dictionary<string, int> _places;

    public OwnedByTarget(IReadOnlyList<OwnedTarget> owned)
    {
        (_owned, _places) = (owned, new Dictionary<string, int>(owned.Count, StringComparer.Ordinal));
        for (var i = 0; i < owned.Count; i++)
        {
            _places.Add(owned[i].Target, i);
        }
    }

    private OwnedByTarget(IReadOnlyList<OwnedTarget> owned, Dictionary<string, int> places) => (_owned, _places) = (owned, places);

    public IEnumerable<string> Keys => _places.Keys;

    public IEnumerable<OwnedTarget> Values
    {
        get
        {
            foreach (var place in _places.Values)
            {
                yield return _owned[place];
            }
        }
    }

    public int Count => _places.Count;

    public OwnedTarget this[string key] => _owned[_places[key]];

    /// <summary>Those at some places of the list.</summary>
    public OwnedByTarget Only(IReadOnlyList<bool> wanted)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (target, place) in _places)
        {
            if (wanted[place])
            {
                places.Add(target, place);
            }
        }

        return new OwnedByTarget(_owned, places);
    }

    public bool ContainsKey(string key) => _places.ContainsKey(key);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out OwnedTarget value)
    {
        value = _places.TryGetValue(key, out var place) ? _owned[place] : null;
        return value is not null;
    }

    public IEnumerator<KeyValuePair<string, OwnedTarget>> GetEnumerator()
    {
        foreach (var (target, place) in _places)
        {
            yield return KeyValuePair.Create(target, _owned[place]);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
