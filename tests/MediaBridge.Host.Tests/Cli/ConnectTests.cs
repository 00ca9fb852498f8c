using MediaBridge.Tests.Services.SignIn;

namespace MediaBridge.Host.Tests.Cli;

internal sealed class ConnectTests : IDisposable
{
    private const string Canary = "canary";
    private readonly CliSandbox _cli = new();

    private static string Plugins => Path.Combine(CliSandbox.Root, "artifacts", "test-plugins");

    public void Dispose() => _cli.Dispose();

    [Test]
    public async Task A_device_code_is_shown_and_the_credential_checked_renewed_and_never_told()
    {
        await using var server = await SignInServer.StartAsync();
        await AddAsync(server, "ana", "club", "--with", "flow=device", "--person", "ana");
        var before = await RunAsync("check");
        Assert.That(before.ExitCode, Is.EqualTo(4), before.ToString());
        Assert.That(before.Errors, Does.Contain("not signed in").And.Contain("mediabridge connect ana"));

        var signIn = await RunAsync("ana");
        Assert.That(signIn.ExitCode, Is.Zero, signIn.ToString());
        Assert.That(signIn.Errors, Does.Contain("https://club.example/device").And.Contain(SignInServer.UserCode).And.Contain("ready, as Ana (club 3.1)"));
        Assert.That(server.Asked.Count(a => a is "device"), Is.EqualTo(server.PollsBeforeApproval + 2), "one request for the code, then polls");

        var check = await RunAsync("check", "ana", "--json");
        var report = check.Json().GetProperty("connections")[0];
        Assert.That(report.GetProperty("state").GetString(), Is.EqualTo("ok"));
        Assert.That(report.GetProperty("accountName").GetString(), Is.EqualTo("Ana"));
        Assert.That(report.GetProperty("credential").GetProperty("isRenewable").GetBoolean(), Is.True);
        Assert.That(report.TryGetProperty("latency", out _), Is.True);

        server.EndTokens();
        var refresh = await RunAsync("refresh");
        Assert.That(refresh.ExitCode, Is.Zero, refresh.ToString());
        Assert.That(refresh.Output, Does.Match(@"ana +club +ok +Ana +3\.1 +\d+ ms +\d+ s old, ends in 1 h"));
        Assert.That(server.Asked, Does.Contain("refresh"));

        server.EndAll();
        var over = await RunAsync("check", "ana");
        Assert.That(over.ExitCode, Is.EqualTo(4), over.ToString());
        Assert.That(over.Errors, Does.Contain("mediabridge connect ana"));
        foreach (var result in new[] { before, signIn, check, refresh, over })
        {
            Assert.That(result.ToString(), Does.Not.Contain(Canary));
        }

        foreach (var file in Directory.EnumerateFiles(_cli.Data, "*", SearchOption.AllDirectories))
        {
            Assert.That(await File.ReadAllTextAsync(file), Does.Not.Contain(Canary), file);
        }
    }

    [TestCase("code", SignInServer.Code + "\n", "https://club.example/allow")]
    [TestCase("password", SignInServer.User + "\n" + SignInServer.Password + "\n", "ready, as Ana")]
    public async Task Answers_may_be_piped(string flow, string answers, string shown)
    {
        await using var server = await SignInServer.StartAsync();
        await AddAsync(server, "ana", "club", "--with", $"flow={flow}");
        var result = await _cli.RunAsync(["connect", "ana", "--plugins", Plugins], answers);
        Assert.That(result.ExitCode, Is.Zero, result.ToString());
        Assert.That(result.Errors, Does.Contain(shown).And.Not.Contain(Canary));
    }

    [Test]
    public async Task Wrong_or_missing_answers_are_told()
    {
        await using var server = await SignInServer.StartAsync();
        await AddAsync(server, "ana", "club", "--with", "flow=password");
        var wrong = await _cli.RunAsync(["connect", "ana", "--plugins", Plugins], "ana\nguess\n");
        Assert.That(wrong.ExitCode, Is.EqualTo(4), wrong.ToString());
        Assert.That(wrong.Errors, Does.Contain("does not know this name and password"));
        var nobody = await _cli.RunAsync(["connect", "ana", "--plugins", Plugins], "");
        Assert.That(nobody.ExitCode, Is.EqualTo(8), nobody.ToString());
        Assert.That(nobody.Errors, Does.Contain("Nobody answered the question: User name"));
    }

    [Test]
    public async Task A_key_is_entered_replaced_and_asked_with_never_from_the_cache()
    {
        await using var server = await SignInServer.StartAsync();
        await AddAsync(server, "desk", "desk", "--with", "room=7", "--secret", "key=desk-key");
        var missing = await RunAsync("check");
        Assert.That(missing.ExitCode, Is.EqualTo(2), missing.ToString());
        Assert.That(missing.Errors, Does.Contain("desk-key"));

        var wrong = await _cli.RunAsync(["connect", "desk", "--plugins", Plugins], "guess\n");
        Assert.That(wrong.ExitCode, Is.EqualTo(4), wrong.ToString());
        var good = await _cli.RunAsync(["connect", "desk", "--plugins", Plugins], SignInServer.Key + "\n");
        Assert.That(good.ExitCode, Is.Zero, good.ToString());

        server.Broken = 503;
        var away = await RunAsync("check", "desk");
        Assert.That(away.ExitCode, Is.EqualTo(16), "the service's answers are cached for an hour, but not for this: " + away);
        Assert.That(away.Output, Does.Contain("away"));
        Assert.That((await RunAsync("refresh", "desk")).Errors, Does.Contain("nothing to renew"));
    }

