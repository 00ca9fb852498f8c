using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using MediaBridge.Core.Http;
using MediaBridge.Sdk;
using MediaBridge.Tests.Services;

namespace MediaBridge.Core.Tests.Http;

public sealed class FaultTests : HubFixture
{
    [Test]
    public async Task A_rate_limit_is_waited_for_as_long_as_the_service_says()
    {
        var started = Clock.GetUtcNow();
        var response = await DriveAsync(Client().GetAsync("limited/2/7"));
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(Server.Count("/limited/2/7"), Is.EqualTo(3));
        Assert.That(Server.Seen[1].At - Server.Seen[0].At, Is.GreaterThanOrEqualTo(TimeSpan.FromSeconds(7)));
        Assert.That(Server.Seen[2].At - Server.Seen[1].At, Is.GreaterThanOrEqualTo(TimeSpan.FromSeconds(7)));
        Assert.That(Clock.GetUtcNow() - started, Is.LessThan(TimeSpan.FromSeconds(20)));
        var statistics = Hub.Statistics("run1").Single();
        Assert.That((statistics.Requests, statistics.Attempts, statistics.Retries, statistics.Failures), Is.EqualTo((1L, 3L, 2L, 0L)));
    }

    [Test]
    public async Task A_wait_over_the_budget_fails_at_once_and_holds_everybody_back()
    {
        var error = await FailAsync(() => Client().GetAsync("limited/9/7200"));
        Assert.That((error.Kind, error.RetryAfter), Is.EqualTo((ErrorKind.RateLimited, (TimeSpan?)TimeSpan.FromHours(2))));
        var second = await FailAsync(() => Client().GetAsync("other"));
        Assert.That(second.Kind, Is.EqualTo(ErrorKind.RateLimited));
        Assert.That(Server.Seen, Has.Count.EqualTo(1));

        Clock.Advance(TimeSpan.FromHours(2));
        Assert.That((await DriveAsync(Client().GetAsync("other"))).StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task Who_waits_for_a_turn_already_does_not_wait_through_a_pause_over_the_budget()
    {
        var client = Client(Policy with { Concurrency = 1 });
        var first = client.GetAsync("limited/9/7200");
        var waiting = Enumerable.Range(0, 3).Select(i => client.GetAsync($"ok/{i}")).ToList();
        foreach (var request in waiting.Prepend(first))
        {
            Assert.That((await FailAsync(() => request)).Kind, Is.EqualTo(ErrorKind.RateLimited));
        }

        Assert.That(Server.Seen, Has.Count.EqualTo(1));
    }

    [TestCase(500)]
    [TestCase(502)]
    [TestCase(408)]
    public async Task A_passing_fault_is_tried_again(int status)
    {
        var response = await DriveAsync(Client().GetAsync($"flaky/2/{status}"));
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(Server.Seen, Has.Count.EqualTo(3));
    }

    [TestCase(500, 5, ErrorKind.Transient)]
    [TestCase(501, 1, ErrorKind.Transient)]
    [TestCase(400, 1, ErrorKind.ItemRejected)]
    [TestCase(401, 1, ErrorKind.Authentication)]
    [TestCase(403, 1, ErrorKind.Authentication)]
    [TestCase(404, 1, ErrorKind.NotFound)]
    [TestCase(410, 1, ErrorKind.NotFound)]
    [TestCase(409, 1, ErrorKind.Conflict)]
    [TestCase(422, 1, ErrorKind.ItemRejected)]
    [TestCase(429, 5, ErrorKind.RateLimited)]
    public async Task A_lasting_fault_becomes_the_right_error(int status, int attempts, ErrorKind kind)
    {
        var response = await DriveAsync(Client().GetAsync($"status/{status}?page=1"));
        var error = Assert.Throws<PluginException>(() => response.EnsureOk())!.Error;
        Assert.That(error.Kind, Is.EqualTo(kind));
        Assert.That(await response.Content.ReadAsStringAsync(), Does.StartWith("status"), "the plugin can still read it");
        Assert.That(error.Message, Does.Contain($"/status/{status} answered {status}").And.Contain("It says: status"));
        Assert.That(Server.Seen, Has.Count.EqualTo(attempts));
    }

    [Test]
    public async Task A_truncated_answer_is_asked_for_again()
    {
        var response = await DriveAsync(Client().GetAsync("truncated/2"));
        Assert.That((int)(await response.ReadJsonAsync<JsonObject>(default))["number"]!, Is.EqualTo(3));

        var error = await FailAsync(() => Client().GetAsync("truncated/99"));
        Assert.That((error.Kind, error.Code), Is.EqualTo((ErrorKind.Transient, HttpErrorCodes.NoAnswer)));
    }

    [Test]
    public async Task A_web_page_in_place_of_json_means_the_service_changed()
    {
        var response = await DriveAsync(Client().GetAsync("html"));
        var error = (await Assert.ThrowsAsync<PluginException>(() => response.ReadJsonAsync<JsonObject>(default)))!.Error;
        Assert.That(error.Kind, Is.EqualTo(ErrorKind.ServiceChanged));
        Assert.That(error.Message, Does.Contain("/html").And.Contain("web page"));
    }

    [Test]
    public async Task A_slow_answer_times_out_and_is_tried_again()
    {
        var policy = Policy with { AttemptTimeout = TimeSpan.FromMinutes(2), Retries = 1 };
        var request = Client(policy).GetAsync("slow");
        await Server.ArrivedAsync();
        Clock.Advance(TimeSpan.FromMinutes(2));
        var driven = DriveAsync(request);
        await Server.ArrivedAsync();
        Server.Release();
        Assert.That((await driven).StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(Server.Count("/slow"), Is.EqualTo(2));
    }

    [Test]
    public async Task The_time_of_the_whole_ends_a_request()
    {
        var policy = Policy with { TotalTimeout = TimeSpan.FromMinutes(1) };
        var request = Client(policy).GetAsync("slow");
        await Server.ArrivedAsync();
        Clock.Advance(TimeSpan.FromMinutes(1));
        var error = (await Assert.ThrowsAsync<PluginException>(() => request))!.Error;
        Assert.That((error.Kind, error.Code), Is.EqualTo((ErrorKind.Transient, HttpErrorCodes.NoAnswer)));
        Assert.That(error.Message, Does.Contain("60 s"));
    }

    [Test]
    public async Task Cancelling_is_not_an_error_of_the_service()
    {
        using var stop = new CancellationTokenSource();
        var request = Client().GetAsync("slow", stop.Token);
        await Server.ArrivedAsync();
        await stop.CancelAsync();
        await Assert.CatchAsync<OperationCanceledException>(() => request);
        Assert.That(Log.All, Does.Not.Contain("Warning"));
    }

    [Test]
    public async Task A_write_that_may_have_arrived_is_not_repeated()
    {
        var error = (await DriveAsync(Client().PostAsync("flaky/1/500", JsonContent.Create(1)))).StatusCode;
        Assert.That(error, Is.EqualTo(HttpStatusCode.InternalServerError));
        var broken = await FailAsync(() => Client().PostAsync("truncated/1", JsonContent.Create(1)));
        Assert.That(broken.Code, Is.EqualTo(HttpErrorCodes.InDoubt));
        Assert.That(Server.Seen, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task A_write_that_was_turned_away_or_can_be_repeated_is_sent_again_with_its_body()
    {
        Assert.That((await DriveAsync(Client().PostAsync("limited/1/3", JsonContent.Create("a")))).IsSuccessStatusCode, Is.True);
        Assert.That((await DriveAsync(Client().PutAsync("flaky/1/500", JsonContent.Create("b")))).IsSuccessStatusCode, Is.True);
        var query = new HttpRequestMessage(HttpMethod.Post, "flaky/1/502") { Content = JsonContent.Create("c") }.WithIntent(RequestIntent.Query);
        Assert.That((await DriveAsync(Client().SendAsync(query))).IsSuccessStatusCode, Is.True);
        Assert.That(Server.Seen.Select(s => s.Body), Is.EqualTo(new[] { "\"a\"", "\"a\"", "\"b\"", "\"b\"", "\"c\"", "\"c\"" }));
    }

    [Test]
    public async Task A_write_is_repeated_when_there_was_no_connection()
    {
        var calls = 0;
        var hub = NewHub(o => o with { Primary = new StubHandler(_ => ++calls < 3 ? throw new HttpRequestException(HttpRequestError.ConnectionError, "refused") : new HttpResponseMessage()) });
        Assert.That((await DriveAsync(hub.Client(Binding()).PostAsync("x", null))).IsSuccessStatusCode, Is.True);
        Assert.That(calls, Is.EqualTo(3));
    }

    [Test]
    public async Task A_sign_in_is_sent_once()
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "flaky/1/503") { Content = JsonContent.Create(1) }.WithIntent(RequestIntent.SignIn);
        Assert.That((await DriveAsync(Client().SendAsync(request))).StatusCode, Is.EqualTo(HttpStatusCode.ServiceUnavailable));
        Assert.That(Server.Seen, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_service_that_fails_again_and_again_is_left_alone_for_a_while()
    {
        var client = Client(Policy with { Retries = 0 });
        for (var i = 0; i < 12; i++)
        {
            await DriveAsync(client.GetAsync($"status/500?{i}"));
        }

        var error = await FailAsync(() => client.GetAsync("ok"));
        Assert.That((error.Kind, error.Code), Is.EqualTo((ErrorKind.Transient, HttpErrorCodes.Resting)));
        Assert.That(Server.Count("/ok"), Is.Zero);
        Clock.Advance(TimeSpan.FromSeconds(30));
        Assert.That((await DriveAsync(client.GetAsync("ok"))).StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task Writes_are_refused_while_a_plan_is_made()
    {
        var refuses = true;
        var binding = Binding() with { WritesRefused = () => refuses };
        var client = Hub.Client(binding);
        var error = await FailAsync(() => client.DeleteAsync("thing"));
        Assert.That((error.Kind, error.Code), Is.EqualTo((ErrorKind.Unexpected, HttpErrorCodes.WriteRefused)));
        Assert.That(error.Message, Does.Contain("plugin").And.Contain("/thing"));
        await Assert.ThrowsAsync<PluginException>(() => Hub.Gate(binding).EnterAsync(RequestIntent.Write, default));
        (await Hub.Gate(binding).EnterAsync(RequestIntent.Read, default)).Dispose();
        Assert.That(Server.Seen, Is.Empty);
        refuses = false;
        Assert.That((await DriveAsync(client.DeleteAsync("thing"))).IsSuccessStatusCode, Is.True);
    }

    [Test]
    public async Task A_large_answer_comes_as_a_stream_and_whole()
    {
        var hub = NewHub(o => o with { BufferLimit = 50_000 });
        var bytes = await hub.Client(Binding()).GetByteArrayAsync("large/300000");
        Assert.That(bytes, Has.Length.EqualTo(300_000));
    }

    [Test]
    public async Task Disposing_a_client_closes_nothing_that_others_use()
    {
        using (var client = new HttpClient(Hub.Handler(Binding())) { BaseAddress = Server.Address })
        {
            await client.GetAsync("ok");
        }

        Assert.That((await Client().GetAsync("ok/2")).StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }
}
