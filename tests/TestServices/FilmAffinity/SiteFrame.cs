namespace MediaBridge.Tests.Services.FilmAffinity;

/// <summary>What a page of many films shows around its cards.</summary>
internal sealed record SiteFrame
{
    public required SiteTexts Texts { get; init; }

    public required string Title { get; init; }

    /// <summary>The page's own address, to which page numbers are added.</summary>
    public required string Address { get; init; }

    public required string PageName { get; init; }

    public required IReadOnlyList<SiteCard> Cards { get; init; }

    public int Page { get; init; } = 1;

    public int Pages { get; init; } = 1;

    public int? Total { get; init; }

    /// <summary>Whether links to other pages are shown.</summary>
    public bool Pager { get; init; } = true;

    public string? User { get; init; }

    /// <summary>Whether it is a list and not ratings.</summary>
    public bool IsList { get; init; }

    /// <summary>Whether the last headings leave out the year.</summary>
    public DateOnly? ThisYear { get; init; }

    /// <summary>Whether the account looks at its own ratings.</summary>
    public bool IsOwn { get; init; }
}
