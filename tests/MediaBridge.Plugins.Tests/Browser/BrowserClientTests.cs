using System.Diagnostics;
using MediaBridge.Plugins.Browser;
using MediaBridge.Plugins.Browser.Launching;
using MediaBridge.Plugins.Browser.Pages;
using MediaBridge.Sdk;
using MediaBridge.Sdk.Testing;
using MediaBridge.Tests.Services.Browsers;
using MediaBridge.Tests.Services.Imdb;

namespace MediaBridge.Plugins.Tests.Browser;

/// <summary>The browser itself, on pages of a local site.</summary>
[Category("browser")]
public sealed class BrowserClientTests
{
    private readonly TestServices _services = new();
    private readonly List<BrowserClient> _clients = [];
    private ImdbSite _site = null!;

    [SetUp]
    public async Task Start()
    {
        Chromium.Need();
        _site = await ImdbSite.StartAsync(new ImdbAccount().Rated("tt0017136", 9));
    }

    [TearDown]
    public async Task Clean()
    {
        foreach (var client in _clients)
        {
            await client.DisposeAsync();
        }

        await Chromium.GoneAsync(_services.Folder);
        await _site.DisposeAsync();
        await _services.DisposeAsync();
    }

    [Test]
    public async Task APageIsReadAsItIsSeen()
    {
        var page = await Client().OpenAsync(default);
        Assert.That(await page.GoAsync(new Uri(_site.Address, "title/tt0343818/"), default), Is.EqualTo(200));
        Assert.That(page.Address.AbsolutePath, Is.EqualTo("/title/tt0343818/"));
        Assert.That(await page.TextAsync("h1", default), Is.EqualTo("I, Robot"));
        Assert.That(await page.TextAsync("#dialog", default), Is.Null, "what is hidden does not count");
        Assert.That(await page.AttributeAsync("nav a", "href", default), Is.EqualTo("/registration/signin"));
        Assert.That(await page.WaitAsync(["#nothing", "[data-testid*='user-rating__unrated']"], TimeSpan.FromSeconds(20), default), Is.EqualTo("[data-testid*='user-rating__unrated']"));
        Assert.That(await page.WaitAsync(["#nothing"], TimeSpan.FromMilliseconds(50), default), Is.Null);
        Assert.That(await page.RunAsync("async text => text + (await (await fetch('/person?page=x')).text())", "it says ", default), Is.EqualTo("it says []"));
        Assert.That(await page.RunAsync("text => null", null, default), Is.Null);
        Assert.That(await page.GoAsync(new Uri(_site.Address, "title/tt0000404/"), default), Is.EqualTo(404));
    }

    [Test]
    public async Task WhatIsMissingIsNamedAndWhatDoesNotLoadMayLoadLater()
    {
        var page = await Client().OpenAsync(default);
        await page.GoAsync(new Uri(_site.Address, "title/tt0343818/?secret=canary"), default);
        var missing = (await Assert.ThrowsAsync<PluginException>(() => page.ClickAsync("#not-there", default)))!;
        Assert.That(missing.Error.Kind, Is.EqualTo(ErrorKind.ServiceChanged));
        Assert.That(missing.Message, Does.Contain("/title/tt0343818/").And.Contain("#not-there").And.Not.Contain("canary"));
        var away = (await Assert.ThrowsAsync<PluginException>(() => page.GoAsync(new Uri("http://127.0.0.1:9/"), default)))!;
        Assert.That(away.Error.Kind, Is.EqualTo(ErrorKind.Transient));
    }

    [Test]
    public async Task WhatAPageSetsStaysInTheProfile()
    {
        var first = Client();
        var page = await first.OpenAsync(default);
        await page.GoAsync(_site.Address, default);
        await page.RunAsync("() => { document.cookie = 'lasting=yes; max-age=3600; path=/'; return null; }", null, default);
        await first.DisposeAsync();

        Assert.That(await Client().CookiesAsync(_site.Address, default), Is.EqualTo("lasting=yes"));
    }

    [Test]
    public async Task APageThatCrashesCostsItselfOnly()
    {
        var client = Client();
        var page = await client.OpenAsync(default);
        await page.GoAsync(_site.Address, default);
        var error = (await Assert.ThrowsAsync<PluginException>(async () =>
        {
            await page.GoAsync(new Uri("chrome://crash"), default);
            await page.ContentAsync(default);
        }))!;
        Assert.That(error.Error.Kind, Is.EqualTo(ErrorKind.Transient), error.Message);
        await page.DisposeAsync();

        await using var next = await client.OpenAsync(default);
        Assert.That(await next.GoAsync(_site.Address, default), Is.EqualTo(200));
    }

