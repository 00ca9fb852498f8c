using System.Globalization;
using MediaBridge.Sdk;

namespace MediaBridge.Tests.Services.Accounts;

/// <summary>A service with accounts: ratings, plays, lists and uploads. Reads may lag behind writes, a play takes a title off the watchlist, and it fails where a test says so.</summary>
public sealed class AccountService(TimeProvider clock)
{
    private readonly AccountBook _truth = new();
    private readonly AccountBook _shown = new();
    private readonly Queue<(DateTimeOffset At, Action<AccountBook> Write)> _pending = new();
    private readonly Dictionary<string, int> _sent = new(StringComparer.Ordinal);
    private int _plays;
    private int _uploads;

    /// <summary>How long reads do not show a write.</summary>
    public TimeSpan Lag { get; set; }

    /// <summary>How many titles a list takes.</summary>
    public int? ListLimit { get; set; }

    /// <summary>Whether a play takes a title off the watchlist.</summary>
    public bool PlaysTakeOffWatchlist { get; set; }

    /// <summary>Whether rating a title also records a play of it, which only the answer tells.</summary>
    public bool RatingsPlay { get; set; }

    /// <summary>Ids that it refuses for good.</summary>
    public HashSet<string> Refused { get; } = new(StringComparer.Ordinal);

    /// <summary>Ids that fail for now.</summary>
    public HashSet<string> Failing { get; } = new(StringComparer.Ordinal);

    /// <summary>Ids whose next write meets a change of somebody else, which is made then.</summary>
    public HashSet<string> Contested { get; } = new(StringComparer.Ordinal);

    /// <summary>Ids of uploads that look like something it has.</summary>
    public HashSet<string> Duplicates { get; } = new(StringComparer.Ordinal);

    /// <summary>Ids that somebody else uploads just before us.</summary>
    public HashSet<string> Raced { get; } = new(StringComparer.Ordinal);

    /// <summary>Accounts whose sign-in is over.</summary>
    public HashSet<string> Expired { get; } = new(StringComparer.Ordinal);

    /// <summary>What asking for an account fails with, by account.</summary>
    public Dictionary<string, Exception> Unusable { get; } = new(StringComparer.Ordinal);

    /// <summary>Called when an account is asked for.</summary>
    public Func<string, CancellationToken, Task> Asked { get; set; } = (_, _) => Task.CompletedTask;

    /// <summary>How many items a feed is said to hold, by account.</summary>
    public Dictionary<string, long> Announced { get; } = new(StringComparer.Ordinal);

    /// <summary>Called before each item of a feed is given.</summary>
    public Action<MediaItem> Giving { get; set; } = _ => { };

    /// <summary>Accounts that are read short.</summary>
    public HashSet<string> ReadShort { get; } = new(StringComparer.Ordinal);

    /// <summary>What its writes fail with, if they do.</summary>
    public Func<PluginError?> Fault { get; set; } = () => null;

    /// <summary>What each account has to read, in order, a number each.</summary>
    public Dictionary<string, List<(int Number, MediaItem Item)>> Feeds { get; } = new(StringComparer.Ordinal);

    /// <summary>Files that it keeps.</summary>
    public Dictionary<string, byte[]> Files { get; } = new(StringComparer.Ordinal);

    /// <summary>Uploads that are seeded.</summary>
    public SortedSet<string> Seeds { get; } = new(StringComparer.Ordinal);

    /// <summary>How often each write was taken.</summary>
    public IReadOnlyDictionary<string, int> Sent => _sent;

    /// <summary>Whether the program that uses it is dead: then a write is a fault of the test's engine.</summary>
    public bool CallerIsDead { get; set; }

    public int WritesOfTheDead { get; private set; }

    /// <summary>Adds what an account has to read.</summary>
    public void Feed(string account, params MediaItem[] items)
    {
        var feed = Feeds.TryGetValue(account, out var list) ? list : Feeds[account] = [];
        foreach (var item in items)
        {
            feed.Add((feed.Count + 1, item));
        }
    }

    /// <summary>What a reader sees.</summary>
    public AccountBook Read(string account)
    {
        if (Expired.Contains(account))
        {
            throw new PluginException(ErrorKind.Authentication, $"The sign-in of {account} is over.", "Sign in again.");
        }

        while (_pending.TryPeek(out var next) && next.At <= clock.GetUtcNow())
        {
            _pending.Dequeue().Write(_shown);
        }

        return _shown;
    }

