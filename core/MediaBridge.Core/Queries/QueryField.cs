namespace MediaBridge.Core.Queries;

/// <summary>A field that a query can name. One instance for each: compared by reference.</summary>
internal sealed class QueryField(string name, QueryFieldType type, string description)
{
    public string Name => name;

    public QueryFieldType Type => type;

    /// <summary>What it compares, for help and documentation.</summary>
    public string Description => description;

    /// <summary>Other names.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Whether plain words look here too.</summary>
    public bool IsAnywhere { get; init; }

    /// <summary>Whether <c>sort:</c> takes it.</summary>
    public bool IsSortable { get; init; }

    /// <summary>What may stand behind a dot, such as a site in <c>site.imdb:8..</c>; null for nothing.</summary>
    public string? Argument { get; init; }

    public override string ToString() => name;
}
