using MediaBridge.Sdk.Testing;

namespace MediaBridge.Sdk.Tests.Kit.Fakes;

public sealed class TestWebTests
{
    private readonly TestServices _services = new TestServices().Declare("films", new ServicePolicy { Address = new Uri("https://films.test/api") });

    [Test]
    public async Task AnswersComeInTheirOrderAndTheLastStays()
    {
        var route = _services.Web.Get("/list").Json(new { Count = 1 }).Json("{\"count\":2}");
        Assert.That(new[] { await TextAsync("list"), await TextAsync("list"), await TextAsync("list") }, Is.EqualTo(new[] { "{\"count\":1}", "{\"count\":2}", "{\"count\":2}" }));
        Assert.That((route.Asked, _services.Web.Requests[0].Path, _services.Web.Count(RequestIntent.Read)), Is.EqualTo((3, "/api/list", 3)));
    }

    [Test]
    public async Task AnUnroutedAddressIsNotThereAndRemembered()
    {
        using var response = await _services.Http("films").GetAsync("nowhere");
        Assert.That(() => response.EnsureOk(), Throws.TypeOf<PluginException>().With.Message.Contains("the test has no route"));
        Assert.That(_services.Web.Unrouted, Is.EqualTo(new[] { "GET /api/nowhere" }));
    }

    [Test]
    public void AServiceThatIsNotDeclaredIsRefused()
        => Assert.That(() => _services.Http("music"), Throws.TypeOf<PluginException>().With.Message.Contains("declares no service 'music'"));

    [Test]
    public async Task WritesAreRefusedWhilePlanningAndQueriesAreNot()
    {
        _services.Web.Post("/search").Json("[]");
        _services.Planning = true;
        Assert.That(async () => await _services.Http("films").PostAsync("search", null), Throws.TypeOf<PluginException>().With.Message.Contains("while a plan was made"));
        using var query = new HttpRequestMessage(HttpMethod.Post, "search").WithIntent(RequestIntent.Query);
        using var response = await _services.Http("films").SendAsync(query);
        Assert.That(response.IsSuccessStatusCode);
        Assert.That(async () => await _services.Gate("films").EnterAsync(RequestIntent.Write, CancellationToken.None), Throws.TypeOf<PluginException>());
    }

    [TestCase(WebFault.Unauthorized, ErrorKind.Authentication)]
    [TestCase(WebFault.NotFound, ErrorKind.NotFound)]
    [TestCase(WebFault.TooManyRequests, ErrorKind.RateLimited)]
    [TestCase(WebFault.ServerError, ErrorKind.Transient)]
    [TestCase(WebFault.CutOff, ErrorKind.Transient)]
    [TestCase(WebFault.WebPage, ErrorKind.ServiceChanged)]
    [TestCase(WebFault.Reset, ErrorKind.Transient)]
    public async Task AFaultIsReadAsItsKindUntilItIsHealed(WebFault fault, ErrorKind kind)
    {
        _services.Web.Get("/list").Json("[1,2,3]");
        _services.Web.Fail(fault);
        Assert.That(ListAsync, Throws.TypeOf<PluginException>().With.Property(nameof(PluginException.Error)).Property(nameof(PluginError.Kind)).EqualTo(kind));
        _services.Web.Heal();
        Assert.That(await ListAsync(), Is.EqualTo(new[] { 1, 2, 3 }));
    }

    [Test]
    public void ALostAnswerTookEffect()
    {
        var written = 0;
        _services.Web.Put("/mark").Reply(_ => new HttpResponseMessage { StatusCode = (System.Net.HttpStatusCode)(200 + (written++ * 0)) });
        _services.Web.Fail(WebFault.LostAnswer);
        Assert.That(async () => await _services.Http("films").PutAsync("mark", null), Throws.TypeOf<PluginException>().With.Property("Error").Property("Code").EqualTo("http.in-doubt"));
        Assert.That(written, Is.EqualTo(1));
    }

    [Test]
    public async Task ARecordingIsMadeOnceMaskedAndPlayed()
    {
        await using var services = _services;
        var path = Path.Combine(services.Folder, "films.json");
        services.Secrets["key"] = "canary-key";
        var live = new TestWeb(services.Clock);
        live.Get("/api/list").Json("{\"you\":\"canary-key\",\"n\":1}");
        services.Web.Recording = new TestRecording(path, services.Secrets.Values, live.HandlerOf("films", new ServicePolicy()));
        await TextAsync("list?key=canary-key");
        Assert.That(await File.ReadAllTextAsync(path), Does.Not.Contain("canary-key").And.Contain("***"));

        services.Web.Recording.Dispose();
        services.Web.Recording = new TestRecording(path, services.Secrets.Values);
        Assert.That(await TextAsync("list?key=canary-key"), Is.EqualTo("{\"you\":\"***\",\"n\":1}"));
        Assert.That(() => TextAsync("other"), Throws.TypeOf<PluginException>().With.Message.Contains("holds no GET").And.Property("Error").Property("Hint").Contains("MEDIABRIDGE_RECORD=1"));
        Assert.That(live.Requests, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task ADownloadIsStagedAndADeadAddressRenewed()
    {
        _services.Web.Get("https://images.test/new.jpg").Bytes([1, 2, 3], "image/jpeg");
        var request = new DownloadRequest { Url = new Uri("https://images.test/old.jpg") };
        Assert.That(() => _services.Downloads.GetAsync(request, CancellationToken.None), Throws.TypeOf<PluginException>().With.Message.Contains("is gone"));
        _services.Downloads.Renew = _ => Task.FromResult<Uri?>(new Uri("https://images.test/new.jpg"));
        var content = await _services.Downloads.GetAsync(request, CancellationToken.None);
        Assert.That(_services.Staging.Bytes(content), Is.EqualTo(new byte[] { 1, 2, 3 }));
    }

    private async Task<string> TextAsync(string path)
    {
        using var response = await _services.Http("films").GetAsync(path);
        return await response.EnsureOk().Content.ReadAsStringAsync();
    }

    private async Task<int[]> ListAsync()
    {
        using var response = await _services.Http("films").GetAsync("list");
        return await response.ReadJsonAsync<int[]>(CancellationToken.None);
    }
}