    /// <summary>Rates; tells the play that came of it.</summary>
    public Watch? Rate(string account, MediaItem item, decimal? rating)
    {
        var play = RatingsPlay && rating is not null ? new Watch { At = EventTime.Parse("2030-03-03"), NativeId = $"{++_plays}" } : null;
        Write(account, item, $"rate {rating}", b =>
        {
            var row = Row(b, account, item);
            row.Rating = rating;
            if (play is not null)
            {
                row.Plays.Add((int.Parse(play.NativeId!, CultureInfo.InvariantCulture), play.At));
            }
        });
        return play;
    }

    public void Play(string account, MediaItem item, EventTime? at)
    {
        var number = ++_plays;
        Write(account, item, $"play {at}", b =>
        {
            var row = Row(b, account, item);
            row.Plays.Add((number, at));
            if (PlaysTakeOffWatchlist)
            {
                row.Lists.Remove(ListEntry.Watchlist);
            }
        });
    }

    public void Unplay(string account, MediaItem item, string number) => Write(account, item, $"unplay {number}", b => Row(b, account, item).Plays.RemoveAll(p => p.Number.ToString(CultureInfo.InvariantCulture) == number));

    public void Enlist(string account, MediaItem item, string list) => Write(account, item, $"enlist {list}", b => Row(b, account, item).Lists.Add(list));

    public void Delist(string account, MediaItem item, string list) => Write(account, item, $"delist {list}", b => Row(b, account, item).Lists.Remove(list));

    /// <summary>Uploads an item; tells the number of the upload, and whether it was there before.</summary>
    public (string Number, bool WasThere) Upload(string account, MediaItem item)
    {
        if (Raced.Remove(item.Ids[0].ToString()))
        {
            Person(b => b.Uploads[$"{account} {item.Ids[0]}"] = "55");
            return ("55", true);
        }

        var number = $"{++_uploads}";
        Write(account, item, "upload", b => b.Uploads[$"{account} {item.Ids[0]}"] = number);
        return (number, false);
    }

    public void Withdraw(string account, MediaItem item) => Write(account, item, "withdraw", b => b.Uploads.Remove($"{account} {item.Ids[0]}"));

    /// <summary>A person does something at the service itself.</summary>
    public void Person(Action<AccountBook> change)
    {
        change(_truth);
        _pending.Enqueue((clock.GetUtcNow() + Lag, change));
    }

    /// <summary>All that it holds, as text.</summary>
    public override string ToString()
        => $"{_truth}{string.Concat(Files.OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => $"file {f.Key}: {System.Text.Encoding.UTF8.GetString(f.Value)}\n"))}{string.Concat(Seeds.Select(s => $"seed {s}\n"))}";

    /// <summary>Stops what a caller must not do: writes of a dead one.</summary>
    public void Alive()
    {
        if (CallerIsDead)
        {
            WritesOfTheDead++;
            throw new InvalidOperationException("the caller is dead");
        }
    }

    private static AccountRow Row(AccountBook book, string account, MediaItem item) => book.Row(account, item.Ids[0].ToString(), item.Title);

    private void Write(string account, MediaItem item, string what, Action<AccountBook> write)
    {
        Alive();
        var id = item.Ids[0].ToString();
        if (Expired.Contains(account))
        {
            throw new PluginException(ErrorKind.Authentication, $"The sign-in of {account} is over.", "Sign in again.");
        }

        if (Fault() is { } fault)
        {
            throw new PluginException(fault);
        }

        if (Refused.Contains(id))
        {
            throw new PluginException(ErrorKind.ItemRejected, $"{item.Title} is not wanted here.");
        }

        if (Failing.Contains(id))
        {
            throw new PluginException(ErrorKind.Transient, "The service is busy.");
        }

        if (Contested.Remove(id))
        {
            Person(b => Row(b, account, item).Rating = 3);
            throw new PluginException(ErrorKind.Conflict, $"{item.Title} was changed meanwhile.");
        }

        var key = $"{account} {id} {what}";
        _sent[key] = _sent.GetValueOrDefault(key) + 1;
        write(_truth);
        _pending.Enqueue((clock.GetUtcNow() + Lag, write));
    }
}
