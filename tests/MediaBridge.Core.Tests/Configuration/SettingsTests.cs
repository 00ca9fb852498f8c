using MediaBridge.Core.Configuration;
using MediaBridge.Core.Http;

namespace MediaBridge.Core.Tests.Configuration;

internal sealed class SettingsTests
{
    private string _folder = "";

    [SetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("mb-settings-").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void Without_anything_the_defaults_hold()
    {
        var s = SettingsLoader.Load(new SettingsSources());
        using (Assert.EnterMultipleScope())
        {
            Assert.That(s.Problems, Is.Empty);
            Assert.That(s.Workers, Is.InRange(1, 64));
            Assert.That((s.Offline, s.LogLevel, s.LogFormat, s.CacheMaxSize, s.RunsKeep), Is.EqualTo((false, "info", "text", 1L << 30, 3)));
            Assert.That(s.PluginFolders, Is.Empty);
            Assert.That(s.Entries.Select(e => e.Origin), Is.All.EqualTo("default"));
        }
    }

    [Test]
    public void Each_layer_wins_over_the_one_below_and_says_where_it_is()
    {
        var sources = new SettingsSources
        {
            SystemFile = Write("system.yaml", "workers: 1\nlog: { level: trace, maxFiles: 33 }\nhttp: { services: { plex: { retries: 1 } } }\n"),
            UserFile = Write("user.yaml", "workers: 2\nlog:\n  level: debug\n  format: json\noffline: yes\nruns: { keep: 9 }\ncache: { maxSize: 2GB }\nprofiles:\n  night: { workers: 5 }\n"),
            ProjectFile = Write("mediabridge.yaml", "workers: 3\nlog: { level: warning }\nruns: { keep: 8 }\ncache: { maxSize: 3GB }\n"),
            DotEnvFile = Write(".env", "# x\nMEDIABRIDGE_RUNS_KEEP=7\nMEDIABRIDGE_CACHE_MAXSIZE=4GB\n"),
            Environment = new Dictionary<string, string> { ["MEDIABRIDGE_CACHE_MAXSIZE"] = "5GB", ["MEDIABRIDGE_OFFLINE"] = "" },
            Profile = "night",
            CommandLine = new Dictionary<string, string> { ["log.level"] = "error" },
        };
        var s = SettingsLoader.Load(sources);
        Assert.That(s.Problems, Is.Empty);
        var user = sources.UserFile;
        Assert.That(s.Entries.Select(e => $"{e.Name}={string.Join(',', e.Values)} {e.Origin}"), Is.EqualTo(new[]
        {
            "cache.maxSize=5GB MEDIABRIDGE_CACHE_MAXSIZE",
            "cache.preload=0B default",
            "connectionsFile= default",
            "http.attemptTimeout=auto default",
            "http.firstDelay=500ms default",
            "http.longestDelay=30s default",
            "http.retries=auto default",
            "http.retryStatuses= default",
            "http.services.plex.retries=1 " + sources.SystemFile + ":3",
            "http.totalTimeout=auto default",
            "library.folders= default",
            "library.order= default",
            "library.scan=quick default",
            "log.format=json " + user + ":4",
            "log.level=error command line",
            "log.maxAge=30d default",
            "log.maxFiles=33 " + sources.SystemFile + ":2",
            "log.maxSize=10MB default",
            "log.target=file default",
            "matching.countryWeight=0.03 default",
            "matching.directorWeight=0.1 default",
            "matching.low=0.5 default",
            "matching.medium=0.8 default",
            "matching.mediumGap=0.04 default",
            "matching.mostOfAnotherYear=0.6 default",
            "matching.originalWeight=0.15 default",
            "matching.runtimeWeight=0.04 default",
            "matching.strong=0.92 default",
            "matching.strongGap=0.08 default",
            "matching.titleFloor=0.7 default",
            "matching.titleWeight=0.6 default",
            "matching.typeWeight=0.03 default",
            "matching.yearWeight=0.18 default",
            "notify.command= default",
            "notify.longAfter=1m default",
            "notify.sound=none default",
            "notify.when=always default",
            "offline.autoDetect=true default",
            "offline.enabled=true " + user + ":5",
            "offline.queueRequests=true default",
            "offline.retryOnConnect=true default",
            "plugins.disabled= default",
            "plugins.feeds= default", "plugins.folders= default",
            "ratings.prefer= default",
            "runs.keep=7 " + sources.DotEnvFile + ":2",
            "workers=5 " + user + ":9 (profile night)",
        }));
        Assert.That(s.Workers, Is.EqualTo(5));
    }

    [TestCase("offline: yes", true)]
    [TestCase("offline: { enabled: on, autoDetect: no }", true)]
    [TestCase("offline: { autoDetect: no }", false)]
    public void Offline_has_a_short_form(string text, bool offline)
    {
        var s = SettingsLoader.Load(new SettingsSources { ProjectFile = Write("mediabridge.yaml", text + "\n") });
        Assert.That((s.Problems.Count, s.Offline), Is.EqualTo((0, offline)));
    }

    [Test]
    public void Rules_of_matches_can_be_set()
    {
        var s = SettingsLoader.Load(new SettingsSources { ProjectFile = Write("mediabridge.yaml", "matching: { strong: 0.95, titleWeight: .5 }\n"), Environment = new Dictionary<string, string> { ["MEDIABRIDGE_MATCHING_MEDIUM"] = "0.85" } });
        Assert.That(s.Problems, Is.Empty);
        Assert.That(s.Matching, Is.EqualTo(new MediaBridge.Core.Matching.MatchRules { Strong = 0.95, Medium = 0.85, TitleWeight = 0.5 }));
        Assert.That(SettingsLoader.Load(new SettingsSources()).Matching, Is.EqualTo(new MediaBridge.Core.Matching.MatchRules()));
        var wrong = SettingsLoader.Load(new SettingsSources { ProjectFile = Write("mediabridge.yaml", "matching: { strong: 1.2 }\n") });
        Assert.That(wrong.Problems.Single().Message, Does.Contain("not a number from 0 to 1"));
    }

    [Test]
    public void Attempts_waits_and_logs_can_be_set()
    {
        var s = SettingsLoader.Load(new SettingsSources
        {
            ProjectFile = Write("mediabridge.yaml", "http: { retries: 7, firstDelay: 2s, longestDelay: 1m, attemptTimeout: 10s, totalTimeout: 5m, retryStatuses: [423, 520] }\nlog: { target: both, maxSize: 1MB, maxFiles: 3, maxAge: 7d }\n"),
            Environment = new Dictionary<string, string> { ["MEDIABRIDGE_HTTP_RETRIES"] = "0", ["MEDIABRIDGE_HTTP_ATTEMPTTIMEOUT"] = "auto" },
        });
        Assert.That(s.Problems, Is.Empty);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(s.Http with { RetryStatuses = [] }, Is.EqualTo(new HttpTuning { Retries = 0, FirstDelay = TimeSpan.FromSeconds(2), LongestDelay = TimeSpan.FromMinutes(1), TotalTimeout = TimeSpan.FromMinutes(5), RetryStatuses = [] }));
            Assert.That(s.Http.RetryStatuses, Is.EqualTo(new[] { 423, 520 }));
            Assert.That((s.LogTarget, s.LogMaxSize, s.LogMaxFiles, s.LogMaxAge), Is.EqualTo(("both", 1L << 20, 3, TimeSpan.FromDays(7))));
        }
    }

