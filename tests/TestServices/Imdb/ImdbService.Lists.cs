namespace MediaBridge.Tests.Services.Imdb;

/// <content>What lists show: all that is there, or what was there before late writes.</content>
public sealed partial class ImdbService
{
    private readonly Dictionary<string, (int Reads, List<KeyValuePair<string, ImdbMark>> Ratings, List<KeyValuePair<string, DateTimeOffset>> Watchlist)> _late = new(StringComparer.Ordinal);

    /// <summary>Keeps what lists show before a write, for as many reads as are late.</summary>
    private void Remember(ImdbAccount account)
    {
        if (LateReads > 0)
        {
            _late[account.Id] = _late.TryGetValue(account.Id, out var kept) ? (LateReads, kept.Ratings, kept.Watchlist) : (LateReads, [.. account.Ratings], [.. account.Watchlist]);
        }
    }

    private List<KeyValuePair<string, ImdbMark>> RatingsOf(ImdbAccount account) => IsLate(account) ? _late[account.Id].Ratings : [.. account.Ratings];

    private List<KeyValuePair<string, DateTimeOffset>> WatchlistOf(ImdbAccount account) => IsLate(account) ? _late[account.Id].Watchlist : [.. account.Watchlist];

    private bool IsLate(ImdbAccount account)
    {
        if (!_late.TryGetValue(account.Id, out var kept))
        {
            return false;
        }

        if (kept.Reads == 0)
        {
            _late.Remove(account.Id);
            return false;
        }

        _late[account.Id] = kept with { Reads = kept.Reads - 1 };
        return true;
    }
}
