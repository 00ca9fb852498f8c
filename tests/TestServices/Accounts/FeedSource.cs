using System.Globalization;
using System.Runtime.CompilerServices;
using MediaBridge.Sdk;

namespace MediaBridge.Tests.Services.Accounts;

/// <summary>Reads the feed of an account in pages of two, with a point to resume at after each.</summary>
internal sealed class FeedSource(AccountClient client) : ISource
{
    private const int Page = 2;

    public async IAsyncEnumerable<SourceElement> ReadAsync(SourceRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        var start = Math.Max(Number(request.Cursor), Number(request.Resume));
        var open = client.Service.Feeds.GetValueOrDefault(client.Account)?.Where(f => f.Number > start) ?? [];
        foreach (var page in open.ToList().Chunk(Page))
        {
            foreach (var (_, item) in page)
            {
                client.Service.Giving(item);
                yield return item;
            }

            var last = page[^1].Number.ToString(CultureInfo.InvariantCulture);
            yield return SourceElement.NextRun(last);
            yield return SourceElement.At(last);
            if (client.Service.ReadShort.Contains($"feed of {client.Account}"))
            {
                yield return SourceElement.End(false, "the service gave a short page");
                yield break;
            }
        }

        yield return client.Service.Announced.TryGetValue(client.Account, out var announced) ? SourceElement.End(true, announced: announced) : SourceElement.Complete;
    }

    private static int Number(string? cursor) => cursor is null ? 0 : int.Parse(cursor, CultureInfo.InvariantCulture);
}
