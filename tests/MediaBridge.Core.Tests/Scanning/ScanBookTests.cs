using MediaBridge.Core.Scanning;
using MediaBridge.Sdk;

namespace MediaBridge.Core.Tests.Scanning;

/// <summary>Scan profiles: found, made, and turned into pipelines of a folder.</summary>
internal sealed class ScanBookTests
{
    private const string Items = """
        # Lines of items.
        version: 1
        name: lines
        vars:
          folder:        # where they are
          name:
          format: jsonl  # how they are written
        from: [ { source: items, with: { file: "${var:folder}/in.jsonl" } } ]
        to: [ { sink: files, with: { folder: "${var:folder}/${var:name}", format: "${var:format}" } } ]
        """;

    private readonly TemporaryFolder _folder = new();
    private Bridge _bridge = null!;

    [SetUp]
    public async Task SetUp()
    {
        Directory.CreateDirectory(_folder["scans"]);
        Directory.CreateDirectory(_folder["data"]);
        await File.WriteAllTextAsync(_folder["scans/lines.yaml"], Items);
        _bridge = await Bridge.OpenAsync(new BridgeOptions { DataFolder = _folder["data"], ScanFolders = [_folder["scans"]] });
    }

    [TearDown]
    public async Task TearDown()
    {
        await _bridge.DisposeAsync();
        _folder.Dispose();
    }

    [Test]
    public void They_are_listed_with_what_their_first_line_says()
        => Assert.That(_bridge.Scans.List(), Is.EqualTo(new[] { new ScanInfo { Name = "lines", Description = "Lines of items.", File = _folder["scans/lines.yaml"] } }));

    [Test]
    public void A_saved_one_keeps_comments_and_has_the_new_values()
    {
        var file = _bridge.Scans.Save("mine", "lines", new Dictionary<string, string>(StringComparer.Ordinal) { ["format"] = "csv" });
        Assert.That(file, Is.EqualTo(_folder["data/scans/mine.yaml"]));
        Assert.That(File.ReadAllText(file), Is.EqualTo(Items.Replace("format: jsonl", "format: csv", StringComparison.Ordinal).Replace("name: lines", "name: mine", StringComparison.Ordinal)));
        Assert.That(_bridge.Scans.List().Select(s => (s.Name, s.IsOwn)), Is.EqualTo(new[] { ("lines", false), ("mine", true) }));
        Assert.That(_bridge.Scans.Load("mine", _folder["a"]).Problems, Is.Empty);
    }

    [Test]
    public void An_own_one_hides_another_of_its_name_and_is_replaced_only_if_that_is_wished()
    {
        _bridge.Scans.Save("lines", "lines");
        Assert.That(_bridge.Scans.Get("lines").IsOwn, Is.True);
        Assert.That(() => _bridge.Scans.Save("lines", "lines"), Throws.InstanceOf<PluginException>().With.Message.Contains("already"));
        Assert.That(() => _bridge.Scans.Save("lines", "lines", replace: true), Throws.Nothing);
    }

    [TestCase("lins", "lines")]
    [TestCase("../lines", "library scans")]
    public void A_scan_that_is_not_there_is_told_with_what_to_do(string name, string hint)
        => Assert.That(() => _bridge.Scans.Load(name, _folder["a"]), Throws.InstanceOf<PluginException>().With.Property("Error").Property("Hint").Contains(hint));

    [TestCase("../evil")]
    [TestCase("")]
    [TestCase("a/b")]
    public void A_name_that_leads_out_of_the_folder_is_refused(string name)
        => Assert.That(() => _bridge.Scans.Save(name, "lines"), Throws.InstanceOf<PluginException>());

    [Test]
    public void An_unknown_variable_is_refused_and_nothing_is_written()
    {
        Assert.That(
            () => _bridge.Scans.Save("mine", "lines", new Dictionary<string, string>(StringComparer.Ordinal) { ["fromat"] = "csv" }),
            Throws.InstanceOf<PluginException>().With.Property("Error").Property("Hint").Contains("format"));
        Assert.That(File.Exists(_folder["data/scans/mine.yaml"]), Is.False);
    }

    [Test]
    public void A_pipeline_that_reads_no_folder_is_no_scan()
    {
        File.WriteAllText(_folder["scans/none.yaml"], "{ version: 1, name: none, from: [ { source: items, with: { file: in.jsonl } } ], to: [ { sink: files, with: { folder: out, format: csv } } ] }");
        Assert.That(() => _bridge.Scans.Load("none", _folder["a"]), Throws.InstanceOf<PluginException>().With.Message.Contains("reads no folder"));
    }

    [Test]
    public void The_pipeline_belongs_to_the_folder_whatever_the_scan()
    {
        _bridge.Scans.Save("mine", "lines");
        var (one, same, other) = (_bridge.Scans.Load("lines", _folder["a/films"]), _bridge.Scans.Load("mine", _folder["a/films"] + "/"), _bridge.Scans.Load("lines", _folder["b/films"]));
        Assert.That(one.Name, Is.EqualTo(same.Name).And.StartsWith("scan-films-").And.Not.EqualTo(other.Name));
        Assert.That(one.Definition!.Name, Is.EqualTo(one.Name), "runs and journals go by it");
    }

    [Test]
    public void Of_two_folders_with_one_name_the_later_gets_another_in_ids()
    {
        string[] folders = [_folder["a/films"], _folder["b/films"], _folder["c/series"]];
        Assert.That(folders.Select(f => ScanNames.RootOf(f, folders)).Distinct(StringComparer.Ordinal).Count(), Is.EqualTo(3));
        Assert.That(ScanNames.RootOf(folders[0], folders), Is.EqualTo("films"));
        Assert.That(ScanNames.RootOf(folders[1], folders), Does.StartWith("films-"));
        Assert.That(ScanNames.RootOf(_folder["d/films"], []), Is.EqualTo("films"));
    }

    [Test]
    public async Task A_scan_runs_as_a_pipeline_does()
    {
        Directory.CreateDirectory(_folder["films"]);
        await File.WriteAllTextAsync(_folder["films/in.jsonl"], """{"kind":"movie","title":"Wings","ids":["test:1"]}""");
        var report = await _bridge.RunAsync(_bridge.Scans.Load("lines", _folder["films"]));
        Assert.That((report.ExitCode, File.Exists(_folder["films/films/items.jsonl"])), Is.EqualTo((0, true)));
    }
}
