using System.Text.Json;
using MediaBridge.Plugins.Imdb.Model;
using MediaBridge.Sdk;

namespace MediaBridge.Plugins.Imdb.Pages;

/// <summary>Lets IMDb prepare a file of the account, waits for it, and fetches it.</summary>
internal sealed class ExportPage(BrowserSession session, PluginServices services, TimeSpan timeout)
{
    public const string Ratings = "ratings";
    public const string Watchlist = "watchlist";
    private const string Mark = "mediabridge-export";
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(5);

    /// <summary>When the button is pressed again, because nothing has begun.</summary>
    private static readonly TimeSpan Begins = TimeSpan.FromSeconds(45);

    /// <summary>The newest export of a list: what it is, and whether it is ready; a ready one is marked for the click.</summary>
    private const string Newest = """
        text => {
          const { row, state, busy, list, mark } = JSON.parse(text);
          const item = [...document.querySelectorAll(row)].find(i => [...i.querySelectorAll('a')].some(a => a.getAttribute('href').includes(list)));
          if (!item) return null;
          const button = item.querySelector(state);
          const ready = button && button.tagName === 'BUTTON' && !button.disabled && !button.classList.contains(busy);
          document.querySelectorAll('.' + mark).forEach(b => b.classList.remove(mark));
          const what = item.querySelectorAll(state).length ? item.innerHTML.replace(button.outerHTML, '') : item.innerHTML;
          if (ready) button.classList.add(mark);
          return JSON.stringify({ what, ready: !!ready });
        }
        """;

    /// <summary>The entry of the menu that exports: in whatever language, the first that speaks of it.</summary>
    private const string MenuEntry = """
        mark => {
          const entries = [...document.querySelectorAll('[role=menuitem], [role=menu] li, .ipc-menu li, .ipc-list__item')].filter(e => e.offsetParent !== null);
          const entry = entries.find(e => /^\s*(export|esporta|exporter|exportieren)/i.test(e.textContent));
          if (!entry) return null;
          entry.classList.add(mark);
          return 'found';
        }
        """;

    /// <summary>The file of a list.</summary>
    public async Task<Stream> DownloadAsync(string list, CancellationToken cancellationToken)
    {
        var before = (await LookAsync(list, cancellationToken))?.What;
        await StartAsync(list, cancellationToken);
        var begun = services.Clock.GetTimestamp();
        for (var pressed = begun; ;)
        {
            var export = await LookAsync(list, cancellationToken);
            if (export is { IsReady: true } && export.Value.What != before)
            {
                var page = await session.PageAsync(cancellationToken);
                using var turn = await session.EnterAsync(RequestIntent.Read, cancellationToken);
                return await page.DownloadAsync($".{Mark}", cancellationToken);
            }

            var waited = services.Clock.GetElapsedTime(begun);
            if (waited >= timeout)
            {
                throw new PluginException(ErrorKind.Transient, $"IMDb did not prepare the file of the {list} within {timeout.TotalMinutes:0} minutes.", "Run again later, or read by access: http.");
            }

            if (export?.What == before && services.Clock.GetElapsedTime(pressed) >= Begins)
            {
                await StartAsync(list, cancellationToken);
                pressed = services.Clock.GetTimestamp();
            }

            services.Report((long)waited.TotalSeconds, (long)timeout.TotalSeconds, $"seconds waited for IMDb's file of the {list}");
            await (await session.PageAsync(cancellationToken)).WaitAsync([$".{Mark}-never"], Look, cancellationToken);
        }
    }

    /// <summary>Presses the button, and stays until the page has said so: one that is left too soon asks for nothing.</summary>
    private async Task StartAsync(string list, CancellationToken cancellationToken)
    {
        var page = await session.VisitAsync($"list/{list}", [Selectors.Export, Selectors.ExportMenu], cancellationToken);
        await PressAsync(page, cancellationToken);
        await page.WaitAsync(Selectors.Said, Look, cancellationToken);
    }

    /// <summary>Presses the button: it stands on the page, or in a menu of it.</summary>
    private async Task PressAsync(IBrowserPage page, CancellationToken cancellationToken)
    {
        using var turn = await session.EnterAsync(RequestIntent.Query, cancellationToken);
        if (await page.WaitAsync([Selectors.Export], TimeSpan.Zero, cancellationToken) is not null)
        {
            await page.ClickAsync(Selectors.Export, cancellationToken);
            return;
        }

        await page.ClickAsync(Selectors.ExportMenu, cancellationToken);
        _ = await page.WaitAsync(["[role=menuitem]", "[role=menu] li", ".ipc-menu li"], Look, cancellationToken) ?? throw BrowserSession.Changed(page, "[role=menuitem]");
        _ = await page.RunAsync(MenuEntry, Mark, cancellationToken) ?? throw BrowserSession.Changed(page, "[role=menuitem] that exports");
        await page.ClickAsync($".{Mark}", cancellationToken);
    }

    private async Task<(string What, bool IsReady)?> LookAsync(string list, CancellationToken cancellationToken)
    {
        var page = await session.VisitAsync("exports/", Selectors.SignedIn, cancellationToken);
        var text = await page.RunAsync(Newest, JsonSerializer.Serialize(
            new Dictionary<string, string>(StringComparer.Ordinal) { ["row"] = Selectors.ExportRow, ["state"] = Selectors.ExportState, ["busy"] = Selectors.ExportBusy, ["list"] = $"/{list}", ["mark"] = Mark },
            ImdbJson.Default.DictionaryStringString), cancellationToken);
        if (text is null)
        {
            return null;
        }

        using var answer = JsonDocument.Parse(text);
        return (answer.RootElement.GetProperty("what").GetString()!, answer.RootElement.GetProperty("ready").GetBoolean());
    }
}
