using System.Globalization;
using System.Net;
using System.Text.Json;

namespace MediaBridge.Tests.Services.Imdb;

/// <content>Pages of titles and lists.</content>
public sealed partial class ImdbService
{
    private ImdbAnswer Pages(ImdbRequest request, ImdbSession? session)
    {
        var account = session?.Account;
        var parts = request.Path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (request.Method is "PUT" or "DELETE" && parts is ["watchlist", var listed])
        {
            return account is null ? ImdbAnswer.Only(403)
                : Write(account, request.Method == "PUT" ? "list" : "unlist", listed, 0, request.Header("x-imdb-page") is not null) is null ? ImdbAnswer.Json(new { status = 200 }) : ImdbAnswer.Only(404);
        }

        switch (parts)
        {
            case []:
                return ImdbAnswer.Page(Frame(account, "IMDb", "<h1>Home</h1>"));
            case ["title", var id] when account?.HasReferenceView == true:
                return ImdbAnswer.To($"/title/{id}/reference/");
            case ["title", var id, ..]:
                return _titles.TryGetValue(id, out var title) ? ImdbAnswer.Page(TitlePage(account, title, parts.Length > 2)) : ImdbAnswer.Only(404) with { MediaType = "text/html", Body = "<h1>404 Error</h1>" };
        }

        if (account is null)
        {
            return ImdbAnswer.To("/registration/signin");
        }

        return parts switch
        {
            ["list", "ratings" or "watchlist"] => ImdbAnswer.To($"/user/{account.Id}/{parts[1]}/"),
            ["user", var user, "ratings" or "watchlist"] => user == account.Id ? ImdbAnswer.Page(ListPage(account, parts[2])) : ImdbAnswer.Only(403),
            ["exports", "start", var list] when request.Method == "POST" => StartExport(account, list),
            ["exports", "file", var number] => ExportFile(account, number),
            ["exports"] => ImdbAnswer.Page(ExportsPage(account)),
            _ => ImdbAnswer.Only(404),
        };
    }

    private string TitlePage(ImdbAccount? account, ImdbTitle title, bool isReference)
    {
        var mark = account is not null && account.Ratings.TryGetValue(title.Id, out var found) ? found.Value : 0;
        var isListed = account?.Watchlist.ContainsKey(title.Id) == true;
        var rate = account?.Language == "es" ? "Calificar" : "Rate";
        var stars = string.Concat(Enumerable.Range(1, 10).Select(n => $"<button class=\"{Markup.Star}\" aria-label=\"{rate} {n}\">★</button>"));
        var bar = title.IsReleased && !isReference ? $"""
            <div data-testid="hero-rating-bar__loading" id="loading">…</div>
            <div data-testid="{Markup.RatingBar}" id="bar" hidden><button class="ipc-btn" id="open"></button></div>
            <div class="ipc-promptable-base" id="dialog" hidden>
              <div class="ipc-starbar" style="position:relative"><div class="ipc-starbar__rating">{stars}</div><div class="ipc-starbar__touch" style="position:absolute;inset:0"></div></div>
              <button class="{Markup.Submit}" id="submit" disabled>{rate}</button>
            </div>
            """ : "";
        return Frame(account, title.Title, $$"""
            <h1>{{WebUtility.HtmlEncode(title.Title)}}</h1><p>A story of a robot, a security check and a captcha.</p>
            {{bar}}
            <button data-testid="{{Markup.WatchlistButton}}" id="wl"><span data-testid="tm-box-wl-loader" id="wl-load">…</span></button>
            <script>
              let mark = {{mark}}, listed = {{(isListed ? "true" : "false")}}, chosen = 0;
              const delay = {{PageDelay}}, signedIn = {{(account is null ? "false" : "true")}}, rate = '{{rate}}';
              const id = i => document.getElementById(i), later = f => setTimeout(f, delay);
              const gone = () => location.href = '/registration/signin';
              const call = (query, variables) => fetch('/graphql', { method: 'POST', credentials: 'include', headers: { 'content-type': 'application/json', 'x-imdb-client-name': 'imdb-web-next', 'x-imdb-page': '1' }, body: JSON.stringify({ query, variables }) }).then(r => r.json());
              const show = () => {
                if (id('open')) id('open').innerHTML = mark
                  ? `<div data-testid="{{Markup.RatingBar}}__score"><span>${mark}</span>/10</div>`
                  : `<div data-testid="{{Markup.RatingBar}}__unrated">${rate}</div>`;
              };
              const showList = () => id('wl').innerHTML = `<svg class="ipc-icon ipc-icon--${listed ? 'done' : 'add'}" width="12" height="12"></svg>`;
              later(() => {
                if (id('bar')) { id('loading').remove(); id('bar').hidden = false; show(); }
                showList();
              });
              if (id('bar')) {
                id('open').onclick = () => signedIn ? later(() => id('dialog').hidden = false) : gone();
                document.querySelectorAll('.{{Markup.Star}}').forEach((star, i) => star.onclick = () => { chosen = i + 1; id('submit').disabled = false; });
                id('submit').onclick = () => later(async () => {
                  const answer = await call('mutation R($r: Int!, $t: ID!) { rateTitle(input: { rating: $r, titleId: $t }) { rating { value } } }', { r: chosen, t: '{{title.Id}}' });
                  if (answer.errors) return;
                  later(() => { mark = chosen; id('dialog').hidden = true; show(); });
                });
              }
              id('wl').onclick = () => {
                if (!signedIn) return gone();
                id('wl').innerHTML = '<span data-testid="tm-box-wl-loader">…</span>';
                later(async () => {
                  await fetch('/watchlist/{{title.Id}}', { method: listed ? 'DELETE' : 'PUT', headers: { 'x-imdb-page': '1' } });
                  listed = !listed; showList();
                });
              };
            </script>
            """);
    }

