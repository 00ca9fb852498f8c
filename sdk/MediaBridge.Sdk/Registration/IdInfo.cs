namespace MediaBridge.Sdk;

/// <summary>How the ids of a scheme look, and the pages whose addresses carry them: what a person types or pastes is read by it.</summary>
/// <remarks>
/// The well-known schemes of <see cref="IdSchemes"/> are known already; a plugin says it of its own ones, with <see cref="PluginBuilder.Ids"/>.
/// An id is <see cref="Prefix"/> and digits, or a slug of letters, digits, <c>-</c> and <c>_</c>; nothing else is found in addresses.
/// </remarks>
public sealed record IdInfo
{
    /// <summary>The scheme, such as <c>imdb</c> or <c>tmdb.movie</c>.</summary>
    public required string Scheme { get; init; }

    /// <summary>The service for people, such as <c>IMDb</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The kinds of items that have such ids, of <see cref="ItemKinds"/>; empty for any.</summary>
    public IReadOnlyList<string> Kinds { get; init; } = [];

    /// <summary>What stands before the digits, such as <c>tt</c>.</summary>
    public string Prefix { get; init; } = "";

    /// <summary>The fewest digits, filled with zeros in front; 0 for a slug, which has no digits to count.</summary>
    public int Digits { get; init; } = 1;

    /// <summary>
    /// Pages of an item, such as <c>imdb.com/title/{id}</c>: host without <c>www.</c> and the like, then the path. <c>{id}</c> is the id, <c>*</c> any
    /// text without a slash, also none; what follows (a slash, a query) does not matter. The first one without <c>*</c> is shown to people.
    /// </summary>
    public IReadOnlyList<string> Pages { get; init; } = [];
}
