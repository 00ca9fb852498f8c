using System.Globalization;
using System.Runtime.CompilerServices;
using MediaBridge.Sdk;

namespace Reelbook;

// guide:paging
/// <summary>The diary, in the order of changes: the number of the last change is both resume point and cursor.</summary>
internal sealed partial class DiarySource(DiaryOptions options, ReelbookClient client, PluginServices services) : ISource, ILookup
{
    public async IAsyncEnumerable<SourceElement> ReadAsync(SourceRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var after = request.Resume ?? request.Cursor ?? "0";
        var since = request.Since is { } moment ? $"&since={moment.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss'Z'}" : "";
        for (var read = 0; ;)
        {
            var page = await client.GetAsync($"diary?after={after}&limit={options.Page}{since}", ReelbookJson.Default.DiaryPage, cancellationToken);
            if (page.Films.Count == 0)
            {
                yield return SourceElement.End(page.Left == 0, page.Left == 0 ? null : $"Reelbook kept {page.Left} films back");
                yield break;
            }

            foreach (var film in page.Films)
            {
                yield return film.Gone ? SourceElement.Removed(film.Id()) : film.ToItem();
            }

            services.Report(read += page.Films.Count, read - page.Films.Count + page.Left, "films");
            after = page.Films[^1].Change.ToString(CultureInfo.InvariantCulture);
            yield return SourceElement.NextRun(after);
            yield return SourceElement.At(after);
        }
    }
    // /guide

    public async Task<MediaItem?> GetAsync(ExternalId id, LookupRequest request, CancellationToken cancellationToken)
    {
        if (id.Scheme is not (DiaryItems.Scheme or IdSchemes.Imdb))
        {
            return null;
        }

        try
        {
            return (await client.GetAsync($"films/{Uri.EscapeDataString(id.Value)}", ReelbookJson.Default.DiaryFilm, cancellationToken)).ToItem();
        }
        catch (PluginException e) when (e.Error.Kind == ErrorKind.NotFound)
        {
            return null;
        }
    }
}