    private string ListPage(ImdbAccount account, string list)
    {
        var button = ExportInMenu
            ? $"""<button data-testid="hero-list-subnav-actions-menu-button" onclick="document.getElementById('menu').hidden = false">⋮</button><ul role="menu" id="menu" hidden><li role="menuitem"><span>Edit</span></li><li role="menuitem" onclick="start()"><span>{(account.Language == "es" ? "Exportar" : "Export")}</span></li></ul>"""
            : $"""<div data-testid="{Markup.ExportButton}"><button onclick="start()">Export</button></div>""";
        return Frame(
            account,
            $"Your {list}",
            $$"""<h1>Your {{list}}</h1>{{button}}<p id="said"></p><script>const start = () => setTimeout(() => fetch('/exports/start/{{list}}', { method: 'POST' }).then(() => document.getElementById('said').textContent = 'Export started'), {{PageDelay}});</script>""",
            new { authorId = account.Id, authorProfileId = $"p.{account.Name}", listId = list == "watchlist" ? "ls000000001" : null });
    }

    /// <summary>A page of the site: who is signed in, and the data that it was made of.</summary>
    private static string Frame(ImdbAccount? account, string title, string body, object? fold = null)
    {
        var data = JsonSerializer.Serialize(new { props = new { pageProps = new { aboveTheFoldData = fold ?? new { }, requestContext = new { sidecar = new { account = new { userId = account?.Id, isLoggedIn = account is not null } } } } } });
        var who = account is null
            ? """<a class="imdb-header__signin-text" href="/registration/signin">Sign In</a>"""
            : $"""<div id="navUserMenu" class="imdb-header__account-toggle--logged-in"><span>{account.Name}</span></div>""";
        return string.Create(CultureInfo.InvariantCulture, $"""<!doctype html><html lang="{account?.Language ?? "en"}"><head><title>{WebUtility.HtmlEncode(title)}</title></head><body><nav id="imdbHeader">{who}</nav><main>{body}</main><script id="__NEXT_DATA__" type="application/json">{data}</script></body></html>""");
    }

    private static ImdbAnswer Challenge() => new()
    {
        Status = 202,
        Headers = [("x-amzn-waf-action", "challenge")],
        Body = """<!doctype html><html><head><title></title></head><body><script src="/token.awswaf.com/challenge.js"></script><noscript>In order to continue, we need to verify that you're not a robot.</noscript></body></html>""",
    };

    private ImdbAnswer ChallengeScript() => new()
    {
        MediaType = "text/javascript",
        Body = ChallengeFails ? "" : "setTimeout(() => { document.cookie = 'aws-waf-token=passed; path=/'; location.reload(); }, 50);",
    };
}
