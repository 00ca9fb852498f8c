using System.Runtime.CompilerServices;
using MediaBridge.Plugins.Trakt.Api;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Trakt.Sources;

/// <summary>Plays of films and episodes, a row each; rows of one title are one item. After a change it reads the titles that were watched since, all their plays.</summary>
/// <remarks>
/// Trakt filters by when something was watched and not by when it was entered, and removed plays leave no trace: what came since is believed only
/// if the number of plays proves it. If not, the whole history is read.
/// </remarks>
internal sealed class HistorySource(TraktClient client) : ISource
{
    public const string Movies = "movies";
    public const string Episodes = "episodes";

    private static readonly string[] Kinds = [Movies, Episodes];

    public async IAsyncEnumerable<SourceElement> ReadAsync(SourceRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var position = HistoryPosition.Parse(request.Resume);
        if (position is null)
        {
            var before = request.Since is null ? HistoryCursor.Parse(request.Cursor) : null;
            var now = await new HistoryMarks(client).ReadAsync(before, cancellationToken);
            yield return SourceElement.NextRun(now.ToText());
            if (before is not null)
            {
                await foreach (var element in ChangesAsync(before, now, cancellationToken))
                {
                    yield return element;
                }

                yield break;
            }
        }

        position ??= new HistoryPosition();
        foreach (var kind in Kinds.SkipWhile(k => k != position.Kind).ToList())
        {
            var pages = new HistoryPages(client, kind, request.Since);
            await foreach (var element in pages.ReadAsync(position with { Kind = kind }, cancellationToken))
            {
                yield return element;
            }

            position = new HistoryPosition { Kind = Episodes, Shortfall = pages.Shortfall };
            if (kind != Episodes)
            {
                yield return SourceElement.At(position.ToText());
            }
        }

        yield return SourceElement.End(position.Shortfall is null, position.Shortfall);
    }

    private async IAsyncEnumerable<SourceElement> ChangesAsync(HistoryCursor before, HistoryCursor now, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        string? shortfall = null;
        foreach (var kind in Kinds)
        {
            var (was, mark) = (before.Of(kind), now.Of(kind));
            if (was is not null && was == mark)
            {
                continue;
            }

            var changes = new HistoryChanges(client, kind);
            if (was is not null && mark is not null && await changes.FindAsync(was, mark, cancellationToken) is { } titles)
            {
                await foreach (var item in changes.PlaysAsync(titles, cancellationToken))
                {
                    yield return item;
                }

                continue;
            }

            var pages = new HistoryPages(client, kind, null);
            await foreach (var element in pages.ReadAsync(new HistoryPosition { Kind = kind }, cancellationToken))
            {
                if (element.Item is not null)
                {
                    yield return element;
                }
            }

            shortfall ??= pages.Shortfall;
        }

        yield return SourceElement.End(shortfall is null, shortfall);
    }
}
