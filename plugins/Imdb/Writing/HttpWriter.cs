using MediaBridge.Plugins.Imdb.Account;
using MediaBridge.Plugins.Imdb.Model;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Imdb.Writing;

/// <summary>Writes by the interfaces that the site's own pages use.</summary>
internal sealed class HttpWriter(ImdbClient client) : IAccountWriter
{
    public async Task<WriteOutcome> RateAsync(string title, int? mark, CancellationToken cancellationToken)
    {
        if (mark is null)
        {
            await client.MutateAsync(Queries.Unrate, new GraphQlVariables { Title = title }, ImdbJson.Default.AnyData, cancellationToken);
        }
        else
        {
            var answer = await client.MutateAsync(Queries.Rate, new GraphQlVariables { Title = title, Rating = mark }, ImdbJson.Default.RateData, cancellationToken);
            if (answer.RateTitle?.Rating?.Value is { } taken && taken != mark)
            {
                return WriteOutcome.NotShown;
            }
        }

        return await MarkAsync(title, cancellationToken) is { IsKnown: true } read && read.Mark == mark ? WriteOutcome.Done : WriteOutcome.NotShown;
    }

    public async Task<WriteOutcome> WatchlistAsync(string title, bool on, CancellationToken cancellationToken)
    {
        // The address of the buttons stands behind a check for browsers, the other interface does not.
        if (!await client.TryWatchlistAsync(title, on, cancellationToken))
        {
            await client.MutateAsync(on ? Queries.List : Queries.Unlist, new GraphQlVariables { Title = title }, ImdbJson.Default.AnyData, cancellationToken);
        }

        return WriteOutcome.Done;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>The mark as it stands there. A read that fails says nothing of the write before it.</summary>
    private async Task<(bool IsKnown, int? Mark)> MarkAsync(string title, CancellationToken cancellationToken)
    {
        try
        {
            var read = await client.QueryAsync(Queries.Mark, new GraphQlVariables { Title = title }, ImdbJson.Default.MarkData, cancellationToken);
            return (read.Title is not null, read.Title?.UserRating?.Value);
        }
        catch (PluginException)
        {
            return (false, null);
        }
    }
}
