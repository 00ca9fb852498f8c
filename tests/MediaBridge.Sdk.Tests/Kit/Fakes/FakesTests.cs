using System.Text;
using MediaBridge.Sdk.Testing;

namespace MediaBridge.Sdk.Tests.Kit.Fakes;

public sealed class FakesTests
{
    [Test]
    public async Task AStoreKeepsItsTagsAndRefusesWhatChanged()
    {
        var store = new MemoryStore();
        var tag = await store.WriteAsync("a/b.txt", Bytes("one"), "", CancellationToken.None);
        Assert.That(async () => await store.WriteAsync("a/b.txt", Bytes("two"), "", CancellationToken.None), Throws.TypeOf<PluginException>().With.Message.Contains("exists already"));
        store.Put("a/b.txt", "somebody else's");
        Assert.That(async () => await store.DeleteAsync("a/b.txt", tag, CancellationToken.None), Throws.TypeOf<PluginException>().With.Message.Contains("was changed by somebody"));
        Assert.That(store.Texts["a/b.txt"], Is.EqualTo("somebody else's"));
        Assert.That(async () => await store.OpenAsync("a/../../b", CancellationToken.None), Throws.TypeOf<PluginException>());
    }

    [Test]
    public async Task ACacheMakesAValueOnceUntilItIsStaleAndKeepsNoFailure()
    {
        await using var services = new TestServices();
        Task<int> GetAsync(int value) => services.Cache.GetAsync("k", TimeSpan.FromHours(1), _ => value < 0 ? throw new InvalidOperationException("no") : Task.FromResult(value));
        Assert.That(async () => await GetAsync(-1), Throws.InvalidOperationException);
        Assert.That((await GetAsync(1), await GetAsync(2)), Is.EqualTo((1, 1)));
        services.Clock.Advance(TimeSpan.FromHours(2));
        Assert.That(await GetAsync(3), Is.EqualTo(3));
    }

    [Test]
    public async Task APersonAnswersAsScriptedAndThenNobodyIsThere()
    {
        var prompt = new TestPrompt("1234");
        Assert.That(await prompt.AskAsync("Code?", secret: true, CancellationToken.None), Is.EqualTo("1234"));
        Assert.That(async () => await prompt.AskAsync("Again?", secret: false, CancellationToken.None), Throws.TypeOf<PluginException>().With.Property("Error").Property("Kind").EqualTo(ErrorKind.InteractionNeeded));
        Assert.That(prompt.Asked, Is.EqualTo(new[] { ("Code?", true), ("Again?", false) }));
    }

    [Test]
    public async Task AProgramThatNoTestScriptedIsNotInstalled()
    {
        var tools = new TestTools().On("ffprobe", "{}");
        Assert.That((await tools.RunAsync("ffprobe", ["-v"], TimeSpan.FromSeconds(1), CancellationToken.None)).Output, Is.EqualTo("{}"));
        Assert.That((tools.Has("ffprobe"), tools.Has("mediainfo")), Is.EqualTo((true, false)));
        Assert.That(async () => await tools.RunAsync("mediainfo", [], TimeSpan.FromSeconds(1), CancellationToken.None), Throws.TypeOf<PluginException>());
    }

    [Test]
    public async Task OutputsAreRenderedAndStaged()
    {
        await using var services = new TestServices();
        var request = new RenderRequest { Items = Some.Films(2).ToAsyncEnumerable() };
        var file = await services.Outputs.RenderAsync("jsonl", request, null, CancellationToken.None).SingleAsync();
        Assert.That(Encoding.UTF8.GetString(services.Staging.Bytes(file.Content!.Value)).Split('\n'), Has.Length.EqualTo(3));
    }

    [Test]
    public void AClockFiresItsTimersInOrder()
    {
        var clock = new TestClock();
        var fired = new List<string>();
        using var late = clock.CreateTimer(_ => fired.Add("late"), null, TimeSpan.FromMinutes(2), Timeout.InfiniteTimeSpan);
        using var early = clock.CreateTimer(_ => fired.Add("early"), null, TimeSpan.FromMinutes(1), Timeout.InfiniteTimeSpan);
        clock.Advance(TimeSpan.FromMinutes(5));
        Assert.That(fired, Is.EqualTo(new[] { "early", "late" }));
    }

