using System.Globalization;
using System.Text;
using MediaBridge.Core.Caching;

namespace MediaBridge.Core.Http;

/// <summary>Remembers in the cache until when services asked to be left alone, so that the next run does not ask in vain, such as on a day whose requests are used up.</summary>
internal sealed class PauseBook(CacheDatabase? cache, TimeProvider clock)
{
    private const string Partition = "pause";

    /// <summary>Shorter waits are over before another run begins.</summary>
    private static readonly TimeSpan Shortest = TimeSpan.FromMinutes(2);

    /// <summary>How long a service, as an account, asked to be left alone from now on.</summary>
    public TimeSpan? Left(string service, string account)
    {
        var until = cache?.Peek(Key(service, account)) is { } entry && DateTimeOffset.TryParse(Encoding.UTF8.GetString(entry.Body), CultureInfo.InvariantCulture, out var time) ? time : (DateTimeOffset?)null;
        return until > clock.GetUtcNow() ? until - clock.GetUtcNow() : null;
    }

    /// <summary>Keeps a wait that outlasts this run.</summary>
    public void Keep(string service, string account, TimeSpan wait)
    {
        if (cache is not null && wait >= Shortest)
        {
            var now = clock.GetUtcNow();
            cache.Set(Key(service, account), new CacheEntry { Body = Encoding.UTF8.GetBytes((now + wait).ToString("O", CultureInfo.InvariantCulture)), Stored = now, Expires = now + wait });
        }
    }

    private static CacheKey Key(string service, string account) => new(service, Partition, account);
}
