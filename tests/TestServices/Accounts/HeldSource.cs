using System.Globalization;
using System.Runtime.CompilerServices;
using MediaBridge.Sdk;

namespace MediaBridge.TestServices.Accounts;

/// <summary>Reads what an account holds: a row a facet, as services list them.</summary>
internal sealed class HeldSource(AccountClient client) : ISource
{
    public async IAsyncEnumerable<SourceElement> ReadAsync(SourceRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        var rows = client.Service.Read(client.Account).Rows.Where(r => r.Key.StartsWith($"{client.Account} ", StringComparison.Ordinal)).ToList();
        var isShort = client.Service.ReadShort.Contains(client.Account);
        foreach (var (key, row) in rows.Take(isShort ? rows.Count / 2 : rows.Count))
        {
            var bare = new MediaItem { Title = row.Title, Ids = [ExternalId.Parse(key[(client.Account.Length + 1)..])] };
            if (row.Rating is { } rating)
            {
                yield return bare with { Ratings = [Rating.Own(rating, 10)] };
            }

            if (row.Plays.Count > 0)
            {
                yield return bare with { Watches = [.. row.Plays.Select(p => new Watch { At = p.At, NativeId = p.Number.ToString(CultureInfo.InvariantCulture) })] };
            }

            if (row.Lists.Count > 0)
            {
                yield return bare with { Lists = [.. row.Lists.Select(l => new ListEntry { List = l })] };
            }
        }

        yield return isShort ? SourceElement.End(false, "a page came short") : SourceElement.Complete;
    }
}
