using MediaBridge.Core.Tests.Support;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Tests.Configuration;

/// <summary>The configuration of another program: every key is told of, what has a setting is written, nothing is lost.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class ConfigMigrationTests
{
    private const string Table = """
        { "program": "Old Program", "documents": [
          { "what": "settings", "signs": ["tries", "gap", "beep"], "keys": {
            "tries": { "default": 3, "setting": "http.retries" },
            "gap": { "setting": "http.firstDelay", "unit": "s" },
            "beep": { "setting": "notify.sound", "values": { "true": "bell", "false": "none" } },
            "loud": { "setting": "log.level", "values": { "true": "debug" } },
            "louder": { "setting": "log.level", "values": { "true": "trace" } },
            "unattended": { "says": { "true": "Say keep." } },
            "wait": { "drop": "Nothing waits." },
            "password": { "secret": true, "say": "Enter it." } } },
          { "what": "a session", "signs": ["position"], "keys": {
            "position": { "say": "Run it again." },
            "left": { "count": "items", "by": "why", "say": "See there." } } } ] }
        """;

    private readonly TempFolder _folder = new();

    [TearDown]
    public void Leave() => _folder.Dispose();

    [Test]
    public void EveryKeyIsToldOf()
    {
        _folder.Write("old.json", """
            { "tries": 3, "gap": 2.5, "beep": false, "loud": true, "louder": true, "unattended": true, "wait": 4, "password": "hunter22", "colour": "red", "my_token": "abc", "nested": { "a": 1, "api_key": "xyz" } }
            """);
        var migration = Read("old.json");
        Assert.That((migration.Program, migration.What), Is.EqualTo(("Old Program", "settings")));
        Assert.That(migration.Keys.Select(k => $"{k.Key}={k.Value} {k.Fate} {k.Setting}:{k.NewValue}"), Is.EqualTo((string[])
        [
            "tries=3 usual :",
            "gap=2.5 setting http.firstDelay:2500ms",
            "beep=false setting notify.sound:none",
            "loud=true usual log.level:",
            "louder=true setting log.level:trace",
            "unattended=true advice :",
            "wait=4 dropped :",
            "password=(not shown) advice :",
            "colour=red unknown :",
            "my_token=(not shown) unknown :",
            "nested={\"a\":1,\"api_key\":\"(not shown)\"} unknown :",
        ]));
        Assert.That(migration.Keys.Single(k => k.Key is "unattended").Advice, Is.EqualTo("Say keep."));
    }

    [Test]
    public void WhatIsWrittenStandsInASettingsFileAndTheOldOneBesideIt()
    {
        _folder.Write("mediabridge.yaml", "# mine\nlog: { level: warning }\n");
        _folder.Write("old.json", """{ "tries": 5, "gap": 7, "beep": true }""");
        var (file, backup) = Read("old.json").Write(project: true, workingFolder: _folder.Path);
        Assert.That((file, backup), Is.EqualTo((_folder["mediabridge.yaml"], _folder["mediabridge.yaml.bak"])));
        Assert.That(File.ReadAllText(_folder["mediabridge.yaml.bak"]), Is.EqualTo("# mine\nlog: { level: warning }\n"));
        var settings = BridgeSettings.Load(workingFolder: _folder.Path);
        Assert.That(File.ReadAllText(_folder["mediabridge.yaml"]), Does.StartWith("# mine\n"));
        Assert.That(settings.All.Where(s => s.Origin.Contains("mediabridge.yaml", StringComparison.Ordinal)).Select(s => $"{s.Name}={s.Values[0]}"), Is.EquivalentTo((string[])
            ["http.firstDelay=7s", "http.retries=5", "log.level=warning", "notify.sound=bell"]));

        Assert.That(Read("old.json").Write(project: true, workingFolder: _folder.Path), Is.EqualTo(((string?)null, (string?)null)), "the second time nothing changes");
        _folder.Write("old.json", """{ "tries": 6 }""");
        Assert.That(Read("old.json").Write(project: true, workingFolder: _folder.Path).Backup, Is.EqualTo(_folder["mediabridge.yaml.bak1"]), "an earlier copy is kept");
    }

    [Test]
    public void AProfileTakesItForItself()
    {
        _folder.Write("old.json", """{ "tries": 5 }""");
        Read("old.json").Write(profile: "ana", project: true, workingFolder: _folder.Path);
        Assert.That(BridgeSettings.Load("ana", workingFolder: _folder.Path).All.Single(s => s.Name is "http.retries").Values, Is.EqualTo((string[])["5"]));
        Assert.That(BridgeSettings.Load(workingFolder: _folder.Path).All.Single(s => s.Name is "http.retries").Origin, Is.EqualTo("default"));
    }

    [TestCase("""{ "tries": "many" }""")]
    [TestCase("""{ "tries": -1 }""")]
    [TestCase("""{ "tries": [3] }""")]
    [TestCase("""{ "gap": "soon" }""")]
    [TestCase("""{ "beep": "loud" }""")]
    public void AValueThatTheSettingCannotHaveIsToldOfAndNotWritten(string old)
    {
        _folder.Write("old.json", old);
        var migration = Read("old.json");
        Assert.That(migration.Keys[0].Fate, Is.EqualTo(MigratedKey.Refused));
        Assert.That(migration.Keys[0].Advice, Is.Not.Empty);
        Assert.That((migration.Write(project: true, workingFolder: _folder.Path).File, File.Exists(_folder["mediabridge.yaml"])), Is.EqualTo(((string?)null, false)));
    }

    [Test]
    public void ASessionIsCountedByReason()
    {
        _folder.Write("session.json", """{ "position": 17, "left": [ { "item": { "title": "A" }, "why": "unsure" }, { "why": "not found" }, { "why": "unsure" } ] }""");
        var keys = Read("session.json").Keys;
        Assert.That(keys.Select(k => k.Value), Is.EqualTo((string[])["17", "3 items: unsure 2, not found 1"]));
    }

    [Test]
    public void VariablesAreReadAsDotEnvDoes()
    {
        _folder.Write(".env", "# waits\ntries='4'\nexport gap=2\npassword=\"hunter22\"\nbroken line\n");
        var migration = Read(".env");
        Assert.That(migration.Keys.Select(k => $"{k.Key} {k.Fate}"), Is.EqualTo((string[])["tries setting", "gap setting", "password advice"]));
        Assert.That(migration.Problems.Select(p => p.Line), Is.EqualTo((int[])[5]));
    }

    [TestCase("nothing.json", "no file")]
    [TestCase("broken.json", "no valid JSON at line 2")]
    [TestCase("twice.json", "no valid JSON")]
    [TestCase("other.json", "none of its 1 keys is known")]
    [TestCase("list.json", "none of its 0 keys is known")]
    public void AFileThatIsNoneOfThemIsRefused(string file, string says)
    {
        _folder.Write("broken.json", "{ \"tries\": 3,\n nonsense }");
        _folder.Write("twice.json", "{ \"tries\": 3, \"tries\": 4 }");
        _folder.Write("other.json", "{ \"name\": \"left-pad\" }");
        _folder.Write("list.json", "[1, 2]");
        Assert.That(() => Read(file), Throws.InstanceOf<PluginException>().With.Message.Contains(says));
    }

    [Test]
    public void ASettingsFileOfItsOwnIsChecked()
    {
        _folder.Write("mine.yaml", "log: { level: debug }\n");
        _folder.Write("odd.yaml", "log: { levle: debug }\n");
        Assert.That((Read("mine.yaml").Program, Read("mine.yaml").Problems.Count, Read("mine.yaml").Write(project: true, workingFolder: _folder.Path).File), Is.EqualTo(("MediaBridge", 0, (string?)null)));
        Assert.That(Read("odd.yaml").Problems.Single().Message, Does.Contain("levle"));
    }

    private ConfigMigration Read(string file) => ConfigMigration.Read(_folder[file], [Table]);
}
