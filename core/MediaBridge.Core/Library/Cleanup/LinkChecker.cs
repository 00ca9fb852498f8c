using MediaBridge.Core.Http;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Library.Cleanup;

/// <summary>Asks for the web addresses that items of the library name (pictures, trailers, home pages) whether something still stands there. Nothing but heads is fetched, each address once.</summary>
internal sealed class LinkChecker(LibraryStore store, HttpHub hub, int most)
{
    private const int Page = 500;
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly List<string> _broken = [];
    private readonly List<string> _unknown = [];
    private (long Broken, long Unknown) _counts;

    /// <summary>What is wrong with them; empty if all is well.</summary>
    /// <param name="progress">Gets how many were looked at.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<IReadOnlyList<LibraryIssues>> FindAsync(IProgress<long>? progress, CancellationToken cancellationToken)
    {
        using var probe = new AddressProbe(hub);
        foreach (var page in new LibraryItems(store).After(0).SelectMany(i => Addresses(i.Item)).Chunk(Page))
        {
            var answers = new (Uri Address, string Item, bool? IsThere, string Why)[page.Length];
            await Parallel.ForEachAsync(Enumerable.Range(0, page.Length), new ParallelOptions { MaxDegreeOfParallelism = AddressProbe.AtOnce, CancellationToken = cancellationToken }, async (i, ct) =>
            {
                var (isThere, why) = await probe.AskAsync(page[i].Address, ct);
                answers[i] = (page[i].Address, page[i].Item, isThere, why);
            });
            foreach (var answer in answers)
            {
                Note(answer.Address, answer.Item, answer.IsThere, answer.Why);
            }

            progress?.Report(_seen.Count);
        }

        return [.. Issues().Where(i => i.Count > 0)];
    }

    private IEnumerable<(Uri Address, string Item)> Addresses(MediaItem item)
        => (item.Artwork ?? []).Select(a => a.Url).Concat([item.Description?.Trailer, item.Description?.Homepage]).OfType<Uri>()
            .Where(u => u.IsAbsoluteUri && u.Scheme is "http" or "https" && _seen.Add(u.AbsoluteUri)).Select(u => (u, item.Ids[0].Value));

    private void Note(Uri address, string item, bool? isThere, string why)
    {
        if (isThere == true)
        {
            return;
        }

        _counts = isThere is null ? _counts with { Unknown = _counts.Unknown + 1 } : _counts with { Broken = _counts.Broken + 1 };
        var list = isThere is null ? _unknown : _broken;
        if (list.Count < most)
        {
            list.Add($"{item}: {hub.Options.Redactor.Redact(address)} {why}");
        }
    }

    private IEnumerable<LibraryIssues> Issues()
    {
        yield return new LibraryIssues { Kind = "broken-link", Description = "addresses of pictures, trailers and pages at which nothing stands any more", Count = _counts.Broken, Examples = _broken, Hint = "A scan that asks a service brings newer ones, such as: mediabridge library scan --scan complete" };
        yield return new LibraryIssues { Kind = "unknown-link", Description = "addresses whose hosts do not answer or refuse to", Count = _counts.Unknown, Examples = _unknown };
    }
}
