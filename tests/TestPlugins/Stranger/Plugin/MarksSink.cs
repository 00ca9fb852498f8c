using System.Globalization;
using System.Net.Http.Json;
using System.Runtime.CompilerServices;
using MediaBridge.Sdk;

namespace Reelbook;

// guide:plan
/// <summary>Ratings, plays and the watchlist.</summary>
internal sealed class MarksSink(MarksOptions options, ReelbookClient client) : ISink
{
    private static readonly string[] Schemes = [DiaryItems.Scheme, IdSchemes.Imdb];

    public async IAsyncEnumerable<PlannedChange> PlanAsync(PlanRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var change in Diff.Against(request, Schemes, effects: Effects, cancellationToken: cancellationToken))
        {
            yield return IsBigStep(change)
                ? change with { Ask = new Question { Code = "rerate", Text = $"{change.Summary}: {change.Fields[0].Before} becomes {change.Fields[0].After}." } }
                : change;
        }
    }

    /// <summary>A play takes the film off the watchlist.</summary>
    private static IReadOnlyList<DesiredItem> Effects(PlannedChange change)
        => change is { Facet: Facets.Watches, Kind: not ChangeKind.Delete, Do: { } wanted } ? [OffWatchlist(wanted.Item)] : [];

    private static DesiredItem OffWatchlist(MediaItem item) => new()
    {
        Item = new MediaItem { Kind = item.Kind, Title = item.Title, Year = item.Year, Ids = item.Ids, Lists = [new ListEntry { List = ListEntry.Watchlist }] },
        Op = DesiredOp.Remove,
    };

    private bool IsBigStep(PlannedChange change)
        => change is { Kind: ChangeKind.Update, Facet: Facets.Ratings, Do.Item.Ratings: [var after, ..], Inverse.Item.Ratings: [var before, ..] }
            && Math.Abs(after.Value - before.Value) >= options.AskFrom;
    // /guide

    // guide:apply
    public async IAsyncEnumerable<ChangeResult> ApplyAsync(ApplyRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var change in request.Changes.WithCancellation(cancellationToken))
        {
            yield return await TryAsync(change, cancellationToken);
        }
    }

    private async Task<ChangeResult> TryAsync(PlannedChange change, CancellationToken cancellationToken)
    {
        try
        {
            var (add, remove) = Diff.Parts(change);
            await RemoveAsync(remove, cancellationToken);
            return ChangeResult.Applied(change) with { Effects = await AddAsync(add, cancellationToken) };
        }
        catch (PluginException e) when (e.Error.Kind is ErrorKind.ItemRejected or ErrorKind.NotFound)
        {
            return ChangeResult.Rejected(change, e.Error.Message);
        }
        catch (PluginException e) when (e.Error.Kind is ErrorKind.Transient or ErrorKind.RateLimited or ErrorKind.Conflict)
        {
            return ChangeResult.Failed(change, e.Error);
        }
    }
    // /guide

    private async Task<IReadOnlyList<DesiredItem>> AddAsync(MediaItem? item, CancellationToken cancellationToken)
    {
        var takenOff = false;
        foreach (var rating in item?.Ratings ?? [])
        {
            takenOff |= (await SendAsync(HttpMethod.Put, $"{Film(item!)}/rating", new { rating = (int)rating.Value }, cancellationToken)).TakenOff;
        }

        foreach (var play in item?.Watches ?? [])
        {
            var at = (play.At?.Instant ?? new DateTimeOffset((play.At?.Date ?? default).ToDateTime(default), TimeSpan.Zero)).UtcDateTime;
            await SendAsync(HttpMethod.Post, $"{Film(item!)}/plays", new { at = at.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture) }, cancellationToken);
        }

        if (item?.Lists?.Any(IsWatchlist) == true)
        {
            await SendAsync(HttpMethod.Put, $"{Film(item)}/watchlist", null, cancellationToken);
        }

        return takenOff ? [OffWatchlist(item!)] : [];
    }

    private async Task RemoveAsync(MediaItem? item, CancellationToken cancellationToken)
    {
        if (item?.Ratings is { Count: > 0 })
        {
            await SendAsync(HttpMethod.Delete, $"{Film(item)}/rating", null, cancellationToken);
        }

        foreach (var play in item?.Watches?.Where(w => w.NativeId is not null) ?? [])
        {
            await SendAsync(HttpMethod.Delete, $"plays/{Uri.EscapeDataString(play.NativeId!)}", null, cancellationToken);
        }

        if (item?.Lists?.Any(IsWatchlist) == true)
        {
            await SendAsync(HttpMethod.Delete, $"{Film(item)}/watchlist", null, cancellationToken);
        }
    }

    private static bool IsWatchlist(ListEntry entry) => entry.List == ListEntry.Watchlist;

    private static string Film(MediaItem item)
        => $"films/{Uri.EscapeDataString((item.Id(DiaryItems.Scheme) ?? item.Id(IdSchemes.Imdb))!.Value.Value)}";

    private async Task<WriteAnswer> SendAsync(HttpMethod method, string address, object? body, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, address) { Content = body is null ? null : JsonContent.Create(body) };
        using var response = await client.SendAsync(request, cancellationToken);
        return await response.ReadJsonAsync(ReelbookJson.Default.WriteAnswer, cancellationToken);
    }
}
