using System.IO.Compression;
using MediaBridge.Tests.Services;

namespace MediaBridge.Host.Tests.Cli;

internal sealed class PluginInstallTests
{
    private static readonly string Staged = Path.Combine(CliSandbox.Root, "artifacts", "test-plugins");

    private readonly CliSandbox _cli = new();

    [TearDown]
    public void End() => _cli.Dispose();

    [Test]
    public async Task A_plugin_is_added_used_looked_at_and_removed()
    {
        _cli.Write("list.txt", "Metropolis\nFaust\n");
        var add = await _cli.RunAsync("plugins", "add", Path.Combine(Staged, "towatch"));
        Assert.That(add.ExitCode, Is.Zero, add.ToString());
        Assert.That(add.Output, Does.StartWith("+ To watch ").And.Contain("is installed.").And.Contain("towatch.lines").And.Contain("mediabridge plugins info towatch"));
        var copy = await _cli.RunAsync("copy", "towatch.lines?file=list.txt", "files:out?format=csv");
        Assert.That(copy.ExitCode, Is.Zero, copy.ToString());

        var info = await _cli.RunAsync("plugins", "info", "towatch");
        Assert.That(info.Output, Does.Contain("Installed:").And.Contain("as they were installed").And.Contain("needed").And.Contain("Talks to"));
        var json = (await _cli.RunAsync("plugins", "info", "towatch", "--json")).Json();
        Assert.That(json.GetProperty("checks").EnumerateArray().Select(c => c.GetProperty("level").GetString()), Is.All.EqualTo("ok"));
        Assert.That(json.GetProperty("installation").GetProperty("from").GetString(), Is.EqualTo("folder"));

        var unasked = await _cli.RunAsync("plugins", "remove", "towatch");
        Assert.That((unasked.ExitCode, unasked.Errors), Is.EqualTo((8, "error: 'towatch' is not removed: nobody can be asked here.\n  Say --yes.\n")));
        var remove = await _cli.RunAsync("plugins", "remove", "towatch", "--yes", "--json");
        Assert.That(remove.Json().GetProperty("outcome").GetString(), Is.EqualTo("removed"));
        Assert.That((await _cli.RunAsync("plugins", "info", "towatch")).ExitCode, Is.EqualTo(2));
    }

    [Test]
    public async Task An_id_is_looked_for_in_the_feeds_of_the_settings_and_updated_with_all()
    {
        await using var feed = await PackageFeedServer.StartAsync();
        feed.Add("Acme.ToWatch", "0.1.0", Package("0.1.0"));
        var none = await _cli.RunAsync("plugins", "add", "Acme.ToWatch");
        Assert.That((none.ExitCode, none.Errors.Contains("plugins.feeds", StringComparison.Ordinal)), Is.EqualTo((2, true)), none.ToString());

        Assert.That((await _cli.RunAsync("config", "set", "plugins.feeds", feed.Index)).ExitCode, Is.Zero);
        var add = await _cli.RunAsync("plugins", "add", "Acme.ToWatch", "--json");
        Assert.That(add.Json().GetProperty("installation").GetProperty("isHashPublished").GetBoolean(), add.ToString());
        Assert.That((await _cli.RunAsync("plugins", "update", "--all")).Output, Does.StartWith("= To watch ").And.Contain("nothing was changed"));
        feed.Add("Acme.ToWatch", "0.2.0", Package("0.2.0"));
        Assert.That((await _cli.RunAsync("plugins", "update", "--all")).Output, Does.Contain("0.1.0 → 0.2.0"));

        feed.LiesAboutHash = true;
        feed.Add("Acme.ToWatch", "0.3.0", Package("0.3.0"));
        var lie = await _cli.RunAsync("plugins", "update", "--all", "--json");
        Assert.That((lie.ExitCode, lie.Json().GetArrayLength()), Is.EqualTo((2, 0)), lie.ToString());
        Assert.That(lie.Errors, Does.Contain("towatch: ").And.Contain("its hash is not the one"));
    }

    [Test]
    public async Task A_refused_package_exits_with_2_and_a_bundled_plugin_is_not_ours_to_remove()
    {
        File.WriteAllBytes(_cli.File("bad.nupkg"), [1, 2, 3]);
        var bad = await _cli.RunAsync("plugins", "add", "bad.nupkg");
        Assert.That((bad.ExitCode, bad.Output), Is.EqualTo((2, "")), bad.ToString());
        var bundled = await _cli.RunAsync("plugins", "remove", "nfo", "--yes");
        Assert.That(bundled.ExitCode, Is.EqualTo(2));
        Assert.That(bundled.Errors, Does.Contain("was not installed with"));
        Assert.That((await _cli.RunAsync("plugins", "update")).ExitCode, Is.EqualTo(2));
    }

    [Test]
    public async Task New_calls_the_template_and_says_what_to_install_without_it()
    {
        var script = _cli.File("dotnet");
        File.WriteAllText(script, "#!/bin/sh\nprintf '%s ' \"$@\" > \"$0.args\"\ncat \"$0.exit\" | { read code; exit $code; }\n");
        File.SetUnixFileMode(script, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        Assert.That((await _cli.RunAsync("config", "set", "tools.dotnet", script)).ExitCode, Is.Zero);

        _cli.Write("dotnet.exit", "103\n");
        var missing = await _cli.RunAsync("plugins", "new", "Acme.Films");
        Assert.That(missing.ExitCode, Is.EqualTo(2));
        Assert.That(missing.Errors, Does.Contain("dotnet new install MediaBridge.Templates::"));

        _cli.Write("dotnet.exit", "0\n");
        var made = await _cli.RunAsync("plugins", "new", "Acme.Films", "--kind", "sink", "--source", "packages");
        Assert.That(made.ExitCode, Is.Zero, made.ToString());
        Assert.That(File.ReadAllText(_cli.File("dotnet.args")), Is.EqualTo($"new mediabridge-plugin --name Acme.Films --output {_cli.File("Acme.Films")} --kind sink --feed {_cli.File("packages")} "));
        Assert.That((await _cli.RunAsync("plugins", "new", "Acme.Films", "--kind", "snik")).ExitCode, Is.EqualTo(2));
        Assert.That((await _cli.RunAsync("plugins", "new", "a/b")).Errors, Does.Contain("no name of a project"));
    }

    public static byte[] Package(string version)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "Acme.ToWatch.nuspec", System.Text.Encoding.UTF8.GetBytes($"<package><metadata><id>Acme.ToWatch</id><version>{version}</version></metadata></package>"));
            foreach (var file in Directory.EnumerateFiles(Path.Combine(Staged, "towatch")))
            {
                Add(zip, "plugin/" + Path.GetFileName(file), File.ReadAllBytes(file));
            }
        }

        return stream.ToArray();
    }

    private static void Add(ZipArchive zip, string path, byte[] bytes)
    {
        using var entry = zip.CreateEntry(path).Open();
        entry.Write(bytes);
    }
}
