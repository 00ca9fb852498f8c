using MediaBridge.Plugins.Tvdb.Api;
using MediaBridge.Plugins.Tvdb.Mapping;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Tvdb.Matchers;

/// <summary>Series and films by their own numbers, with no more than is wanted.</summary>
internal sealed class RecordReader(DetailOptions options, TvdbClient client)
{
    /// <summary>The record; null if TheTVDB does not know it.</summary>
    /// <param name="id">Its number.</param>
    /// <param name="isSeries">Whether it is a series; a film otherwise.</param>
    /// <param name="isWhole">Whether people and pictures are wanted, which make an answer large.</param>
    /// <param name="year">Its year, if it is known: old works change less.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public Task<TvdbRecord?> ReadAsync(long id, bool isSeries, bool isWhole, int? year, CancellationToken cancellationToken)
        => client.KnownAsync($"{(isSeries ? "series" : "movies")}/{TvdbClient.Text(id)}/extended?meta=translations{(isWhole ? "" : "&short=true")}", TvdbJson.Default.Record, cancellationToken, isSeries ? null : year);

    /// <summary>The item of the record, in the wanted facets and language; null if TheTVDB does not know it.</summary>
    public async Task<MediaItem?> ItemAsync(long id, bool isSeries, LookupRequest request, CancellationToken cancellationToken)
    {
        bool Wants(string facet) => request.Facets is null || request.Facets.Contains(facet, StringComparer.Ordinal);
        var record = await ReadAsync(id, isSeries, Wants(Facets.People) || Wants(Facets.Artwork), request.Item?.Year, cancellationToken);
        return record is { Id: > 0 } ? new RecordMap(client, options, new TextChoice(client.Options, request.Language)).Of(record, isSeries, Wants) : null;
    }
}
