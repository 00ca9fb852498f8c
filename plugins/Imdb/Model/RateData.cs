namespace MediaBridge.Plugins.Imdb.Model;

/// <summary>Answer to <see cref="Queries.Rate"/>.</summary>
internal sealed record RateData
{
    public Outcome? RateTitle { get; init; }

    internal sealed record Outcome
    {
        public MarkNode? Rating { get; init; }
    }
}
