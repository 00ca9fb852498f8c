using System.Net;
using MediaBridge.Core.Http;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Tests.Http;

/// <summary>Attempts, waits and statuses as a person sets them; every retry is logged and counted.</summary>
public sealed class RetryTests : HubFixture
{
    [Test]
    public async Task Every_retry_is_logged_with_service_attempt_reason_wait_and_request_and_counted()
    {
        await DriveAsync(Client().GetAsync("flaky/2/503"));
        var lines = Log.Lines.Where(l => l.StartsWith("Warning", StringComparison.Ordinal)).ToList();
        Assert.That(lines, Has.Count.EqualTo(2));
        Assert.That(lines[0], Does.Contain("service: attempt 1 of 5 failed (status 503), again in").And.Contain("RequestId=run1/1").And.Contain("Attempt=1"));
        Assert.That(lines[1], Does.Contain("attempt 2 of 5 failed"));
        Assert.That(Hub.Statistics("run1").Single(), Has.Property("Retries").EqualTo(2).And.Property("Service").EqualTo("service"));
    }

    [Test]
    public async Task The_reason_of_a_retry_holds_no_secret()
    {
        Redactor.Add("hush-hush-hush");
        var hub = NewHub(o => o with { Primary = new StubHandler(_ => throw new HttpRequestException("no route for hush-hush-hush")), Tuning = new HttpTuning { Retries = 1 } });
        await FailAsync(() => hub.Client(Binding()).GetAsync("x"));
        Assert.That(Log.All, Does.Contain("failed (no route for ***)").And.Not.Contain("hush-hush"));
    }

    [TestCase(0, 1)]
    [TestCase(1, 2)]
    [TestCase(7, 8)]
    public async Task The_number_of_attempts_is_the_persons(int retries, int attempts)
    {
        var hub = NewHub(o => o with { Tuning = new HttpTuning { Retries = retries } });
        await DriveAsync(hub.Client(Binding()).GetAsync("status/502"));
        Assert.That(Server.Seen, Has.Count.EqualTo(attempts));
    }

