namespace MediaBridge.Tests.Services.Imdb;

/// <summary>Something that was written to the local IMDb.</summary>
public sealed record ImdbWrite
{
    /// <summary>The account's id.</summary>
    public required string Account { get; init; }

    /// <summary><c>rate</c>, <c>unrate</c>, <c>list</c> or <c>unlist</c>.</summary>
    public required string What { get; init; }

    /// <summary>The title's id.</summary>
    public required string Title { get; init; }

    /// <summary>The mark, for <c>rate</c>.</summary>
    public int Value { get; init; }

    /// <summary>Whether a page of the site in a browser wrote it, and not a program.</summary>
    public bool FromPage { get; init; }

    public override string ToString() => What == "rate" ? $"{What} {Title} {Value}" : $"{What} {Title}";
}
