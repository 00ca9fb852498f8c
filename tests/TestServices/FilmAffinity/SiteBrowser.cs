using System.Text.Json;
using System.Web;
using MediaBridge.Sdk;

namespace MediaBridge.Tests.Services.FilmAffinity;

/// <summary>A browser in which a person sits before the site: it keeps a session, passes checks when somebody is there, and sends forms.</summary>
public sealed class SiteBrowser(FilmAffinitySite site) : IBrowser
{
    /// <summary>What it sends as its cookies.</summary>
    public string Cookie { get; set; } = "";

    /// <summary>What the person does when a page is handed over; null: nobody is there.</summary>
    public Action? Person { get; set; }

    /// <summary>What people were asked to do.</summary>
    public List<string> HandedOver { get; } = [];

    /// <summary>How many pages are open.</summary>
    public int Open { get; private set; }

    /// <summary>Called with each address that is visited or sent to.</summary>
    public Action<Uri>? OnVisit { get; set; }

    public Task<IBrowserPage> OpenAsync(CancellationToken cancellationToken)
    {
        Open++;
        return Task.FromResult<IBrowserPage>(new Page(this));
    }

    public Task<string> CookiesAsync(Uri address, CancellationToken cancellationToken) => Task.FromResult(Cookie);

    private SiteAnswer Ask(string method, Uri address, string body = "")
    {
        OnVisit?.Invoke(address);
        var answer = site.Answer(new SiteRequest { Method = method, Target = address.PathAndQuery, Cookie = Cookie, Body = body });
        return answer.Location is { } location ? Ask("GET", new Uri(address, location)) : answer;
    }

    private sealed class Page(SiteBrowser browser) : IBrowserPage
    {
        private string _html = "";

        public Uri Address { get; private set; } = new("about:blank");

        public Task<int> GoAsync(Uri address, CancellationToken cancellationToken)
        {
            Address = address;
            return Task.FromResult(Load());
        }

        public Task<string> ContentAsync(CancellationToken cancellationToken) => Task.FromResult(_html);

        public Task<string?> WaitAsync(IReadOnlyList<string> selectors, TimeSpan timeout, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<string?> TextAsync(string selector, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<string?> AttributeAsync(string selector, string attribute, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task ClickAsync(string selector, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task FillAsync(string selector, string text, CancellationToken cancellationToken) => throw new NotSupportedException();

        /// <summary>Does what a script that sends a form does: its argument names address and fields.</summary>
        public Task<string?> RunAsync(string script, string? argument, CancellationToken cancellationToken)
        {
            using var sent = JsonDocument.Parse(argument!);
            var form = HttpUtility.ParseQueryString("");
            foreach (var field in sent.RootElement.GetProperty("form").EnumerateObject())
            {
                form[field.Name] = field.Value.GetString();
            }

            var answer = browser.Ask("POST", new Uri(Address, sent.RootElement.GetProperty("address").GetString()!), form.ToString()!);
            return Task.FromResult<string?>(JsonSerializer.Serialize(new { status = answer.Status, body = answer.Text }));
        }

        public Task<Stream> DownloadAsync(string selector, CancellationToken cancellationToken) => throw new NotSupportedException();

        public async Task HandOverAsync(string what, Func<IBrowserPage, CancellationToken, Task<bool>> isDone, CancellationToken cancellationToken)
        {
            browser.HandedOver.Add(what);
            browser.Person?.Invoke();
            Load();
            if (browser.Person is null || !await isDone(this, cancellationToken))
            {
                throw new PluginException(ErrorKind.InteractionNeeded, $"Nobody did it in time: {what}");
            }
        }

        public ValueTask DisposeAsync()
        {
            browser.Open--;
            return ValueTask.CompletedTask;
        }

        private int Load()
        {
            var answer = browser.Ask("GET", Address);
            _html = answer.Text;
            return answer.Status;
        }
    }
}
