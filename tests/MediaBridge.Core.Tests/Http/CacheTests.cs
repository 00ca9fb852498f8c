using System.Net;
using MediaBridge.Core.Http;
using MediaBridge.Sdk;
using MediaBridge.Tests.Services;

namespace MediaBridge.Core.Tests.Http;

public sealed class CacheTests : HubFixture
{
    [Test]
    public async Task A_hundred_equal_reads_under_way_are_one_call()
    {
        var requests = Enumerable.Range(0, 100).Select(_ => Client().GetStringAsync("slow")).ToList();
        await Server.ArrivedAsync();
        Server.Release();
        var answers = await Task.WhenAll(requests);
        Assert.That(Server.Seen, Has.Count.EqualTo(1));
        Assert.That(answers.Distinct().Count(), Is.EqualTo(1));
        Assert.That(Hub.Statistics().Single().CacheHits, Is.EqualTo(99));
    }

    [Test]
    public async Task One_who_gives_up_does_not_take_the_answer_from_the_others()
    {
        using var stop = new CancellationTokenSource();
        var first = Client().GetStringAsync("slow", stop.Token);
        await Server.ArrivedAsync();
        var second = Client().GetStringAsync("slow");
        await stop.CancelAsync();
        await Assert.CatchAsync<OperationCanceledException>(() => first);
        Server.Release();
        Assert.That(await second, Does.Contain("slow"));
        Assert.That(Server.Seen, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task An_answer_is_used_while_it_is_good_then_confirmed()
    {
        var client = Client();
        Assert.That(await client.GetStringAsync("etag"), Is.EqualTo("v1"));
        Assert.That(await client.GetStringAsync("etag"), Is.EqualTo("v1"));
        Assert.That(Server.Seen, Has.Count.EqualTo(1));

        Clock.Advance(TimeSpan.FromSeconds(61));
        Assert.That(await client.GetStringAsync("etag"), Is.EqualTo("v1"));
        Assert.That(Server.Seen[1].Headers["If-None-Match"], Is.EqualTo("\"v1\""));
        Assert.That(await client.GetStringAsync("etag"), Is.EqualTo("v1"), "confirmed, so good again");
        Assert.That(Server.Seen, Has.Count.EqualTo(2));

        Server.Version = "v2";
        Clock.Advance(TimeSpan.FromSeconds(61));
        Assert.That(await client.GetStringAsync("etag"), Is.EqualTo("v2"));
    }

    [Test]
    public async Task What_is_the_same_for_everybody_is_so_whoever_s_key_asks()
    {
        Redactor.Add("key-of-ana-0001");
        Redactor.Add("key-of-ben-0002");
        Redactor.Add("Gaslight");
        Redactor.Add("Notorious");
        async Task AskAsync(string account, string address, string? token = null)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address).ForEverybody().CacheFor(TimeSpan.FromHours(1));
            request.Headers.TryAddWithoutValidation("Authorization", token);
            (await Client(account: account).SendAsync(request)).Dispose();
        }

        await AskAsync("ana", "ok?api_key=key-of-ana-0001&id=1");
        await AskAsync("ben", "ok?api_key=key-of-ben-0002&id=1");
        Assert.That(Server.Seen, Has.Count.EqualTo(1), "another's key");
        await AskAsync("ana", "ok?id=2", "Bearer key-of-ana-0001");
        await AskAsync("ben", "ok?id=2", "Bearer key-of-ben-0002");
        Assert.That(Server.Seen, Has.Count.EqualTo(2), "another's token");
        await AskAsync("ana", "ok?page_token=one");
        await AskAsync("ana", "ok?page_token=two");
        await AskAsync("ana", "ok?query=Gaslight");
        await AskAsync("ana", "ok?query=Notorious");
        Assert.That(Server.Seen, Has.Count.EqualTo(6), "what is no key, or no secret, counts");
    }

    [Test]
    public async Task The_request_says_how_long_else_the_answer_else_the_policy()
    {
        var policy = Policy with { CacheFor = TimeSpan.FromMinutes(10) };
        await AskAsync("ok", null, policy);
        await AskAsync("ok", null, policy);
        Assert.That(Server.Count("/ok"), Is.EqualTo(1), "the policy");
        await AskAsync("ok", TimeSpan.Zero, policy);
        Assert.That(Server.Count("/ok"), Is.EqualTo(2), "zero: not at all");
        Clock.Advance(TimeSpan.FromMinutes(10));
        await AskAsync("ok", null, policy);
        Assert.That(Server.Count("/ok"), Is.EqualTo(3));

        await AskAsync("plain", null, Policy);
        await AskAsync("plain", null, Policy);
        Assert.That(Server.Count("/plain"), Is.EqualTo(2), "nobody said anything");
        await AskAsync("status/404", TimeSpan.FromDays(1), Policy);
        await AskAsync("status/404", TimeSpan.FromDays(1), Policy);
        Assert.That(Server.Count("/status/404"), Is.EqualTo(1), "a miss is kept briefly");
        Clock.Advance(TimeSpan.FromMinutes(10));
        await AskAsync("status/404", TimeSpan.FromDays(1), Policy);
        Assert.That(Server.Count("/status/404"), Is.EqualTo(2));
        await AskAsync("status/400", TimeSpan.FromDays(1), Policy);
        await AskAsync("status/400", TimeSpan.FromDays(1), Policy);
        Assert.That(Server.Count("/status/400"), Is.EqualTo(2), "errors are not kept");
    }