    [Test]
    public void What_is_set_for_a_service_holds_over_what_is_set_for_all()
    {
        var s = SettingsLoader.Load(new SettingsSources
        {
            ProjectFile = Write("mediabridge.yaml", "http:\n  retries: 7\n  totalTimeout: 5m\n  services:\n    trakt: { retries: 2, retryStatuses: [423] }\n    my-service: { totalTimeout: auto, firstDelay: 3s }\n"),
            Environment = new Dictionary<string, string> { ["MEDIABRIDGE_HTTP_SERVICES_TRAKT_LONGESTDELAY"] = "1m" },
        });
        Assert.That(s.Problems, Is.Empty);
        var (trakt, mine, other) = (s.Http.Of("trakt"), s.Http.Of("my-service"), s.Http.Of("plex"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That((trakt.Retries, trakt.TotalTimeout, trakt.LongestDelay), Is.EqualTo((2, TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(1))));
            Assert.That(trakt.RetryStatuses, Is.EqualTo(new[] { 423 }));
            Assert.That((mine.Retries, mine.TotalTimeout, mine.FirstDelay), Is.EqualTo((7, (TimeSpan?)null, TimeSpan.FromSeconds(3))));
            Assert.That((other.Retries, other.TotalTimeout, other.FirstDelay), Is.EqualTo((7, TimeSpan.FromMinutes(5), TimeSpan.FromMilliseconds(500))));
        }
    }

    [Test]
    public void A_profile_names_accounts_and_only_then_are_they_its_own()
    {
        var file = Write("mediabridge.yaml", "connections: { tv: plex-tv }\nprofiles:\n  ana: { connections: { plex-home: plex-ana }, connectionsFile: ana.yaml }\n  night: { workers: 1 }\n");
        var (ana, night) = (SettingsLoader.Load(new SettingsSources { ProjectFile = file, Profile = "ana" }), SettingsLoader.Load(new SettingsSources { ProjectFile = file, Profile = "night" }));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(ana.Problems.Concat(night.Problems), Is.Empty);
            Assert.That(ana.ConnectionNames, Is.EquivalentTo(new Dictionary<string, string> { ["tv"] = "plex-tv", ["plex-home"] = "plex-ana" }));
            Assert.That((ana.AccountsOf, ana.ConnectionsFile), Is.EqualTo(("ana", Path.Combine(_folder, "ana.yaml"))));
            Assert.That((night.AccountsOf, night.ConnectionsFile), Is.EqualTo(((string?)null, (string?)null)));
            Assert.That(ana.Entries.Single(e => e.Name == "connections.plex-home").Origin, Is.EqualTo($"{file}:3 (profile ana)"));
        }
    }

