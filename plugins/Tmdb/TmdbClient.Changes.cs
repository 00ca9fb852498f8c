using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using MediaBridge.Plugins.Tmdb.Api;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Tmdb;

/// <content>Titles that are kept until TMDB's lists of changes name them.</content>
internal sealed partial class TmdbClient
{
    private const string OfflineCode = "http.offline";

    /// <summary>What was asked for within a day is taken for unchanged.</summary>
    private static readonly TimeSpan RecentLife = TimeSpan.FromDays(1);

    private ChangeBook? _changes;

    private async Task<T> KeptAsync<T>(string path, bool isSeries, long id, JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        var key = $"title {path}";
        var kept = await services.Cache.GetAsync(key, ChangeBook.LongestLife, stop => FreshAsync(path, stop), shared: true, cancellationToken);
        if (Now - kept.At > RecentLife && await MayHaveChangedAsync(isSeries, id, kept.At, cancellationToken))
        {
            // Only what has come takes the place of what is kept.
            var fresh = await FreshAsync(path, cancellationToken);
            await services.Cache.RemoveAsync(key, shared: true, cancellationToken);
            kept = await services.Cache.GetAsync(key, ChangeBook.LongestLife, _ => Task.FromResult(fresh), shared: true, cancellationToken);
        }

        return kept.Body.Deserialize(type) ?? throw new PluginException(ErrorKind.ServiceChanged, $"TMDB gave an empty answer for {path.Split('?')[0]}.");
    }

    private async Task<KeptAnswer> FreshAsync(string path, CancellationToken cancellationToken)
        => new(Now, await SendAsync(Get(path).ForEverybody().CacheFor(TimeSpan.Zero), TmdbJson.Default.JsonElement, cancellationToken));

    /// <summary>Whether a title must be asked for again; not if nothing can be asked at all.</summary>
    private async Task<bool> MayHaveChangedAsync(bool isSeries, long id, DateTimeOffset since, CancellationToken cancellationToken)
    {
        try
        {
            var changes = LazyInitializer.EnsureInitialized(ref _changes, () => new ChangeBook(services, (path, stop) => SendAsync(Get(path).ForEverybody().CacheFor(TimeSpan.Zero), TmdbJson.Default.ChangePage, stop)));
            return await changes.MayHaveChangedAsync(isSeries, id, since, cancellationToken);
        }
        catch (PluginException e) when (e.Error.Code == OfflineCode)
        {
            return false;
        }
    }
}
