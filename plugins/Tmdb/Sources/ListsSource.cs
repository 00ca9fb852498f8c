using System.Globalization;
using System.Runtime.CompilerServices;
using MediaBridge.Plugins.Tmdb.Api;
using MediaBridge.Plugins.Tmdb.Mapping;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Tmdb.Sources;

/// <summary>Lists that the account made.</summary>
internal sealed class ListsSource(ListsOptions options, TmdbClient client) : AccountSource
{
    protected override async IAsyncEnumerable<ListPart> PartsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var pages = new AccountPages<TmdbListInfo>(client, "lists", TmdbJson.Default.ListInfoPage, l => l.Id);
        var wanted = options.Lists.ToList();
        await foreach (var list in pages.ReadAsync(cancellationToken))
        {
            if (options.Lists.Count == 0 || wanted.RemoveAll(w => Is(list, w)) > 0)
            {
                yield return Part(list);
            }
        }

        if (wanted.Count > 0)
        {
            throw new PluginException(ErrorKind.Configuration, $"The account has no list '{wanted[0]}'.", "Correct the option lists: it takes numbers and names of lists.");
        }

        yield return new ListPart { Name = "lists", ReadAsync = _ => AsyncEnumerable.Empty<MediaItem>(), Shortfall = () => pages.Shortfall };
    }

    private static bool Is(TmdbListInfo list, string name)
        => string.Equals(name, TmdbClient.Text(list.Id), StringComparison.Ordinal) || string.Equals(name, list.Name, StringComparison.OrdinalIgnoreCase);

    private ListPart Part(TmdbListInfo list)
    {
        string? shortfall = null;
        return new ListPart { Name = TmdbClient.Text(list.Id), ReadAsync = stop => ReadAsync(list, s => shortfall = s, stop), Shortfall = () => shortfall };
    }

    private async IAsyncEnumerable<MediaItem> ReadAsync(TmdbListInfo list, Action<string> isShort, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var entry = new ListEntry { List = TmdbClient.Text(list.Id), Name = Values.Text(list.Name) };
        var seen = new HashSet<(bool, long)>();
        long announced = 0;
        for (int page = 1, pages = 1; page <= pages; page++)
        {
            var answer = await client.AccountAsync($"list/{entry.List}?language={Uri.EscapeDataString(client.Language)}&page={page.ToString(CultureInfo.InvariantCulture)}", TmdbJson.Default.TmdbListPage, cancellationToken);
            (pages, announced) = (answer.TotalPages ?? 1, answer.TotalResults ?? answer.ItemCount ?? 0);
            foreach (var title in answer.Items.Where(t => seen.Add((t.IsSeries, t.Id))))
            {
                yield return TitleMap.Full(title, title.IsSeries, client.Options.ImageBase) with { Lists = [entry] };
            }

            if (answer.Items.Count == 0)
            {
                break;
            }
        }

        if (seen.Count < announced)
        {
            isShort(string.Create(CultureInfo.InvariantCulture, $"TMDB announced {announced} entries of the list {entry.Name ?? entry.List} and listed {seen.Count}"));
        }
    }
}
