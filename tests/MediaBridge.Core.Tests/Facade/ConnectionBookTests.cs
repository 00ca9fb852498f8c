using System.Text.Json.Nodes;
using MediaBridge.Core.Pipelines;
using MediaBridge.Core.Tests.Plugins;
using MediaBridge.Sdk;
using MediaBridge.Tests.Services.SignIn;

namespace MediaBridge.Core.Tests.Facade;

internal sealed class ConnectionBookTests : IDisposable
{
    private readonly PluginRoot _plugins = new();
    private readonly ShiftedTime _clock = new();
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("mediabridge-connections-");

    public ConnectionBookTests() => _plugins.Add("signin");

    public void Dispose()
    {
        _plugins.Dispose();
        _data.Delete(recursive: true);
    }

    [Test]
    public async Task A_sign_in_is_kept_with_its_age_and_renewed_when_it_has_ended()
    {
        await using var server = await SignInServer.StartAsync(_clock);
        await using var bridge = await OpenAsync();
        await AddAsync(bridge, server, "ana");
        var prompt = new Answers(SignInServer.Code);
        var signedIn = await bridge.Connections.SignInAsync("ana", prompt);
        Assert.That((signedIn.State, signedIn.AccountId, signedIn.Error), Is.EqualTo((ConnectionState.Ok, "u-7", (PluginError?)null)));
        Assert.That(prompt.Shown, Does.Contain("https://club.example/allow"));
        Assert.That(signedIn.Credential!.ExpiresAt - signedIn.Credential.StoredAt, Is.EqualTo(server.Life).Within(TimeSpan.FromMinutes(1)));

        _clock.Shift = TimeSpan.FromHours(3);
        var later = await bridge.Connections.CheckAsync("ana");
        Assert.That(later.State, Is.EqualTo(ConnectionState.Ok), later.Error?.Message);
        Assert.That(server.Asked, Is.EqualTo(new[] { "code", "me", "refresh", "me" }));
        Assert.That(later.Credential!.StoredAt, Is.GreaterThan(signedIn.Credential.StoredAt!.Value + TimeSpan.FromHours(2)));
    }

    [Test]
    public async Task A_sign_in_that_cannot_be_renewed_asks_for_the_person()
    {
        await using var server = await SignInServer.StartAsync(_clock);
        await using var bridge = await OpenAsync();
        await AddAsync(bridge, server, "ana");
        Assert.That((await bridge.Connections.RefreshAsync("ana")).State, Is.EqualTo(ConnectionState.SignInNeeded), "it never signed in");
        Assert.That(await bridge.Connections.RefreshAllAsync(), Is.Empty);
        await bridge.Connections.SignInAsync("ana", new Answers(SignInServer.Code));
        server.EndAll();
        foreach (var report in new[] { await bridge.Connections.CheckAsync("ana"), (await bridge.Connections.RefreshAllAsync()).Single() })
        {
            Assert.That((report.State, report.Error!.Kind, report.ExitCode), Is.EqualTo((ConnectionState.SignInNeeded, ErrorKind.Authentication, 4)));
            Assert.That(report.Error.Hint, Does.Contain("mediabridge connect ana"));
            Assert.That(report.Credential, Is.Not.Null, "what is stored stays until the next sign-in");
        }
    }

    [Test]
    public async Task Reports_come_in_the_order_of_the_file_and_one_that_is_wrong_hurts_no_other()
    {
        await using var server = await SignInServer.StartAsync(_clock);
        await using var bridge = await OpenAsync();
        await AddAsync(bridge, server, "zoe");
        await AddAsync(bridge, server, "ana");
        await bridge.Connections.AddAsync(new ConnectionDefinition { Name = "else", Service = "somewhere-else" });
        await bridge.Connections.SignInAsync("ana", new Answers(SignInServer.Code));
        var reports = await bridge.Connections.CheckAllAsync();
        Assert.That(
            reports.Select(r => (r.Name, r.State)),
            Is.EqualTo(new[] { ("zoe", ConnectionState.SignInNeeded), ("ana", ConnectionState.Ok), ("else", ConnectionState.Wrong) }));
        Assert.That(string.Concat(reports.Select(r => r.ToString())), Does.Not.Contain("canary"));
    }

    [Test]
    public async Task Options_of_a_service_say_what_must_be_asked()
    {
        await using var bridge = await OpenAsync();
        var options = bridge.Connections.OptionsOf("desk")!;
        Assert.That(options.Select(o => (o.Name, o.IsRequired, o.IsSecret)), Is.EquivalentTo(new[] { ("room", true, false), ("key", true, true) }));
        Assert.That(bridge.Connections.OptionsOf("club")!.Single().Choices, Is.EqualTo(new[] { "device", "code", "password" }));
        Assert.That((bridge.Connections.SignsIn("club"), bridge.Connections.SignsIn("desk"), bridge.Connections.OptionsOf("nothing")), Is.EqualTo((true, false, (object?)null)));
    }

    private Task<Bridge> OpenAsync() => Bridge.OpenAsync(new BridgeOptions { DataFolder = _data.FullName, PluginFolders = [_plugins.Path], TimeProvider = _clock });

    private static async Task AddAsync(Bridge bridge, SignInServer server, string name)
    {
        var problems = await bridge.Connections.AddAsync(new ConnectionDefinition { Name = name, Service = "club", Address = server.Address, Options = new JsonObject { ["flow"] = "code" } });
        Assert.That(problems, Is.Empty);
    }

    private sealed class Answers(string answer) : IPrompt
    {
        public string Shown { get; private set; } = "";

        public Task<string> AskAsync(string question, bool secret, CancellationToken cancellationToken) => Task.FromResult(answer);

        public Task ShowAsync(string text, Uri? address, string? code, CancellationToken cancellationToken)
        {
            Shown += $"{text} {address} {code}";
            return Task.CompletedTask;
        }
    }
}
