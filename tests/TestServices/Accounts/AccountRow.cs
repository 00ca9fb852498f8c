using MediaBridge.Sdk;

namespace MediaBridge.Tests.Services.Accounts;

/// <summary>What one account holds of one title.</summary>
public sealed class AccountRow
{
    public string Title { get; set; } = "";

    public decimal? Rating { get; set; }

    public List<(int Number, EventTime? At)> Plays { get; } = [];

    public SortedSet<string> Lists { get; } = new(StringComparer.Ordinal);

    public bool IsEmpty => Rating is null && Plays.Count == 0 && Lists.Count == 0;

    public override string ToString()
        => $"rating={Rating} plays={string.Join(',', Plays.Select(p => p.At?.ToString() ?? "?").Order(StringComparer.Ordinal))} lists={string.Join(',', Lists)}";
}
