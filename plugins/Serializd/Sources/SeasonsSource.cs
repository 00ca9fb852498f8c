using System.Runtime.CompilerServices;
using MediaBridge.Plugins.Serializd.Api;
using MediaBridge.Plugins.Serializd.Mapping;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Serializd.Sources;

/// <summary>Seasons on one of the account's lists.</summary>
/// <param name="client">The account.</param>
/// <param name="list">One of <see cref="ShowLists"/>.</param>
/// <param name="mark">What it means to be on it.</param>
/// <param name="isWhole">Whether a series that names no seasons stands for all of them.</param>
internal sealed class SeasonsSource(SerializdClient client, string list, Func<MediaItem, SerializdListed, MediaItem> mark, bool isWhole) : ISource
{
    public async IAsyncEnumerable<SourceElement> ReadAsync(SourceRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var pages = new ShowPages(client, list);
        string? unknown = null;
        await foreach (var listed in pages.ReadAsync(cancellationToken))
        {
            var show = await client.ShowAsync(listed.ShowId!.Value, cancellationToken);
            var seasons = listed.SeasonIds is { Count: > 0 } ids ? ids : isWhole ? [.. Regular(show)] : [];
            if (seasons.Count == 0 && isWhole)
            {
                unknown = $"Serializd tells no seasons of {listed.ShowName ?? SerializdClient.Text(listed.ShowId.Value)}";
            }

            foreach (var season in seasons.Distinct())
            {
                var number = show?.Seasons?.FirstOrDefault(s => s.Id == season)?.SeasonNumber;
                yield return mark(SerializdItems.Season(listed.ShowId.Value, listed.ShowName ?? show?.Name, season, number), listed);
            }
        }

        var reason = pages.Shortfall ?? unknown;
        yield return SourceElement.End(reason is null, reason);
    }

    /// <summary>The seasons that count for a series as a whole: all but specials, and those that are empty yet.</summary>
    public static IEnumerable<long> Regular(SerializdShow? show)
        => from season in show?.Seasons ?? [] where season is { Id: > 0, SeasonNumber: > 0 } select season.Id!.Value;
}
