using System.Text;
using System.Text.Json;
using MediaBridge.Sdk.Testing;

namespace MediaBridge.Sdk.Tests.Manifest;

public sealed class ManifestFactoryTests
{
    [Test]
    public void AbilitiesAndServicesComeFromTheTypes()
    {
        var manifest = Sample();
        var source = manifest.Components[0];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(source.Abilities, Is.EqualTo(new[] { "lookup" }));
            Assert.That(source.Service, Is.EqualTo("sample"));
            Assert.That(manifest.Components[1].Abilities, Is.EqualTo(new[] { "stream" }));
            Assert.That(manifest.Components[1].Service, Is.Null);
            Assert.That(manifest.Connections[0].Abilities, Is.EqualTo(new[] { "check", "limits" }));
            Assert.That(manifest.Services[0].Policy.RequestsPerSecond, Is.EqualTo(2.5));
        }
    }

    [Test]
    public void TheAssemblySpeaksForItself()
    {
        var manifest = Sample();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(manifest.Assembly, Is.EqualTo("MediaBridge.Sdk.Tests.dll"));
            Assert.That(manifest.Entry, Is.EqualTo(typeof(SamplePlugin).FullName));
            Assert.That(manifest.Mvid, Is.EqualTo(typeof(SamplePlugin).Module.ModuleVersionId));
            Assert.That(manifest.SdkVersion, Is.EqualTo(SdkVersion.Current.ToString(3)));
            Assert.That(manifest.SdkMvid, Is.EqualTo(typeof(IPlugin).Module.ModuleVersionId));
            Assert.That(manifest.Version, Does.Not.Contain("+"));
        }
    }

    [Test]
    public void ReadingWhatWasWrittenGivesTheSameBytes()
    {
        var bytes = ManifestJson.ToUtf8(Sample());
        Assert.That(ManifestJson.ToUtf8(ManifestJson.Parse(bytes)), Is.EqualTo(bytes));
    }

    /// <summary>Manifests are written by generated code and read by hand: this holds the two together when a property is added.</summary>
    [Test]
    public void EveryPropertyOfAManifestIsReadAsItWasWritten([NUnit.Framework.Range(1, 40)] int seed)
    {
        var bytes = ManifestJson.ToUtf8(new AnyItem(seed, full: true).Make<PluginManifest>() with { Schema = PluginManifest.CurrentSchema });
        Assert.That(Encoding.UTF8.GetString(ManifestJson.ToUtf8(ManifestJson.Parse(bytes))), Is.EqualTo(Encoding.UTF8.GetString(bytes)));
    }

    [Test]
    public void KindsAreWrittenInCamelCaseAndLinesEndInLineFeeds()
    {
        var text = Encoding.UTF8.GetString(ManifestJson.ToUtf8(Sample()));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(text, Does.Contain("\"kind\": \"processor\""));
            Assert.That(text, Does.EndWith("}\n").And.Not.Contain("\r"));
        }
    }

    [Test]
    public void AManifestWithoutOptionalFieldsIsRead()
    {
        const string Text = """
            {"schema":1,"id":"x","name":"X","summary":"S","version":"1","sdkVersion":"0.1.0","assembly":"x.dll","entry":"X.Plugin","mvid":"24309bff-8797-4f5f-9007-b3724329fa45",
             "components":[{"kind":"sink","info":{"id":"x.y","summary":"S","facets":[{"facet":"ratings"}]},"options":{}}]}
            """;
        var manifest = ManifestJson.Parse(Encoding.UTF8.GetBytes("\uFEFF" + Text));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(manifest.Services, Is.Empty);
            Assert.That(manifest.Connections, Is.Empty);
            Assert.That(manifest.Components[0].Abilities, Is.Empty);
            Assert.That(manifest.Components[0].Info.Kinds, Is.Empty);
            Assert.That(manifest.Components[0].Info.Batch, Is.EqualTo(1));
            Assert.That(manifest.Components[0].Info.Facets[0].Absence, Is.True);
        }
    }

    [TestCase("{", "")]
    [TestCase("null", "'the manifest' must be an object")]
    [TestCase("""{"schema":2,"other":true}""", "schema 2, this version reads 1")]
    [TestCase("""{"schema":1,"id":"x"}""", "name")]
    [TestCase("""{"schema":1,"id":null,"name":"X","summary":"S","version":"1","sdkVersion":"0.1.0","assembly":"x.dll","entry":"X","mvid":"24309bff-8797-4f5f-9007-b3724329fa45"}""", "id")]
    [TestCase("""{"schema":1,"id":"x","name":"X","summary":"S","version":"1","sdkVersion":"0.1.0","assembly":"x.dll","entry":"X","mvid":"24309bff-8797-4f5f-9007-b3724329fa45","components":[{"kind":"sauce"}]}""", "'components[0].kind' is 'sauce'")]
    [TestCase("""{"schema":1,"id":"x","name":"X","summary":"S","version":"1","sdkVersion":"0.1.0","assembly":"x.dll","entry":"X","mvid":"24309bff-8797-4f5f-9007-b3724329fa45","components":[{"kind":"sink","info":{"id":"a","summary":"b","batch":"1"}}]}""", "'components[0].info.batch' must be a number")]
    public void ABadManifestIsAJsonException(string text, string message)
        => Assert.That(() => ManifestJson.Parse(Encoding.UTF8.GetBytes(text)), Throws.InstanceOf<JsonException>().With.Message.Contains(message));

    private static IEnumerable<TestCaseData> Faults()
    {
        yield return Fault("no info", _ => { }, "must call plugin.Info");
        yield return Fault("id of a component", p => p.Info("a", "A", "S").Processor("Bad Id", "S", (BaseOptions _, PluginServices _) => new SampleBarrier()), "Processor 'Bad Id': use lower case");
        yield return Fault("summary", p => p.Info("a", "A", "S").Processor("a.b", " ", (BaseOptions _, PluginServices _) => new SampleBarrier()), "'a.b' needs a summary");
        yield return Fault(
            "no connection",
            p => p.Info("a", "A", "S").Source(Of("a.b"), (BaseOptions _, SampleClient _, PluginServices _) => new SampleSource()),
            "works on a SampleClient, but no connection makes one");
        yield return Fault(
            "two connections",
            p => p.Info("a", "A", "S")
                .Connection("x", (BaseOptions _, PluginServices _) => new SampleClient())
                .Connection("y", (BaseOptions _, PluginServices _) => new SampleClient())
                .Source(Of("a.b"), (BaseOptions _, SampleClient _, PluginServices _) => new SampleSource()),
            "which several connections make");
        yield return Fault(
            "main option",
            p => p.Info("a", "A", "S").Processor(Of("a.b") with { MainOption = "acount" }, (BaseOptions _, PluginServices _) => new SampleBarrier()),
            "MainOption 'acount' is not one of its options; write one of account");
        yield return Fault(
            "current from",
            p => p.Info("a", "A", "S").Sink(Of("a.b") with { CurrentFrom = "a.c" }, (BaseOptions _, PluginServices _) => new SampleSink()),
            "CurrentFrom 'a.c' is not a source");
        yield return Fault("pace", p => p.Info("a", "A", "S").Service("a", new ServicePolicy { RequestsPerSecond = 0 }), "must be above 0");
        yield return Fault(
            "facet twice",
            p => p.Info("a", "A", "S").Processor(Of("a.b") with { Facets = [FacetInfo.Full("tags"), FacetInfo.Reads("tags")] }, (BaseOptions _, PluginServices _) => new SampleBarrier()),
            "facet 'tags' is empty or declared twice");
        yield return Fault(
            "options",
            p => p.Info("a", "A", "S").Processor("a.b", "S", (Uri _, PluginServices _) => new SampleBarrier()).Service("A B"),
            "Service 'A B'");
    }

    [TestCaseSource(nameof(Faults))]
    public void AFaultIsNamed(Action<PluginBuilder> describe, string message)
    {
        var builder = new PluginBuilder();
        describe(builder);
        Assert.That(
            () => ManifestFactory.Create(builder, typeof(SamplePlugin)),
            Throws.TypeOf<PluginException>().With.Message.Contains(message).And.Property(nameof(PluginException.Error)).Property(nameof(PluginError.Kind)).EqualTo(ErrorKind.Configuration));
    }

    private static PluginManifest Sample()
    {
        var builder = new PluginBuilder();
        new SamplePlugin().Describe(builder);
        return ManifestFactory.Create(builder, typeof(SamplePlugin));
    }

    private static ComponentInfo Of(string id) => new() { Id = id, Summary = "S" };

    private static TestCaseData Fault(string name, Action<PluginBuilder> describe, string message) => new TestCaseData(describe, message).SetArgDisplayNames(name);
}
