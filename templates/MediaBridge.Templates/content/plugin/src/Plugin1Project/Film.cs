namespace Plugin1Namespace;

/// <summary>A film as the file has it, below its IMDb id.</summary>
internal sealed record Film
{
    public required string Title { get; init; }

    public int? Year { get; init; }

    public required decimal Rating { get; init; }
}
