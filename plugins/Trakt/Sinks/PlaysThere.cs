using System.Globalization;
using MediaBridge.Plugins.Trakt.Api;
using MediaBridge.Plugins.Trakt.Mapping;

namespace MediaBridge.Plugins.Trakt.Sinks;

/// <summary>Finds plays that the history has already, to the minute. Times that lie near each other are asked together.</summary>
internal sealed class PlaysThere(TraktClient client)
{
    private static readonly TimeSpan Near = TimeSpan.FromDays(7);

    public async Task<IReadOnlySet<WritePart>> FindAsync(IEnumerable<WritePart> parts, CancellationToken cancellationToken)
    {
        var found = new HashSet<WritePart>(ReferenceEqualityComparer.Instance);
        var dated = parts.Select(p => (Part: p, At: TraktTime.Read(p.Body.WatchedAt))).Where(p => p.At is not null).Select(p => (p.Part, At: p.At!.Value)).OrderBy(p => p.At).ToList();
        for (int first = 0, next; first < dated.Count; first = next)
        {
            for (next = first + 1; next < dated.Count && dated[next].At - dated[next - 1].At <= Near; next++)
            {
            }

            var some = dated[first..next];
            await FindAsync(some.ToLookup(p => Minute(p.At), p => p.Part), some[0].At, some[^1].At, found, cancellationToken);
        }

        return found;
    }

    private static long Minute(DateTimeOffset at) => at.UtcTicks / TimeSpan.TicksPerMinute;

    private async Task FindAsync(ILookup<long, WritePart> parts, DateTimeOffset from, DateTimeOffset to, HashSet<WritePart> found, CancellationToken cancellationToken)
    {
        var path = string.Create(CultureInfo.InvariantCulture, $"sync/history?start_at={TraktTime.Write(from.AddMinutes(-1))}&end_at={TraktTime.Write(to.AddMinutes(1))}");
        for (var page = 1; ; page++)
        {
            var answer = await client.PageAsync(path, page, TraktJson.Default.Entries, cancellationToken);
            foreach (var play in answer.Rows)
            {
                var ids = play.Episode is { } episode ? episode.Ids : play.Movie?.Ids;
                if (TraktTime.Read(play.WatchedAt) is { } at && parts[Minute(at)].FirstOrDefault(p => !found.Contains(p) && p.Body.Ids?.Meets(ids) == true) is { } part)
                {
                    found.Add(part);
                }
            }

            if (answer.Rows.Count == 0 || page >= (answer.Pages ?? 1))
            {
                return;
            }
        }
    }
}