    [Test]
    public void The_system_has_a_file_in_the_place_of_the_platform()
        => Assert.That(SettingsSources.DefaultSystemFile(), OperatingSystem.IsLinux() ? Is.EqualTo("/etc/mediabridge/config.yaml") : Does.EndWith(Path.Combine("mediabridge", "config.yaml")));

    [Test]
    public void Folders_and_tools_of_a_file_belong_to_its_folder()
    {
        var s = SettingsLoader.Load(new SettingsSources
        {
            ProjectFile = Write("mediabridge.yaml", "plugins: { folders: [./mine, /opt/p], disabled: [a] }\ntools: { ffprobe: bin/ffprobe, mkvmerge: mkvmerge }\n"),
            Environment = new Dictionary<string, string> { ["MEDIABRIDGE_TOOLS_MEDIAINFO"] = "/usr/bin/mediainfo", ["MEDIABRIDGE_PLUGINS_DISABLED"] = "b, c" },
        });
        Assert.That(s.PluginFolders, Is.EqualTo(new[] { Path.Combine(_folder, "mine"), Path.GetFullPath("/opt/p") }));
        Assert.That(s.PluginsDisabled, Is.EqualTo(new[] { "b", "c" }));
        Assert.That(s.Tools, Is.EquivalentTo(new Dictionary<string, string> { ["ffprobe"] = Path.Combine(_folder, "bin", "ffprobe"), ["mkvmerge"] = "mkvmerge", ["mediainfo"] = "/usr/bin/mediainfo" }));
    }