    [Test]
    public async Task Several_causes_are_summed_in_the_exit_code()
    {
        await using var server = await SignInServer.StartAsync();
        await AddAsync(server, "ana", "club");
        Assert.That((await _cli.RunAsync("connect", "add", "off", "desk", "--with", "room=1", "--with", "address=http://127.0.0.1:9", "--secret", "key=k", "--plugins", Plugins)).ExitCode, Is.Zero);
        await _cli.RunAsync(["secrets", "set", "k"], "x\n");
        var check = await RunAsync("check");
        Assert.That(check.ExitCode, Is.EqualTo(4 + 16), check.ToString());
        Assert.That((await RunAsync("check", "--json")).Json().GetProperty("exitCode").GetInt32(), Is.EqualTo(20));
    }

    [Test]
    public async Task Without_a_terminal_everything_that_is_missing_is_named()
    {
        var result = await RunAsync("add", "d", "desk");
        Assert.That(result.ExitCode, Is.EqualTo(2), result.ToString());
        Assert.That(result.Errors, Does.Contain("--with room=VALUE").And.Contain("--secret key=d/key").And.Contain("the room to use"));
        Assert.That(File.Exists(Path.Combine(_cli.Data, "connections.yaml")), Is.False);
    }

    [Test]
    public async Task A_service_that_is_nearly_one_is_refused_and_a_strange_one_is_kept_with_its_secrets()
    {
        var near = await RunAsync("add", "a", "clbu", "--secret", "token=t");
        Assert.That(near.ExitCode, Is.EqualTo(2), near.ToString());
        Assert.That(near.Errors, Does.Contain("MB2034").And.Contain("'club'").And.Not.Contain("MB2054"));
        Assert.That(File.Exists(Path.Combine(_cli.Data, "connections.yaml")), Is.False);

        var strange = await RunAsync("add", "a", "somewhere-else", "--secret", "token=t");
        Assert.That(strange.ExitCode, Is.Zero, strange.ToString());
        var listed = (await RunAsync("list", "--json")).Json().GetProperty("connections")[0];
        Assert.That(listed.GetProperty("secrets").GetProperty("token").GetString(), Is.EqualTo("t"));
        Assert.That((await RunAsync("check")).ExitCode, Is.EqualTo(2));
    }

    [TestCase("lits", "Did you mean list?")]
    [TestCase("nobody-at-all", "There is no connection 'nobody-at-all'")]
    [TestCase("check nobody", "There is no connection 'nobody'")]
    [TestCase("add list desk", "is a command")]
    public async Task Slips_are_told(string line, string sentence)
    {
        var result = await RunAsync(line.Split(' '));
        Assert.That(result.ExitCode, Is.EqualTo(2), result.ToString());
        Assert.That(result.Errors, Does.Contain(sentence));
    }

    [Test]
    [CancelAfter(120_000)]
    public async Task At_a_terminal_what_is_missing_is_asked_for_and_keys_are_not_shown(CancellationToken cancellationToken)
    {
        await using var server = await SignInServer.StartAsync();
        using var terminal = PseudoTerminal.Start(_cli, ["connect", "add", "front", "--with", $"address={server.Address}", "--plugins", Plugins]);
        await terminal.WaitForAsync("SERVICE", cancellationToken);
        await terminal.WaitForAsync("desk", cancellationToken);
        await terminal.AnswerAsync("> ", "desk", cancellationToken);
        await terminal.AnswerAsync("room", "7", cancellationToken);
        await terminal.AnswerAsync("(not shown) > ", SignInServer.Key, cancellationToken);
        Assert.That(await terminal.EndAsync(cancellationToken), Is.Zero, terminal.Seen);
        Assert.That(terminal.Seen, Does.Contain("the key of your account").And.Not.Contain(Canary));
        var check = await RunAsync("check");
        Assert.That(check.ExitCode, Is.Zero, check.ToString());
    }

    [Test]
    [CancelAfter(120_000)]
    public async Task At_a_terminal_a_password_is_hidden_and_Ctrl_C_ends_a_question(CancellationToken cancellationToken)
    {
        await using var server = await SignInServer.StartAsync();
        await AddAsync(server, "ana", "club", "--with", "flow=password");
        using (var stopped = PseudoTerminal.Start(_cli, ["connect", "ana", "--plugins", Plugins]))
        {
            await stopped.WaitForAsync("User name > ", cancellationToken);
            await stopped.TypeAsync("\u0003", cancellationToken);
            Assert.That(await stopped.EndAsync(cancellationToken), Is.EqualTo(130), stopped.Seen);
        }

        using var terminal = PseudoTerminal.Start(_cli, ["connect", "--plugins", Plugins]);
        await terminal.AnswerAsync("number or name (Enter: stop) > ", "1", cancellationToken);
        await terminal.AnswerAsync("User name > ", SignInServer.User, cancellationToken);
        await terminal.AnswerAsync("(not shown) > ", SignInServer.Password, cancellationToken);
        Assert.That(await terminal.EndAsync(cancellationToken), Is.Zero, terminal.Seen);
        Assert.That(terminal.Seen, Does.Contain("ready, as Ana").And.Not.Contain(Canary));
    }

    private Task<CliResult> RunAsync(params string[] arguments) => _cli.RunAsync(["connect", .. arguments, "--plugins", Plugins], null);

    private async Task AddAsync(SignInServer server, string name, string service, params string[] more)
    {
        var add = await RunAsync(["add", name, service, "--with", $"address={server.Address}", .. more]);
        Assert.That(add.ExitCode, Is.Zero, add.ToString());
    }
}
