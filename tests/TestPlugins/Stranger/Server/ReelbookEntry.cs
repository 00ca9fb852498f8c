namespace Reelbook.Server;

/// <summary>What an account's diary says of one film.</summary>
public sealed class ReelbookEntry
{
    /// <summary>Number of its last change: what a reader asks for what came after.</summary>
    public long Change { get; set; }

    public int? Rating { get; set; }

    public SortedDictionary<string, string> Plays { get; } = new(StringComparer.Ordinal);

    public bool Watchlist { get; set; }

    /// <summary>A copy of the film among the account's files.</summary>
    public string? File { get; set; }

    public bool IsEmpty => Rating is null && Plays.Count == 0 && !Watchlist && File is null;
}