    [Test]
    public async Task WhenTheBrowserDiesTheNextPageStartsItAgain()
    {
        var client = Client();
        var page = await client.OpenAsync(default);
        await page.GoAsync(_site.Address, default);
        foreach (var id in Chromium.On(_services.Folder))
        {
            using var process = Find(id);
            process?.Kill();
        }

        await Chromium.GoneAsync(_services.Folder);
        Assert.That(await Until(() => page.GoAsync(_site.Address, default)), Is.EqualTo(200));
    }

    [Test]
    public async Task AProfileIsForOneAtATime()
    {
        await Client().OpenAsync(default);
        var error = (await Assert.ThrowsAsync<PluginException>(() => Client().OpenAsync(default)))!;
        Assert.That(error.Error.Kind, Is.EqualTo(ErrorKind.Transient));
        Assert.That(error.Message, Does.Contain("in use by another process"));
    }

    [Test]
    public async Task WhereNobodyIsTheHandOverSaysWhatToDo()
    {
        var page = await Client(Options with { Display = null }, Machine.This with { Variable = n => n is "DISPLAY" or "WAYLAND_DISPLAY" ? null : Environment.GetEnvironmentVariable(n) }).OpenAsync(default);
        await page.GoAsync(_site.Address, default);
        await page.HandOverAsync("Look.", (_, _) => Task.FromResult(true), default); // nothing is left to do
        var error = (await Assert.ThrowsAsync<PluginException>(() => page.HandOverAsync("Solve the CAPTCHA.", (_, _) => Task.FromResult(false), default)))!;
        Assert.That(error.Error.Kind, Is.EqualTo(ErrorKind.InteractionNeeded));
        Assert.That(error.Message, Does.Contain("Solve the CAPTCHA."));
        Assert.That(error.Error.Hint, Does.Contain("display"));
    }

    [Test]
    public async Task AWindowIsOpenedAtTheSamePageWithTheSameSessionAndWaitsAsLongAsItIsTold()
    {
        using var display = await VirtualDisplay.StartAsync();
        var client = Client(Options with { Display = display.Name });
        var page = await client.OpenAsync(default);
        await page.GoAsync(new Uri(_site.Address, "title/tt0343818/"), default);
        await page.RunAsync("() => { document.cookie = 'session=mine; path=/'; return null; }", null, default);

        var looks = 0;
        var waiting = page.HandOverAsync("Look at the page.", async (p, stop) => ++looks > 2 && await p.TextAsync("h1", stop) == "I, Robot" && (await client.CookiesAsync(_site.Address, stop)).Contains("session=mine", StringComparison.Ordinal), default);
        await MoveAsync(waiting, TimeSpan.FromSeconds(1));
        await waiting;
        Assert.That((await client.WindowAsync(default)).IsVisible, Is.True);

        var tooLong = page.HandOverAsync("Do what nobody does.", (_, _) => Task.FromResult(false), default);
        await MoveAsync(tooLong, TimeSpan.FromMinutes(1));
        Assert.That((await Assert.ThrowsAsync<PluginException>(() => tooLong))!.Error.Kind, Is.EqualTo(ErrorKind.InteractionNeeded));
    }

    private static BrowserOptions Options => new() { Timeout = TimeSpan.FromSeconds(5) };

    private BrowserClient Client(BrowserOptions? options = null, Machine? machine = null)
    {
        var client = new BrowserClient(options ?? Options, _services, machine ?? Machine.This);
        _clients.Add(client);
        return client;
    }

    /// <summary>Moves the clock until something is over.</summary>
    private async Task MoveAsync(Task task, TimeSpan step)
    {
        while (!task.IsCompleted)
        {
            _services.Clock.Advance(step);
            await Task.WhenAny(task, Task.Delay(20));
        }
    }

    /// <summary>The browser's end is told a moment later.</summary>
    private static async Task<int> Until(Func<Task<int>> call)
    {
        for (var i = 0; ; i++)
        {
            try
            {
                return await call();
            }
            catch (PluginException e) when (e.Error.Kind == ErrorKind.Transient && i < 50)
            {
                await Task.Delay(100);
            }
        }
    }

    private static Process? Find(int id)
    {
        try
        {
            return Process.GetProcessById(id);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