    [Test]
    public async Task Who_gives_up_soon_does_not_make_others_of_the_account_give_up()
    {
        // As a run after the check of a connection, in one process.
        await DriveAsync(Client(Policy with { Retries = 0 }).GetAsync("flaky/1/503"));
        Assert.That(Server.Seen, Has.Count.EqualTo(1));
        Assert.That((await DriveAsync(Client().GetAsync("flaky/2/429"))).StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [TestCase("service", 2)]
    [TestCase("another", 4)]
    public async Task One_service_may_have_its_own_number(string named, int attempts)
    {
        var hub = NewHub(o => o with { Tuning = new HttpTuning { Retries = 3, Services = new Dictionary<string, HttpTuning>(StringComparer.Ordinal) { [named] = new() { Retries = 1 } } } });
        await DriveAsync(hub.Client(Binding()).GetAsync("status/502"));
        Assert.That(Server.Seen, Has.Count.EqualTo(attempts));
    }

    [Test]
    public async Task A_check_that_tries_once_leaves_the_attempts_of_later_runs_as_they_are()
    {
        var usual = Binding();
        await DriveAsync(Hub.Client(usual with { Policy = usual.Policy with { Retries = 0 } }).GetAsync("status/502"));
        Assert.That(Server.Seen, Has.Count.EqualTo(1));
        await DriveAsync(Hub.Client(usual).GetAsync("status/502"));
        Assert.That(Server.Seen, Has.Count.EqualTo(1 + 5));
    }

    [Test]
    public async Task Waits_begin_and_end_as_the_person_says()
    {
        var hub = NewHub(o => o with { Tuning = new HttpTuning { Retries = 6, FirstDelay = TimeSpan.FromSeconds(4), LongestDelay = TimeSpan.FromSeconds(9) } });
        await DriveAsync(hub.Client(Binding()).GetAsync("status/502"));
        var waits = Server.Seen.Zip(Server.Seen.Skip(1), (a, b) => b.At - a.At).ToList();
        Assert.That(waits, Has.Count.EqualTo(6));

        // Waits are spread by chance, and the clock is driven in steps: only the longest is certain.
        Assert.That(Log.Lines.Where(l => l.StartsWith("Warning", StringComparison.Ordinal)).Select(Seconds), Is.All.InRange(0.0, 9.0));
        Assert.That(Log.Lines.Where(l => l.StartsWith("Warning", StringComparison.Ordinal)).Select(Seconds).Max(), Is.GreaterThan(2.0));
    }

    [TestCase(423, 3)]
    [TestCase(404, 1)]
    [TestCase(403, 1)]
    [TestCase(400, 1)]
    [TestCase(401, 1)]
    public async Task Further_statuses_are_retried_on_request_but_never_those_that_cannot_change(int status, int attempts)
    {
        var hub = NewHub(o => o with { Tuning = new HttpTuning { Retries = 2, RetryStatuses = [400, 401, 403, 404, 423] } });
        await DriveAsync(hub.Client(Binding()).GetAsync($"status/{status}"));
        Assert.That(Server.Seen, Has.Count.EqualTo(attempts));
    }

    [Test]
    public async Task The_time_of_the_whole_is_the_longest_wait_that_is_obeyed()
    {
        var hub = NewHub(o => o with { Tuning = new HttpTuning { TotalTimeout = TimeSpan.FromMinutes(30) } });
        var error = await FailAsync(() => hub.Client(Binding()).GetAsync("limited/1/1860"));
        Assert.That((error.Kind, error.RetryAfter), Is.EqualTo((ErrorKind.RateLimited, (TimeSpan?)TimeSpan.FromSeconds(1860))));
        Assert.That(Server.Seen, Has.Count.EqualTo(1));
    }

    [TestCase("status/401", "http.401", "Sign in")]
    [TestCase("status/403", "http.403", "rights")]
    [TestCase("status/429", "http.429", "later")]
    [TestCase("status/503", "http.503", "later")]
    public async Task What_a_service_refuses_has_cause_code_and_remedy(string path, string code, string remedy)
    {
        var response = await DriveAsync(Client().GetAsync(path));
        var error = Assert.Throws<PluginException>(() => response.EnsureOk())!.Error;
        Assert.That(error.ForPeople(), Does.StartWith("GET http://").And.Contain($"answered {code[5..]}").And.Contain($"[{code}]").And.Contain(remedy));
    }

    [Test]
    public async Task No_network_has_cause_code_and_remedy()
    {
        var hub = NewHub(o => o with { Primary = new StubHandler(_ => throw new HttpRequestException(HttpRequestError.NameResolutionError, "no such host")), Tuning = new HttpTuning { Retries = 1 } });
        var error = await FailAsync(() => hub.Client(Binding()).GetAsync("x"));
        Assert.That(error.ForPeople(), Does.Contain("no answer after").And.Contain("no such host").And.Contain("[http.no-answer]").And.Contain("Check the network"));
    }

    [Test]
    public void Every_code_of_the_chain_is_documented()
    {
        var constants = typeof(HttpErrorCodes).GetFields().Where(f => f.IsLiteral).Select(f => (string)f.GetRawConstantValue()!);
        Assert.That(HttpErrorCodes.All.Select(c => c.Code), Is.SupersetOf(constants).And.Unique);
        Assert.That(HttpErrorCodes.All.SelectMany(c => (string[])[c.Meaning, c.Remedy]), Is.All.EndsWith("."));
    }

    [Test]
    public async Task Without_wishes_the_plugin_decides()
    {
        var response = await DriveAsync(NewHub().Client(Binding(Policy with { Retries = 1 })).GetAsync("status/500"));
        Assert.That((response.StatusCode, Server.Seen.Count), Is.EqualTo((HttpStatusCode.InternalServerError, 2)));
    }

    private static double Seconds(string line)
    {
        var text = line[(line.IndexOf("Seconds=", StringComparison.Ordinal) + 8)..];
        return double.Parse(text[..text.IndexOf(',', StringComparison.Ordinal)], System.Globalization.CultureInfo.InvariantCulture);
    }
}
