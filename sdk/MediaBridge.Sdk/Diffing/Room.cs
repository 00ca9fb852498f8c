namespace MediaBridge.Sdk;

/// <summary>How many items may still have a facet, or be on a list.</summary>
internal sealed class Room(FacetInfo info)
{
    private readonly Dictionary<string, int> _taken = new(StringComparer.Ordinal);

    /// <summary>Counts an item that is there.</summary>
    public void Count(string place)
    {
        if (info.MaxItems is not null)
        {
            _taken[place] = _taken.GetValueOrDefault(place) + 1;
        }
    }

    /// <summary>Takes a place for one more; false if there is none left.</summary>
    public bool Take(string place)
    {
        if (info.MaxItems is not { } most)
        {
            return true;
        }

        var taken = _taken.GetValueOrDefault(place);
        if (taken >= most)
        {
            return false;
        }

        _taken[place] = taken + 1;
        return true;
    }

    public string Full(string place) => $"{(place.Length == 0 ? "the account" : $"the list {place}")} is full: it takes {info.MaxItems} items";
}
