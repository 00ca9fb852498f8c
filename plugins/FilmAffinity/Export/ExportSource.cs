using System.Runtime.CompilerServices;
using MediaBridge.Plugins.FilmAffinity.Pages;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.FilmAffinity.Export;

/// <summary>The data that FilmAffinity sends to whoever asks for theirs: ratings with their days, and lists.</summary>
internal sealed class ExportSource(ExportOptions options, PluginServices services) : ISource
{
    public const string Id = "filmaffinity.export";

    private const string Folder = "html";

    public async IAsyncEnumerable<SourceElement> ReadAsync(SourceRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        await using var files = await ExportFiles.OpenAsync(options.Path, services, cancellationToken);
        var ratings = await files.PageAsync($"{Folder}/movie-ratings.html", cancellationToken);
        var lists = options.Lists ? await files.PageAsync($"{Folder}/lists.html", cancellationToken) : null;
        if (ratings is null && lists is null)
        {
            throw new PluginException(
                ErrorKind.Configuration, $"'{options.Path}' is no export of FilmAffinity: it has no {Folder}/movie-ratings.html.", "Set the option path to the archive that FilmAffinity sent, or to the folder that holds its index.html.");
        }

        string? reason = null;
        if (ratings is not null)
        {
            var (items, unreadable) = ExportTables.Ratings(ratings, options.DateOffset);
            reason = unreadable > 0 ? $"{unreadable} rows of the ratings have no mark or no title" : null;
            foreach (var item in Apart(items))
            {
                yield return item;
            }
        }

        foreach (var (name, file, count) in lists is null ? [] : ExportTables.Lists(lists))
        {
            var page = await files.PageAsync($"{Folder}/{file}", cancellationToken) ?? await files.PageAsync(file, cancellationToken);
            var films = page is null ? [] : ExportTables.Films(page);
            reason ??= page is null ? $"the list '{name}' is named and not in the export" : count > films.Count ? $"the list '{name}' should hold {count} films and holds {films.Count}" : null;
            foreach (var (film, rank) in films)
            {
                yield return film with { Lists = [new ListEntry { List = file, Name = name, Rank = rank }] };
            }
        }

        yield return SourceElement.End(reason is null, reason);
    }

    /// <summary>Two films of one title and year are two: the second gets a number behind its id.</summary>
    private static IEnumerable<MediaItem> Apart(IEnumerable<MediaItem> items)
    {
        var seen = new Dictionary<ExternalId, int>();
        foreach (var item in items)
        {
            var times = seen[item.Ids[0]] = seen.GetValueOrDefault(item.Ids[0]) + 1;
            yield return times == 1 || item.Ids[0].Scheme != ExportRow.Scheme ? item : item with { Ids = [new ExternalId(ExportRow.Scheme, $"{item.Ids[0].Value} #{times}")] };
        }
    }
}