    [TestCase("wokers: 1", "MB2070", 1, 1, "'workers'")]
    [TestCase("log:\n  levle: info", "MB2070", 2, 3, "'log.level'")]
    [TestCase("log.level: info", "MB2070", 1, 1, "log: { level")]
    [TestCase("workers: 0", "MB2071", 1, 10, "1 to 64")]
    [TestCase("workers: many", "MB2071", 1, 10, null)]
    [TestCase("workers: [1]", "MB2071", 1, 10, null)]
    [TestCase("workers: auto", "MB2071", 1, 10, "1 to 64")]
    [TestCase("http: { retries: 21 }", "MB2071", 1, 18, "0 to 20")]
    [TestCase("http: { firstDelay: soon }", "MB2071", 1, 21, "90s")]
    [TestCase("http: { retryStatuses: [423, 404] }", "MB2071", 1, 24, "405 to 599")]
    [TestCase("log: { maxAge: 7 }", "MB2071", 1, 16, "7d")]
    [TestCase("log: { target: screen }", "MB2071", 1, 16, "console")]
    [TestCase("offline: perhaps", "MB2071", 1, 10, null)]
    [TestCase("log: { level: inf }", "MB2071", 1, 15, "'info'")]
    [TestCase("log: info", "MB2071", 1, 6, null)]
    [TestCase("cache: { maxSize: 5 apples }", "MB2071", 1, 19, "512MB")]
    [TestCase("plugins: { disabled: a }", "MB2071", 1, 22, null)]
    [TestCase("plugins: { disabled: [[a]] }", "MB2071", 1, 22, null)]
    [TestCase("tools: { 'a b': x }", "MB2070", 1, 10, null)]
    [TestCase("profiles: x", "MB2071", 1, 11, null)]
    [TestCase("profiles: { a: { wokers: 1 } }", "MB2070", 1, 18, "'workers'")]
    [TestCase("http: { services: { trakt: { retrise: 2 } } }", "MB2070", 1, 30, "'http.services.trakt.retries'")]
    [TestCase("http: { services: { trakt: { retries: 21 } } }", "MB2071", 1, 39, "0 to 20")]
    [TestCase("http: { services: { trakt: 2 } }", "MB2071", 1, 28, "map")]
    [TestCase("http: { services: { 'a b': { retries: 2 } } }", "MB2070", 1, 21, null)]
    [TestCase("profiles: { ana: { conections: { a: b } } }", "MB2070", 1, 20, "connections")]
    [TestCase("connections: { a: 'b c' }", "MB2071", 1, 19, "letters")]
    [TestCase("connectionsFile: [a]", "MB2071", 1, 18, null)]
    [TestCase("- workers", "MB2071", 1, 1, null)]
    [TestCase("workers: 1\nworkers: 2", "MB2002", 2, 1, null)]
    public void A_bad_setting_says_what_where_and_what_to_do(string text, string code, int line, int column, string? says)
    {
        var s = SettingsLoader.Load(new SettingsSources { ProjectFile = Write("mediabridge.yaml", text) });
        Assert.That(s.Problems, Has.Count.EqualTo(1), string.Join('\n', s.Problems));
        var problem = s.Problems[0];
        Assert.That($"{problem.Code} {problem.Line}:{problem.Column}", Is.EqualTo($"{code} {line}:{column}"), problem.ToString());
        Assert.That(problem.ToString(), Does.Contain(says ?? ""));
        Assert.That(s.Entries.Where(e => e.Name != "workers" || code != "MB2002").Select(e => e.Origin), Is.All.EqualTo("default"), "a wrong value is left out");
    }

