namespace MediaBridge.Core.Queries;

/// <summary>A field must have one of the values.</summary>
internal sealed record QueryTerm : QueryNode
{
    /// <summary>The field; <see cref="QueryFields.Anywhere"/> for plain words.</summary>
    public required QueryField Field { get; init; }

    /// <summary>What stands behind the field's dot, such as imdb in <c>site.imdb</c>; lower case.</summary>
    public string? Argument { get; init; }

    /// <summary>One or more; any of them may match.</summary>
    public required IReadOnlyList<QueryValue> Values { get; init; }
}
