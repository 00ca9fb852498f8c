using System.Globalization;
using System.Text.Json;
using MediaBridge.Plugins.Imdb.Model;
using MediaBridge.Plugins.Imdb.Writing;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Imdb.Pages;

/// <summary>The page of a title: its stars and its place on the watchlist. What is clicked is read back from a page that was loaded anew.</summary>
internal sealed class TitlePage(BrowserSession session, PageApi api)
{
    /// <summary>Stars lie below a surface for fingers, which takes clicks: the star itself is told.</summary>
    private const string Star = """
        text => {
          const { selector, number } = JSON.parse(text);
          const stars = [...document.querySelectorAll(selector)].filter(s => s.offsetParent !== null);
          if (stars.length < number) return null;
          stars[number - 1].click();
          return 'clicked';
        }
        """;

    /// <summary>Waits inside the page until a part shows a number; gives what it shows in the end.</summary>
    private const string Shows = """
        async text => {
          const { selector, number, time } = JSON.parse(text);
          const read = () => [...document.querySelectorAll(selector)].filter(e => e.offsetParent !== null).map(e => parseInt(e.textContent))[0];
          for (const end = Date.now() + time; Date.now() < end && read() !== number;) await new Promise(go => setTimeout(go, 100));
          return String(read() ?? '');
        }
        """;

    /// <summary>Gives a mark.</summary>
    public async Task<WriteOutcome> RateAsync(string title, int mark, CancellationToken cancellationToken)
    {
        if (await OpenAsync(title, cancellationToken) is not { } page)
        {
            return await RateWithoutStarsAsync(title, mark, cancellationToken);
        }

        if (await MarkAsync(page, cancellationToken) == mark)
        {
            return WriteOutcome.AlreadyThere;
        }

        using (await session.EnterAsync(RequestIntent.Write, cancellationToken))
        {
            await page.ClickAsync(Selectors.Stars, cancellationToken);
            _ = await page.WaitAsync([Selectors.Submit], session.Patience, cancellationToken) ?? throw BrowserSession.Changed(page, Selectors.Submit);
            _ = await page.RunAsync(Star, Argument(Selectors.Star, mark), cancellationToken) ?? throw BrowserSession.Changed(page, Selectors.Star);
            await page.ClickAsync(Selectors.Submit, cancellationToken);
            await page.RunAsync(Shows, Argument(Selectors.Score, mark), cancellationToken);
        }

        return await IsAsync(async () => await OpenAsync(title, cancellationToken) is { } again && await MarkAsync(again, cancellationToken) == mark);
    }

    /// <summary>Takes the mark away. The pages have no button of a known name for it, so that the interface behind them is called.</summary>
    public async Task<WriteOutcome> UnrateAsync(string title, CancellationToken cancellationToken)
    {
        if (await ReadAsync(title, cancellationToken) is null)
        {
            return WriteOutcome.AlreadyThere;
        }

        await api.CallAsync(Queries.Unrate, new GraphQlVariables { Title = title }, ImdbJson.Default.AnyData, RequestIntent.Write, cancellationToken);
        return await IsAsync(async () => await ReadAsync(title, cancellationToken) is null);
    }

    /// <summary>Puts it on the watchlist, or takes it off.</summary>
    public async Task<WriteOutcome> WatchlistAsync(string title, bool on, CancellationToken cancellationToken)
    {
        var page = await session.VisitAsync($"title/{title}/", [Selectors.WatchlistButton], cancellationToken);
        if (await IsListedAsync(page, cancellationToken) == on)
        {
            return WriteOutcome.AlreadyThere;
        }

        using (await session.EnterAsync(RequestIntent.Write, cancellationToken))
        {
            await page.ClickAsync(Selectors.WatchlistButton, cancellationToken);
            await page.WaitAsync([on ? Selectors.OnWatchlist : Selectors.OffWatchlist], session.Patience, cancellationToken);
        }

        return await IsAsync(async () => await IsListedAsync(await session.VisitAsync($"title/{title}/", [Selectors.WatchlistButton], cancellationToken), cancellationToken) == on);
    }

