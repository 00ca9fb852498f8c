using MediaBridge.Core.Http;
using MediaBridge.Sdk;
using MediaBridge.Tests.Services;

namespace MediaBridge.Core.Tests.Http;

public sealed class PaceTests : HubFixture
{
    private static readonly ServicePolicy Slow = Policy with { RequestsPerSecond = 10, Burst = 5, Concurrency = 100 };

    [Test]
    public async Task Two_clients_of_an_account_together_keep_the_pace_of_the_service()
    {
        var one = Hub.Client(Binding(Slow));
        var two = Hub.Client(Binding(Slow) with { PluginId = "another", RunId = "run2" });
        var requests = Enumerable.Range(0, 40).Select(i => (i % 2 == 0 ? one : two).GetAsync($"ok/{i}")).ToList();
        await Server.ArrivedAsync(5);
        for (var second = 0; second < 35; second++)
        {
            Assert.That(Server.Seen, Has.Count.EqualTo(5 + second), $"after {second} tenths of a second");
            Clock.Advance(TimeSpan.FromMilliseconds(100));
            await Server.ArrivedAsync();
        }

        await Task.WhenAll(requests);
        Assert.That(Server.Seen, Has.Count.EqualTo(40));
        Assert.That(Hub.Statistics().Single().Waited, Is.GreaterThan(TimeSpan.FromSeconds(10)));
    }

    [Test]
    public async Task Another_account_has_a_pace_of_its_own_unless_the_service_counts_all()
    {
        await Task.WhenAll(Enumerable.Range(0, 5).Select(i => Client(Slow).GetAsync($"a/{i}")));
        await Task.WhenAll(Enumerable.Range(0, 5).Select(i => Client(Slow, "ben").GetAsync($"b/{i}")));

        var shared = Slow with { OnePaceForAll = true };
        Task<HttpResponseMessage> Ask(string account, int i) => Hub.Client(Binding(shared, account) with { Service = "shared" }).GetAsync($"c/{i}");
        await Task.WhenAll(Enumerable.Range(0, 5).Select(i => Ask("ana", i)));
        var waiting = Ask("ben", 9);
        Assert.That(waiting.IsCompleted, Is.False);
        Clock.Advance(TimeSpan.FromMilliseconds(100));
        await waiting;
    }

    [Test]
    public async Task An_answer_that_asks_to_wait_in_its_own_words_counts_as_429()
    {
        HttpRequestMessage Ask(string address) => new HttpRequestMessage(HttpMethod.Get, address).CacheFor(TimeSpan.FromDays(1))
            .WaitIf((status, body) => (int)status == 401 && body.Contains("spent") ? TimeSpan.FromHours(5) : null);
        await Client().SendAsync(Ask("ok"));

        var error = await FailAsync(async () => (await Client().SendAsync(Ask("status/401?spent"))).EnsureOk());
        Assert.That((error.Kind, error.RetryAfter), Is.EqualTo((ErrorKind.RateLimited, (TimeSpan?)TimeSpan.FromHours(5))));

        error = await FailAsync(() => Client().SendAsync(Ask("ok/2")));
        Assert.That((error.Kind, Server.Count("/ok/2")), Is.EqualTo((ErrorKind.RateLimited, 0)), "nobody asks meanwhile");
        Assert.That((int)(await Client().SendAsync(Ask("ok"))).StatusCode, Is.EqualTo(200), "what is cached comes");

        Clock.Advance(TimeSpan.FromHours(5));
        Assert.That((int)(await DriveAsync(Client().SendAsync(Ask("status/401?key")))).StatusCode, Is.EqualTo(401), "an ordinary refusal stays one");
    }

    [Test]
    public async Task Every_attempt_takes_a_turn()
    {
        var policy = Policy with { RequestsPerSecond = 0.01, Burst = 2, Retries = 3 };
        var request = Client(policy).GetAsync("flaky/2/500");
        await Server.ArrivedAsync();
        var driven = Clock.DriveAsync(request, TimeSpan.FromSeconds(45)); // the wait for the third turn is 100 s
        await Server.ArrivedAsync();
        Assert.That(Server.Seen, Has.Count.EqualTo(2));
        Assert.That(driven.IsCompleted, Is.False);
        await Clock.DriveAsync(request, TimeSpan.FromSeconds(101));
        Assert.That(Server.Seen[2].At - Server.Seen[0].At, Is.GreaterThanOrEqualTo(TimeSpan.FromSeconds(99)));
        await driven;
    }

    [Test]
    public async Task No_more_are_under_way_than_allowed_and_a_queue_costs_no_budget()
    {
        var policy = Policy with { Concurrency = 2, TotalTimeout = TimeSpan.FromMinutes(10) };
        var requests = Enumerable.Range(0, 6).Select(i => Client(policy).GetAsync($"slow/{i}")).ToList();
        await Server.ArrivedAsync(2);
        Assert.That(Server.Seen, Has.Count.EqualTo(2));
        Server.Release();
        await Task.WhenAll(requests);
        Assert.That(Server.Seen, Has.Count.EqualTo(6));
    }

    [Test]
    public async Task Writes_have_a_pace_of_their_own()
    {
        var client = Client(Policy with { WritesPerSecond = 1 });
        await client.PostAsync("w/1", null);
        var second = client.PostAsync("w/2", null);
        await client.GetAsync("r/1");
        Assert.That(second.IsCompleted, Is.False);
        Clock.Advance(TimeSpan.FromSeconds(1));
        await second;
    }

    [Test]
    public async Task Turns_come_in_order_and_one_who_leaves_costs_none()
    {
        using var bucket = new TokenBucket(Clock, 1, 1, 10);
        await bucket.WaitAsync(hasPlace: false, default);
        using var stop = new CancellationTokenSource();
        var a = bucket.WaitAsync(hasPlace: false, default);
        var b = bucket.WaitAsync(hasPlace: false, stop.Token);
        var c = bucket.WaitAsync(hasPlace: false, default);
        await stop.CancelAsync();
        await Assert.CatchAsync<OperationCanceledException>(() => b);
        Clock.Advance(TimeSpan.FromSeconds(1));
        await a;
        Assert.That(c.IsCompleted, Is.False);
        Clock.Advance(TimeSpan.FromSeconds(1));
        await c;
    }

    [Test]
    public async Task Of_two_opinions_about_a_service_the_stricter_holds()
    {
        await Task.WhenAll(Enumerable.Range(0, 5).Select(i => Client(Policy).GetAsync($"a/{i}")));
        var strict = Client(Policy with { RequestsPerSecond = 1, Burst = 1 });
        await strict.GetAsync("b");
        var waiting = Client(Policy).GetAsync("c");
        Assert.That(waiting.IsCompleted, Is.False);
        Clock.Advance(TimeSpan.FromSeconds(1));
        await waiting;
    }

    [Test]
    public async Task The_gate_shares_the_pace()
    {
        var policy = Policy with { RequestsPerSecond = 1, Burst = 1, Concurrency = 1 };
        var gate = Hub.Gate(Binding(policy));
        var turn = await gate.EnterAsync(RequestIntent.Read, default);
        var request = Client(policy).GetAsync("ok");
        Clock.Advance(TimeSpan.FromSeconds(10));
        Assert.That(Server.Seen, Is.Empty, "the browser is still at it");
        turn.Dispose();
        turn.Dispose();
        await request;
    }
}
