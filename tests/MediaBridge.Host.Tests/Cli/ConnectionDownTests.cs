using MediaBridge.Tests.Services.SignIn;

namespace MediaBridge.Host.Tests.Cli;

/// <summary>What a person reads when one of two accounts cannot be used.</summary>
internal sealed class ConnectionDownTests : IDisposable
{
    private readonly CliSandbox _cli = new();

    public void Dispose() => _cli.Dispose();

    [Test]
    public async Task TheRunSaysWhichConnectionWhyWhatToDoAndWhatWentOn()
    {
        await using var server = await SignInServer.StartAsync();
        var plugins = Path.Combine(CliSandbox.Root, "artifacts", "test-plugins");
        _cli.Write("data/connections.yaml", string.Concat(((string[])["ana", "ben"]).Select(n => $"desk-{n}: {{ service: desk, with: {{ room: \"1\", address: \"{server.Address}\" }}, secrets: {{ key: {n} }} }}\n")));
        _cli.Write("both.yaml", """
            version: 1
            name: both
            from:
              - { id: anas, source: desk.items, connection: desk-ana, with: { title: Heat } }
              - { id: bens, source: desk.items, connection: desk-ben, with: { title: Ran } }
            to: [ { sink: files, with: { folder: out, format: csv } } ]
            """);
        var keys = new Dictionary<string, string>(StringComparer.Ordinal) { ["MEDIABRIDGE_SECRET_ANA"] = "wrong", ["MEDIABRIDGE_SECRET_BEN"] = SignInServer.Key };
        var run = await _cli.RunAsync(["run", "both.yaml", "--plugins", plugins], null, variables: keys);
        Assert.That(run.ExitCode, Is.EqualTo(4), run.ToString());
        Assert.That(run.Output, Does.Match(@"anas +0 items: incomplete, see below\r?\n +bens +1 item: everything"));
        Assert.That(run.Output, Does.Match(@"! The connection desk-ana cannot be used: GET .*/me answered 401 .*To do it: mediabridge connect desk-ana\r?\n"));
        Assert.That(run.Output, Does.Contain("! Left by that: anas was not read.").And.Contain("! Went on all the same: bens, files."));
        Assert.That(run.Errors, Does.Not.Contain("sets nothing"));
        Assert.That(File.ReadAllText(_cli.File("out/items.csv")), Does.Contain("Ran").And.Not.Contain("Heat"));
    }
}