    /// <summary>The page with its stars loaded; null if it is one without any.</summary>
    private async Task<IBrowserPage?> OpenAsync(string title, CancellationToken cancellationToken)
    {
        var page = await session.VisitAsync($"title/{title}/", [Selectors.Unrated, Selectors.Score, Selectors.WatchlistButton], cancellationToken);
        if (page.Address.AbsolutePath.Contains("/reference", StringComparison.Ordinal))
        {
            return null; // reference view, which the account prefers
        }

        return await page.WaitAsync([Selectors.Unrated, Selectors.Score], session.Patience / 2, cancellationToken) is null ? null : page;
    }

    /// <summary>In reference view there are no stars, and what is not released cannot be rated: the interface behind the pages knows which it is.</summary>
    private async Task<WriteOutcome> RateWithoutStarsAsync(string title, int mark, CancellationToken cancellationToken)
    {
        var page = await session.PageAsync(cancellationToken);
        var known = await api.CallAsync(Queries.Mark, new GraphQlVariables { Title = title }, ImdbJson.Default.MarkData, RequestIntent.Query, cancellationToken);
        if (known.Title?.CanRateTitle?.IsRatable == false)
        {
            throw new PluginException(ErrorKind.ItemRejected, "It cannot be rated at IMDb yet: it is not released.");
        }

        if (!page.Address.AbsolutePath.Contains("/reference", StringComparison.Ordinal))
        {
            throw BrowserSession.Changed(page, Selectors.Unrated);
        }

        if (known.Title?.UserRating?.Value == mark)
        {
            return WriteOutcome.AlreadyThere;
        }

        await api.CallAsync(Queries.Rate, new GraphQlVariables { Title = title, Rating = mark }, ImdbJson.Default.RateData, RequestIntent.Write, cancellationToken);
        return await IsAsync(async () => await ReadAsync(title, cancellationToken) == mark);
    }

    private async Task<int?> ReadAsync(string title, CancellationToken cancellationToken)
    {
        await session.VisitAsync($"title/{title}/", Selectors.SignedIn, cancellationToken);
        return (await api.CallAsync(Queries.Mark, new GraphQlVariables { Title = title }, ImdbJson.Default.MarkData, RequestIntent.Query, cancellationToken)).Title?.UserRating?.Value;
    }

    /// <summary>Reads back. A read that fails says nothing of the write before it.</summary>
    private static async Task<WriteOutcome> IsAsync(Func<Task<bool>> isSo)
    {
        try
        {
            return await isSo() ? WriteOutcome.Done : WriteOutcome.NotShown;
        }
        catch (PluginException)
        {
            return WriteOutcome.NotShown;
        }
    }

    private static async Task<int?> MarkAsync(IBrowserPage page, CancellationToken cancellationToken)
    {
        var text = await page.TextAsync(Selectors.Score, cancellationToken);
        var digits = text is null ? "" : string.Concat(text.TrimStart().TakeWhile(char.IsAsciiDigit));
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var mark) ? mark : null;
    }

    private async Task<bool> IsListedAsync(IBrowserPage page, CancellationToken cancellationToken)
        => await page.WaitAsync([Selectors.OnWatchlist, Selectors.OffWatchlist], session.Patience, cancellationToken) switch
        {
            Selectors.OnWatchlist => true,
            Selectors.OffWatchlist => false,
            _ => throw BrowserSession.Changed(page, Selectors.OffWatchlist),
        };

    private string Argument(string selector, int number)
        => string.Create(CultureInfo.InvariantCulture, $"{{\"selector\":{JsonSerializer.Serialize(selector, ImdbJson.Default.String)},\"number\":{number},\"time\":{(int)session.Patience.TotalMilliseconds}}}");
}