    [Test]
    public void NamesTitlesAndTemplatesAreSimpleAndPredictable()
    {
        var name = new SimpleNames().Parse("The.Film.1999.1080p.mkv");
        Assert.That((name.Title, name.Year), Is.EqualTo(("The Film", (int?)1999)));
        var titles = new SimpleTitles();
        Assert.That((titles.Normalize("Amélie!"), titles.Similarity("Amélie", "amelie"), titles.Slug("Amélie", 2001)), Is.EqualTo(("amelie", 1.0, "amelie-2001")));
        Assert.That(Some.HostileTitles.Select(t => titles.Slug(t)), Has.All.Matches("^[a-z0-9-]+$"));
        Assert.That(new SimpleTemplates().Compile("t", "<b>{{a.b}}</b>", "text/html")(new System.Text.Json.Nodes.JsonObject { ["a"] = new System.Text.Json.Nodes.JsonObject { ["b"] = "<" } }), Is.EqualTo("<b>&lt;</b>"));
    }

    [Test]
    public void AFullItemSpeaksOfEveryFacet()
    {
        var facets = typeof(Facets).GetFields().Select(f => (string)f.GetValue(null)!);
        Assert.That(ItemParts.FacetsOf(Some.Full()).Where(f => !f.IsEmpty).Select(f => f.Facet), Is.EquivalentTo(facets));
        Assert.That(Some.Same(Some.Any(7), Some.Any(7)) && !Some.Same(Some.Any(7), Some.Any(8)));
        Assert.That(Some.Hostile(), Has.Count.EqualTo(Some.HostileTitles.Count));
    }

    [Test]
    public async Task SourcesOfAReproducibleBuildAreFound()
    {
        await using var services = new TestServices();
        var bin = Directory.CreateDirectory(Path.Combine(services.Folder, "repo", "tests", "bin", "debug")).FullName;
        var source = Path.Combine(services.Folder, "repo", "tests", "Some", "FormatTests.cs");
        Directory.CreateDirectory(Path.GetDirectoryName(source)!);
        File.WriteAllText(source, "");
        Assert.That(Approved.SourceFile("/_/tests/Some/FormatTests.cs", bin), Is.EqualTo(source));
        Assert.That(Approved.SourceFile(source, bin), Is.EqualTo(source));
        Assert.That(Approved.SourceFile("/_/gone/Elsewhere.cs", bin), Is.EqualTo("/_/gone/Elsewhere.cs"));
    }

    [Test]
    public async Task AnOutputIsComparedWithTheApprovedOne()
    {
        await using var services = new TestServices();
        var path = Path.Combine(services.Folder, "out.txt");
        Assert.That(() => Approved.MatchFile("a\nb", path), Throws.TypeOf<ContractException>().With.Message.Contains("does not exist yet").And.Message.Contains("MEDIABRIDGE_ACCEPT=1"));
        File.Move(path + ".received", path);
        Assert.That(() => Approved.MatchFile("a\nb", path), Throws.Nothing);
        Assert.That(() => Approved.MatchFile("a\nc", path), Throws.TypeOf<ContractException>().With.Message.Contains("first in line 2"));
        Assert.That(await File.ReadAllTextAsync(path + ".received"), Is.EqualTo("a\nc"));
    }

    [Test]
    public async Task OptionsAreBoundAsFilesAreAndSecretsAreCanaries()
    {
        await using var services = new TestServices();
        var options = (Manifest.SampleOptions)TestOptions.Bind(typeof(Manifest.SampleOptions), new { folder = "x", page = "http://a.test/", maybe = (string?)null, mode = "keepBoth", wait = "1h30m", key = "canary" }, "Options", services);
        Assert.That((options.Folder, options.Mode, options.Wait, options.Key.Reveal()), Is.EqualTo(("x", Manifest.SampleMode.KeepBoth, TimeSpan.FromMinutes(90), "canary")));
        Assert.That(services.Secrets, Is.EqualTo(new Dictionary<string, string> { ["key"] = "canary" }));
        Assert.That(() => TestOptions.Bind(typeof(Manifest.SampleOptions), "{\"fodler\":\"x\"}", "Options", services), Throws.TypeOf<ContractException>().With.Message.Contains("fodler"));
    }

    private static MemoryStream Bytes(string text) => new(Encoding.UTF8.GetBytes(text));
}
