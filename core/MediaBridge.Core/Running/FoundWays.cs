namespace MediaBridge.Core.Running;

/// <summary>How matches and lookups find items, in words that are stored and shown.</summary>
public static class FoundWays
{
    /// <summary>By an id that the item had.</summary>
    public const string Id = "id";

    /// <summary>As a person decided.</summary>
    public const string Person = "person";

    /// <summary>As an earlier run found.</summary>
    public const string Stored = "stored";

    /// <summary>By a search for title and year.</summary>
    public const string Search = "search";

    /// <summary>By its series and its numbers or date.</summary>
    public const string Series = "series";

    /// <summary>Not at all.</summary>
    public const string None = "none";

    /// <summary>All ways, the surest first.</summary>
    public static IReadOnlyList<string> All { get; } = [Id, Person, Stored, Search, Series, None];

    /// <summary>What a way means, as the end of "3 items …"; the word itself if it is none of ours.</summary>
    public static string Meaning(string way) => way switch
    {
        Id => "by their ids",
        Person => "as a person decided",
        Stored => "as found before",
        Search => "by searching",
        Series => "by their series",
        None => "not found",
        _ => way,
    };
}
