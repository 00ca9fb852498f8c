using System.Runtime.CompilerServices;
using MediaBridge.Plugins.Letterboxd.Films;
using MediaBridge.Sdk;
using Microsoft.Extensions.Logging;

namespace MediaBridge.Plugins.Letterboxd.Feed;

/// <summary>The feed of a member: the newest entries of the diary, about fifty. What is older is not gone.</summary>
internal sealed class FeedSource(LetterboxdClient client, PluginServices services) : ISource
{
    public const string Id = "letterboxd.rss";

    public async IAsyncEnumerable<SourceElement> ReadAsync(SourceRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var left = new LeftOut(services);
        var (films, entries) = FeedReader.Read(await client.FeedAsync(cancellationToken) ?? throw client.NoSuchMember(), $"{client.User}/rss", left);
        List<(FilmDraft Film, MediaItem Item)> items = [.. films.Select(f => (f, f.ToItem()))];
        var cursor = FeedCursor.Parse(request.Cursor);
        yield return SourceElement.NextRun(FeedCursor.Of(items.Select(i => i.Item), entries).ToString());
        foreach (var (film, item) in items.Where(i => cursor?.IsNew(i.Item) != false && SinceRule.Holds(request, i.Film)))
        {
            yield return item;
        }

        if (cursor?.IsOutOfSight(entries) == true)
        {
            services.Log.LogWarning("The feed no longer shows the entries that were newest at the last run: some between may be missing. Read the data export once (letterboxd.export).");
        }

        yield return SourceElement.End(!left.Any, left.Reason);
    }
}
