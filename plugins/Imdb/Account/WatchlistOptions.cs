using System.ComponentModel;

namespace MediaBridge.Plugins.Imdb.Account;

/// <summary>Options of the sink of the watchlist.</summary>
internal sealed record WatchlistOptions
{
    [Description("How the account is reached here: http, or browser. Default: as the connection says.")]
    public Access? Access { get; init; }

    [Description("Further lists whose titles go to the watchlist: names or ids of the items' lists, or * for every item. Default: only what is on a watchlist.")]
    public IReadOnlyList<string> Lists { get; init; } = [];
}