    [Test]
    public async Task Accounts_never_see_each_others_answers_unless_they_are_for_everybody()
    {
        var ana = await AskAsync("echo", TimeSpan.FromDays(1), Policy);
        var ben = await AskAsync("echo", TimeSpan.FromDays(1), Policy, "ben");
        Assert.That(Server.Count("/echo"), Is.EqualTo(2));
        await AskAsync("ok/1", TimeSpan.FromDays(1), Policy, "ana", everybody: true);
        await AskAsync("ok/1", TimeSpan.FromDays(1), Policy, "ben", everybody: true);
        Assert.That(Server.Count("/ok/1"), Is.EqualTo(1));
        Assert.That((ana, ben), Is.Not.EqualTo(((string?)null, (string?)null)));
    }

    [Test]
    public async Task Headers_that_change_the_answer_are_part_of_the_key()
    {
        foreach (var language in new[] { "es", "en", "es" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "echo").CacheFor(TimeSpan.FromDays(1));
            request.Headers.AcceptLanguage.ParseAdd(language);
            Assert.That(await (await Client().SendAsync(request)).Content.ReadAsStringAsync(), Does.Contain($"Accept-Language: {language}"));
        }

        Assert.That(Server.Count("/echo"), Is.EqualTo(2));
    }

    [Test]
    public async Task A_write_makes_the_account_read_anew()
    {
        await AskAsync("ok", TimeSpan.FromDays(1), Policy);
        await AskAsync("ok", TimeSpan.FromDays(1), Policy, "ben");
        await Client().PostAsync("write", null);
        await AskAsync("ok", TimeSpan.FromDays(1), Policy);
        await AskAsync("ok", TimeSpan.FromDays(1), Policy, "ben");
        Assert.That(Server.Count("/ok"), Is.EqualTo(3));

        (await Hub.Gate(Binding()).EnterAsync(RequestIntent.Write, default)).Dispose();
        await AskAsync("ok", TimeSpan.FromDays(1), Policy);
        Assert.That(Server.Count("/ok"), Is.EqualTo(4));
    }

    [Test]
    public async Task Offline_sends_nothing_and_takes_stale_answers()
    {
        await Client().GetStringAsync("etag");
        Clock.Advance(TimeSpan.FromDays(5));
        var seen = Server.Seen.Count;
        var offline = NewHub(o => o with { Offline = true }).Client(Binding());

        Assert.That(await offline.GetStringAsync("etag"), Is.EqualTo("v1"));
        foreach (var request in new Func<Task<HttpResponseMessage>>[] { () => offline.GetAsync("other"), () => offline.PostAsync("x", null), () => offline.SendAsync(new HttpRequestMessage(HttpMethod.Head, "etag")) })
        {
            var error = await FailAsync(request);
            Assert.That((error.Kind, error.Code), Is.EqualTo((ErrorKind.Transient, HttpErrorCodes.Offline)));
            Assert.That(error.Message, Does.StartWith("Offline"));
        }

        Assert.That(Server.Seen, Has.Count.EqualTo(seen));
    }

    [Test]
    public async Task Answers_too_large_to_share_come_whole_to_everybody()
    {
        var client = NewHub(o => o with { BufferLimit = 10_000 }).Client(Binding());
        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => client.GetByteArrayAsync("large/200000")));
        Assert.That(answers.Select(a => a.Length), Is.All.EqualTo(200_000));
    }

    [Test]
    public async Task A_cached_answer_has_its_headers_but_no_cookies()
    {
        await AskAsync("cookie/abc", TimeSpan.FromDays(1), Policy);
        using var request = new HttpRequestMessage(HttpMethod.Get, "cookie/abc").CacheFor(TimeSpan.FromDays(1));
        using var response = await Client().SendAsync(request);
        Assert.That(Server.Seen, Has.Count.EqualTo(1));
        Assert.That(response.Content.Headers.ContentType!.MediaType, Is.EqualTo("application/json"));
        Assert.That(response.Headers.Contains("Set-Cookie"), Is.False);
        Assert.That(response.RequestMessage, Is.SameAs(request));
    }

    [Test]
    public async Task A_cache_hit_takes_no_turn()
    {
        var policy = Policy with { RequestsPerSecond = 0.001, Burst = 1 };
        await AskAsync("ok", TimeSpan.FromDays(1), policy);
        await AskAsync("ok", TimeSpan.FromDays(1), policy);
        Assert.That(Server.Count("/ok"), Is.EqualTo(1));
    }

    private async Task<string> AskAsync(string path, TimeSpan? lifetime, ServicePolicy policy, string account = "ana", bool everybody = false)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (lifetime is { } time)
        {
            request.CacheFor(time);
        }

        if (everybody)
        {
            request.ForEverybody();
        }

        using var response = await Client(policy, account).SendAsync(request);
        return await response.Content.ReadAsStringAsync();
    }
}