    [Test]
    public void Bad_variables_options_and_profiles_are_problems()
    {
        var s = SettingsLoader.Load(new SettingsSources
        {
            Environment = new Dictionary<string, string> { ["MEDIABRIDGE_WORKERS"] = "x", ["MEDIABRIDGE_OFLINE"] = "1", ["MEDIABRIDGE_SECRET_PLEX"] = "y", ["MEDIABRIDGE_SECRET_BEN"] = "z", ["MEDIABRIDGE_DATA"] = "d", ["MEDIABRIDGE_PROFILE"] = "nihgt" },
            ProjectFile = Write("mediabridge.yaml", "profiles: { night: { workers: 1 } }"),
            CommandLine = new Dictionary<string, string> { ["log.leve"] = "info" },
        });
        Assert.That(s.Profile, Is.EqualTo("nihgt"));
        Assert.That(s.Problems.Select(p => $"{p.Code} {p.IsWarning} {p.Hint}"), Is.EquivalentTo(new[]
        {
            "MB2071 False Items that are worked on at the same time, 1 to 64; by default the number of processors.",
            "MB2070 True Did you mean 'MEDIABRIDGE_OFFLINE'?",
            "MB2073 False Did you mean 'night'?",
            "MB2070 False Did you mean 'log.level'?",
        }));
    }

    [Test]
    public void Variables_of_the_environment_win_over_those_of_the_file()
    {
        var s = SettingsLoader.Load(new SettingsSources { DotEnvFile = Write(".env", "A=file\nB=file\n"), Environment = new Dictionary<string, string> { ["A"] = "real" } });
        Assert.That((s.Variable("A"), s.Variable("B"), s.Variable("C")), Is.EqualTo(("real", "file", (string?)null)));
    }

    [TestCase("", "workers", "4", null, "workers: 4\n")]
    [TestCase("# mine\nworkers: 2 # few\n", "workers", "4", null, "# mine\nworkers: 4 # few\n")]
    [TestCase("log:\n  level: info\n", "log.format", "json", null, "log:\n  level: info\n  format: json\n")]
    [TestCase("", "plugins.disabled", "a, b", null, "plugins:\n  disabled: [a, b]\n")]
    [TestCase("workers: 1\n", "tools.ffprobe", "/opt/ff probe", null, "workers: 1\ntools:\n  ffprobe: /opt/ff probe\n")]
    [TestCase("workers: 1\n", "log.level", "debug", "night", "workers: 1\nprofiles:\n  night:\n    log:\n      level: debug\n")]
    public void Set_writes_a_setting_and_keeps_the_rest(string before, string name, string value, string? profile, string after)
    {
        var (text, problem) = SettingsFile.Set(before, name, value, profile);
        Assert.That((text, problem), Is.EqualTo((after, (Problem?)null)));
        Assert.That(SettingsFile.Parse(text!, "x.yaml").Problems, Is.Empty);
    }

    [TestCase("wokers", "4", "MB2070")]
    [TestCase("workers", "400", "MB2071")]
    public void Set_refuses_what_is_wrong(string name, string value, string code)
        => Assert.That(SettingsFile.Set("", name, value).Problem!.Code, Is.EqualTo(code));

    [TestCase("512", 512)]
    [TestCase("1KB", 1024)]
    [TestCase("1.5 GiB", 1610612736)]
    [TestCase("2g", 2147483648L)]
    [TestCase("x", null)]
    [TestCase("1XB", null)]
    [TestCase("", null)]
    [TestCase("99999999999TB", null)]
    public void A_size_is_read(string text, long? bytes) => Assert.That(SettingParser.Size(text), Is.EqualTo(bytes));

    [Test]
    public void Every_setting_has_a_description_and_a_default_that_it_takes()
    {
        foreach (var key in SettingKeys.All)
        {
            Assert.That(key.Description, Does.EndWith("."), key.Name);
            if (key.Type != SettingType.Program)
            {
                Assert.That(key is { IsPattern: false, Default.Count: > 0 } ? SettingParser.Read(key, key.Default).Error : null, Is.Null, key.Name);
            }
        }
    }

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        return path;
    }
}
