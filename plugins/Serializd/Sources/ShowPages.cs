using System.Globalization;
using System.Runtime.CompilerServices;
using MediaBridge.Plugins.Serializd.Api;

namespace MediaBridge.Plugins.Serializd.Sources;

/// <summary>Reads a list of series, page by page, and compares what came with what was announced.</summary>
internal sealed class ShowPages(SerializdClient client, string list)
{
    /// <summary>After the read: why it is not all; null if it is.</summary>
    public string? Shortfall { get; private set; }

    public async IAsyncEnumerable<SerializdListed> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var seen = new HashSet<long>();
        var announced = 0;
        for (int page = 1, pages = 1; page <= pages; page++)
        {
            var answer = await client.OwnAsync($"{list}/{page.ToString(CultureInfo.InvariantCulture)}?sort_by=date_added_desc", SerializdJson.Default.SerializdPage, cancellationToken);
            (pages, announced) = (answer.TotalPages ?? 1, answer.NumberOfShows ?? announced);
            if (answer.Items is not { Count: > 0 } items)
            {
                Shortfall = page > 1 ? string.Create(CultureInfo.InvariantCulture, $"Serializd announced {pages} pages of series and gave {page - 1}") : null;
                break;
            }

            foreach (var item in items.Where(i => i.ShowId is { } show && seen.Add(show)))
            {
                yield return item;
            }
        }

        if (seen.Count < announced)
        {
            Shortfall = string.Create(CultureInfo.InvariantCulture, $"Serializd announced {announced} series and listed {seen.Count}");
        }
    }
}
